// The reading tools in the browser: what is chosen holds at once, at the same words, and at the next visit.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, screenshot, withPage } from "./harness.mjs";

const attribute = (page, name) => page.evaluate((name) => document.documentElement.dataset[name] ?? "", name);
const focused = (page) => page.evaluate(() => document.activeElement?.id ?? "");
const stored = (page) => page.evaluate(() => localStorage.getItem("civic-edition"));
const bar = (page) => page.waitForSelector("#look");
const textSize = (page) => page.$eval(".full .text p", (found) => parseFloat(getComputedStyle(found).fontSize));

/** The first characters of the line that stands below the bar. */
const lineInSight = (page) =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll(".full .text > p")].find((one) => one.getBoundingClientRect().bottom > 80);
    return { id: found.id, top: found.getBoundingClientRect().top, height: found.clientHeight };
  });

test("sizes, lines and colours hold at once and at the next visit, and reach 30 px", () =>
  withPage({ viewport: "phone", hash: "#/article/finance" }, async (page) => {
    await bar(page);
    await page.click("#look");
    assert.equal(await focused(page), "look-panel");
    const sizes = [];
    for (const value of [1, 2, 3, 4, 5, 6]) {
      await page.click(`#set-text-${value}`);
      sizes.push(await textSize(page));
    }
    assert.ok(sizes.every((size, at) => at === 0 || size > sizes[at - 1]), String(sizes));
    assert.equal(sizes.at(-1), 30);
    await page.click("#set-theme-sepia");
    await page.click("#set-line-3");
    assert.equal(await stored(page), "1 text=6 line=3 theme=sepia");
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]');
    assert.equal(await textSize(page), 30, "before the tools are here");
    assert.equal(await attribute(page, "theme"), "sepia");
    await bar(page);
    assert.equal(await attribute(page, "theme"), "sepia");
    await screenshot(page, "tools-sepia-phone", { fullPage: false });
  }));

test("the reader stays at the same words when the type changes", () =>
  withPage({ viewport: "phone", hash: "#/article/practice" }, async (page) => {
    await bar(page);
    await page.$eval(".full .text > p:nth-of-type(3)", (found) => scrollTo(0, found.getBoundingClientRect().top + scrollY - 60));
    const before = await lineInSight(page);
    for (const key of ["+", "+", "e", "e", "0"]) {
      await page.keyboard.type(key);
      const now = await lineInSight(page);
      assert.equal(now.id, before.id, `after ${key}`);
      assert.ok(Math.abs(now.top - before.top) < 60, `after ${key}: ${now.top} and not ${before.top}`);
    }
  }));

test("what stands in the storage is never trusted, and storage that throws is no fault", async () => {
  for (const text of ["2 theme=dark", '1 theme="><script>', "1 theme=constructor text=99 size=huge", "x".repeat(5000)]) {
    const prepare = (page) => page.evaluateOnNewDocument((text) => localStorage.setItem("civic-edition", text), text);
    await withPage({ hash: "#/article/finance", prepare }, async (page) => {
      await bar(page);
      assert.equal(await attribute(page, "size"), "");
      assert.equal(await textSize(page), 18);
    });
  }
  const prepare = (page) =>
    page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
    });
  await withPage({ hash: "#/article/finance", prepare }, async (page) => {
    await bar(page);
    await page.keyboard.type("t");
    assert.equal(await attribute(page, "theme"), "light");
  });
});

test("a kiosk follows nothing that a reader kept, and keeps nothing", () => {
  const prepare = (page) => page.evaluateOnNewDocument(() => localStorage.setItem("civic-edition", "1 theme=dark at=finance:2"));
  return withPage({ viewport: "kiosk", hash: "#/article/school-food?kiosk", prepare }, async (page) => {
    assert.equal(await attribute(page, "theme"), "");
    assert.equal(await page.$("#look"), null);
    await page.evaluate(() => scrollTo(0, 2000));
    await page.tap("#key-home");
    await page.waitForSelector(".k-front");
    assert.equal(await page.$("#resume"), null);
    assert.equal(await page.evaluate(() => localStorage.getItem("civic-edition")), "1 theme=dark at=finance:2");
  });
});

test("an article that was begun is offered again", () =>
  withPage({ viewport: "phone", hash: "#/article/finance" }, async (page) => {
    await bar(page);
    await page.$eval(".full .text > p:nth-of-type(3)", (found) => scrollTo(0, found.getBoundingClientRect().top + scrollY - 60));
    await page.waitForFunction(() => localStorage.getItem("civic-edition")?.includes("at=finance:"));
    await page.evaluate(() => { location.hash = "#/"; });
    await page.waitForSelector("#resume");
    await screenshot(page, "tools-resume-phone", { fullPage: false });
    await assertAccessible(page);
    await page.click("#resume");
    await page.waitForSelector("article.full[data-article=finance]");
    assert.ok((await page.evaluate(() => scrollY)) > 0);
  }));

