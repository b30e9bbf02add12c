// A reader's way through the page: front, section, search, article, figure, and back again.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, screenshot, viewports, withPage } from "./harness.mjs";

const articles = (page) => page.$$eval("article[data-article]", (found) => found.map((one) => one.dataset.article));
const hash = (page) => page.evaluate(() => location.hash);
const focused = (page) => page.evaluate(() => document.activeElement?.id ?? "");
const textOf = (page, selector) => page.$eval(selector, (element) => element.textContent);
const settled = (page, expected) =>
  page.waitForFunction((words) => document.querySelector("[role=status]").textContent.includes(words), {}, expected);

/** Types into the search field as an editor's keyboard does. */
async function search(page, query) {
  await page.focus("input[type=search]");
  await page.keyboard.type(query);
}

test("sections filter, several at once, and counts follow the query", () =>
  withPage({}, async (page) => {
    const all = (await articles(page)).length;
    const buttons = await page.$$eval("[data-section]", (found) => found.map((one) => one.dataset.section));
    assert.ok(buttons.length > 1);
    const counts = await page.$$eval("[data-section] small", (found) => found.map((one) => Number(one.textContent)));
    assert.equal(counts.reduce((sum, count) => sum + count), all);
    await page.click(`[data-section="${buttons[0]}"]`);
    await page.click(`[data-section="${buttons[1]}"]`);
    assert.equal((await articles(page)).length, counts[0] + counts[1]);
    await screenshot(page, "filter-desktop");
    await page.click('[data-action="all-sections"]');
    assert.equal((await articles(page)).length, all);
    await search(page, "志愿");
    const found = await page.$$eval("[data-section] small", (list) => list.map((one) => Number(one.textContent)));
    assert.equal(found.reduce((sum, count) => sum + count), (await articles(page)).length);
  }));

test("every typed character narrows, marks and counts; steps lead from place to place", () =>
  withPage({}, async (page) => {
    await search(page, "志愿");
    const marks = (await page.$$("mark[data-match]")).length;
    assert.ok(marks > 0);
    await settled(page, "找到");
    const [, places] = /找到 (\d+) 处/.exec(await textOf(page, "[role=status]"));
    assert.match(await textOf(page, ".step-count"), new RegExp(`^0 / ${places}$`));
    await page.keyboard.press("Enter");
    assert.match(await textOf(page, ".step-count"), /^1 \//);
    assert.equal((await page.$$('mark[aria-current="true"]')).length, 1);
    await page.keyboard.press("Enter");
    await page.keyboard.down("Shift");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Shift");
    assert.match(await textOf(page, ".step-count"), /^1 \//);
    assert.equal(await focused(page), "search-field", "the field keeps the focus");
    await screenshot(page, "search-desktop");
    await assertAccessible(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    assert.equal(await page.$eval("input[type=search]", (field) => field.value), "");
    assert.equal((await page.$$("mark")).length, 0);
  }));

test("nothing found is told with what to do next", () =>
  withPage({ viewport: "phone", hash: "#/?q=独角兽骑自行车" }, async (page) => {
    assert.equal((await page.$$("article[data-article]")).length, 0);
    await settled(page, "没有找到");
    await screenshot(page, "search-empty-phone");
    await assertAccessible(page);
  }));

test("Back and Forward restore view, scroll and focus", () =>
  withPage({ viewport: "phone" }, async (page) => {
    const last = (await articles(page)).at(-1);
    await page.$eval(`#open-${last}`, (link) => link.scrollIntoView({ block: "center" }));
    await new Promise((done) => setTimeout(done, 300));
    const before = await page.evaluate(() => scrollY);
    assert.ok(before > 0);
    await page.focus(`#open-${last}`);
    await page.keyboard.press("Enter");
    assert.deepEqual(await articles(page), [last]);
    assert.equal(await page.evaluate(() => scrollY), 0, "an article begins at its top");
    assert.equal(await focused(page), "view-heading");
    await page.goBack();
    await page.waitForSelector(`#open-${last}`);
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - before) < 4, "the front stands where it stood");
    assert.equal(await focused(page), `open-${last}`);
    await page.goForward();
    await page.waitForSelector(`article.full[data-article="${last}"]`);
  }));

test("the link above an article leads back to where the reader was", () =>
  withPage({ viewport: "phone" }, async (page) => {
    const last = (await articles(page)).at(-1);
    await page.$eval(`#open-${last}`, (link) => link.scrollIntoView({ block: "center" }));
    const before = await page.evaluate(() => scrollY);
    await page.click(`#open-${last}`);
    await page.click("#previous-article");
    await page.click("#back-to-front");
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - before) < 4);
  }));