test("every colour and size is as accessible as the usual ones", () =>
  withPage({ viewport: "phone", hash: "#/article/finance" }, async (page) => {
    await bar(page);
    await page.click("#look");
    for (const theme of ["light", "dark", "sepia", "contrast"]) {
      await page.click(`#set-theme-${theme}`);
      for (const size of ["#set-text-1", "#set-text-6", "#elder"]) {
        await page.click(size);
        await assertAccessible(page);
      }
      await screenshot(page, `tools-${theme}-phone`, { fullPage: false });
    }
  }));

test("everything works with keys alone", () =>
  withPage({ hash: "#/article/finance" }, async (page) => {
    await bar(page);
    await page.keyboard.type("?");
    await page.waitForSelector("dialog[open]");
    await assertAccessible(page);
    await screenshot(page, "tools-keys-desktop", { fullPage: false });
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog"));
    await page.keyboard.type("a");
    assert.equal(await focused(page), "look-panel");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await attribute(page, "text"), "1");
    await screenshot(page, "tools-look-desktop", { fullPage: false });
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "look");
    for (const theme of ["light", "dark", "sepia", "contrast", ""]) {
      await page.keyboard.type("t");
      assert.equal(await attribute(page, "theme"), theme);
    }
    await page.keyboard.type("e");
    assert.equal(await attribute(page, "size"), "large");
    await page.keyboard.type("e");
    assert.equal(await attribute(page, "size"), "");
  }));

test("readings stand above the text, and a copied paragraph is the paragraph", () =>
  withPage({ viewport: "phone", hash: "#/article/finance" }, async (page) => {
    const copied = (block) => page.evaluate((block) => {
      getSelection().selectAllChildren(document.querySelector(block));
      return getSelection().toString();
    }, block);
    await bar(page);
    const plain = await copied(".full .text > p:nth-of-type(2)");
    assert.ok(plain.length > 50 && !/[注图]$/.test(plain), plain);
    await page.click("#look");
    await page.click("#set-pinyin-on");
    assert.ok((await page.$$("ruby")).length > 300);
    assert.equal(await copied(".full .text > p:nth-of-type(2)"), plain);
    const gaps = await page.$eval(".full .text > p", (block) => {
      const tops = [...block.querySelectorAll("ruby")].map((one) => one.getBoundingClientRect().bottom);
      const lines = [...new Set(tops.map(Math.round))];
      return lines.slice(1).map((top, at) => top - lines[at]);
    });
    assert.ok(Math.max(...gaps) - Math.min(...gaps) <= 2, `lines stand at equal distances: ${gaps}`);
    await page.click("#close-tools");
    await screenshot(page, "tools-pinyin-phone", { fullPage: false });
    await assertAccessible(page);
  }));

test("an article, or words of it, are handed on", () => {
  const prepare = (page) => page.evaluateOnNewDocument(() => {
    window.copied = [];
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => window.copied.push(text) } });
    Object.defineProperty(navigator, "share", { value: async (shared) => { window.shared = shared; throw new DOMException("no", "AbortError"); } });
  });
  return withPage({ viewport: "phone", hash: "#/article/finance", prepare }, async (page) => {
    await bar(page);
    await page.click("#share");
    await page.waitForSelector("#share-device");
    await screenshot(page, "tools-share-phone", { fullPage: false });
    await assertAccessible(page);
    await page.click("#share-citation");
    await page.click("#share-link");
    await page.click("#share-device");
    const [source, link] = await page.evaluate(() => window.copied);
    assert.match(source, /^张亚丹\. 区财政局为经济社会发展保驾护航\[N\]\. .*, 10-15\.$/);
    assert.match(link, /#\/article\/finance$/);
    assert.match((await page.evaluate(() => window.shared)).url, /#\/article\/finance$/);
    await page.click("#close-share");
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector(".full .text > p:nth-of-type(2)")));
    await page.click("#share");
    await page.waitForSelector("#share-quote");
    await page.click("#share-quote");
    assert.match((await page.evaluate(() => window.copied)).at(-1), /^“.+”\n张亚丹\. /s);
    await page.click("#share-link");
    assert.match((await page.evaluate(() => window.copied)).at(-1), /#\/article\/finance\?p=2$/);
    await page.keyboard.press("Escape");
    assert.equal(await page.$("#share-panel"), null);
  });
});