for (const viewport of ["phone", "desktop", "kiosk"]) {
  test(`an article is set by the rules of Chinese layout, ${viewport}`, () =>
    withPage({ viewport, hash: `#/article/finance${viewport === "kiosk" ? "?kiosk" : ""}` }, async (page) => {
      const set = await page.$eval(".full .text p", (paragraph) => {
        const style = getComputedStyle(paragraph);
        const size = parseFloat(style.fontSize);
        return {
          size,
          indent: parseFloat(style.textIndent) / size,
          leading: parseFloat(style.lineHeight) / size,
          characters: paragraph.clientWidth / size,
          lineBreak: style.lineBreak,
        };
      });
      assert.equal(set.indent, 2);
      assert.ok(set.leading >= 1.5 && set.leading <= 2, `line height ${set.leading}`);
      assert.ok(set.characters <= 40, `${set.characters} characters in a line`);
      assert.ok(set.size >= (viewport === "kiosk" ? 24 : 18), `${set.size} px`);
      assert.notEqual(set.lineBreak, "loose");
      const split = await page.$$eval("[data-figure]", (figures) =>
        figures.filter((figure) => figure.getClientRects().length > 1).map((figure) => figure.textContent));
      assert.deepEqual(split, [], "no figure is split between lines");
      await screenshot(page, `article-${viewport}`);
      await assertAccessible(page);
    }));
}

test("headings break between words only", () =>
  withPage({ viewport: "narrow" }, async (page) => {
    const faults = await page.$$eval("h2 a", (headings) =>
      headings.flatMap((heading) => {
        const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let at = 1; at < node.length; at++) {
            const range = document.createRange();
            const top = (from) => {
              range.setStart(node, from);
              range.setEnd(node, from + 1);
              return range.getBoundingClientRect().top;
            };
            // A break inside a text node is a break inside a word: opportunities end a node, spaces are no words.
            if (Math.abs(top(at) - top(at - 1)) > 4 && !/\s/.test(node.data[at - 1])) found.push(node.data);
          }
        }
        return found;
      }));
    assert.deepEqual(faults, []);
  }));

test("the keyboard alone reads, explains and returns", () =>
  withPage({ hash: "#/article/finance" }, async (page) => {
    await page.keyboard.press("/");
    assert.equal(await focused(page), "search-field");
    await page.keyboard.type("民生");
    assert.ok((await page.$$(".full mark[data-match]")).length > 0, "matches are marked in the article");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.focus('[data-kind="money"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector("#inspector");
    await page.keyboard.press("Escape");
    assert.equal(await page.$("#inspector"), null);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.kind), "money");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, "none", "the focus is visible");
    await page.keyboard.press("ArrowRight");
    assert.ok(await page.evaluate(() => document.activeElement.matches("[data-figure]")));
  }));

test("switching a kind off takes its marks away, and the address keeps it", () =>
  withPage({ hash: "#/article/practice" }, async (page) => {
    const counts = async () => (await page.$$('[data-figure][data-kind="quantity"]')).length;
    assert.ok((await counts()) > 0);
    await page.click('[data-figure-kind="quantity"]');
    assert.equal(await counts(), 0);
    assert.match(await hash(page), /kind=/);
    await page.click('[data-action="all-kinds"]');
    assert.equal((await page.$$("[data-figure]")).length, 0);
  }));

test("hostile addresses and queries are text", () =>
  withPage({ hash: "#/article/%3Cimg%20src=x%3E?q=%3Cscript%3E&section=%E4%B8%8D%E5%AD%98%E5%9C%A8" }, async (page) => {
    assert.equal((await page.$$("#app img, #app script")).length, 0);
    assert.ok(await page.$(".notice"));
    for (const query of ["(.*", "\\u0000", "“", "-", ">", "a".repeat(10_000), "居".repeat(10_000)]) {
      const took = await page.evaluate((text) => {
        const field = document.querySelector("input[type=search]");
        field.value = text;
        const start = performance.now();
        field.dispatchEvent(new Event("input", { bubbles: true }));
        return performance.now() - start;
      }, query);
      assert.ok(took < 100, `${query.slice(0, 10)} took ${took} ms`);
    }
  }));

test("no screen scrolls sideways, whatever the size of the type", async () => {
  // Between phones the page stays open and is only laid out again.
  for (const screens of [["narrow", "phone"], ["kiosk"], ["desktop"]]) {
    for (const view of ["#/", "#/article/homecoming", "#/mechanisms", "#/figures", "#/?q=志愿"]) {
      for (const more of ["", "size=large", "kiosk"]) {
        const address = view + (more && (view.includes("?") ? "&" : "?") + more);
        await withPage({ viewport: screens[0], hash: address }, async (page) => {
          for (const name of screens) {
            await page.setViewport(viewports[name]);
            const [content, screen] = await page.evaluate(async () => {
              for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
              return [document.documentElement.scrollWidth, innerWidth];
            });
            assert.ok(content <= screen, `${address} on ${name}: ${content} px of content on ${screen} px`);
          }
        });
      }
    }
  }
});
