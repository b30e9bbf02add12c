// The npm package as `wasm-pack build --target web` makes it, on the example page that uses it without the reader.
// By hand: build it, serve the repository's folder, EDITION_PACKAGE_URL=http://127.0.0.1:8080/ node --test …

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, screenshot, withPage } from "./harness.mjs";

const site = process.env.EDITION_PACKAGE_URL;
const options = { place: `${site}www/examples/index.html` };
const skip = site ? false : "EDITION_PACKAGE_URL is not set";

for (const viewport of ["phone", "desktop"]) {
  test(`the example page shows the edition as data, ${viewport}`, { skip }, () =>
    withPage({ ...options, viewport }, async (page) => {
      const texts = (selector) => page.$$eval(selector, (found) => found.map((element) => element.innerText));
      assert.match(await page.$eval("#numbers", (element) => element.innerText), /^\d+ 篇文章，\d+ 个数字/);
      assert.deepEqual(await texts("#found dt"), ["23万余人", "前9个月", "41374万元", "6.3%", "七成"]);
      assert.ok((await texts("#checks li")).length > 0);
      assert.ok((await texts("#mechanisms li")).length > 0);
      await screenshot(page, `example-${viewport}`);
      await assertAccessible(page);

      await page.$eval("#query", (field) => {
        field.value = "caizheng";
        field.dispatchEvent(new Event("input"));
      });
      assert.match((await texts("#hits li"))[0], /财政/);
    }));
}

test("every place is where it says", { skip }, () =>
  withPage(options, async (page) => {
    const { counts, wrong } = await page.evaluate(async () => {
      const { Edition } = await import("/pkg/civic_edition.js");
      const edition = Edition.open();
      const articles = new Map(edition.articles().map((article) => [article.id, article]));
      const words = (article, { paragraph, start, end }) => articles.get(article).paragraphs[paragraph].slice(start, end);
      const relations = edition.checks();
      const operands = relations.flatMap(({ article, roles, doubtful }) =>
        [...Object.values(roles).flat(), doubtful ?? []].flat().map((span) => ({ article, ...span })));
      const name = [...articles.values()].find(({ reporters }) => reporters.length > 0).reporters[0];
      const bylines = edition.search(name).hits.flatMap(({ article, matches }) =>
        matches.filter(({ field }) => field === "reporter").map((match) => ({ article, ...match })));
      const { people, places, days, periods } = edition.entries();
      const sentences = [people, places, days, periods].flat(2).flatMap((entry) => entry.sentences);
      return {
        counts: [people.length, places.length, days.length, periods.length, relations.length, operands.length - 2 * relations.length, bylines.length],
        wrong: [
          ...sentences.filter((sentence) => words(sentence.article, sentence) !== sentence.text),
          ...edition.glossary().flatMap(({ word, places }) => places.filter((place) => words(place.article, place) !== word)),
          ...[...edition.figures(), ...operands].filter((span) => words(span.article, span) !== span.text),
          ...bylines.filter(({ article, reporter, start, end }) => articles.get(article).reporters[reporter].slice(start, end) !== name),
        ],
      };
    });
    assert.deepEqual(wrong, []);
    for (const count of counts) assert.ok(count > 0, `${counts}`);
  }));

test("what cannot be opened or asked throws an EditionError", { skip }, () =>
  withPage(options, async (page) => {
    const thrown = await page.evaluate(async () => {
      const { Edition } = await import("/pkg/civic_edition.js");
      const edition = Edition.open();
      const attempts = {
        truncated: () => Edition.open(new Uint8Array([1, 2, 3])),
        "not-an-edition": () => Edition.open(new Uint8Array(64)),
        section: () => edition.search("志愿", { sections: ["没有"] }),
        options: () => edition.search("志愿", { limit: "three" }),
      };
      return Object.entries(attempts).map(([code, attempt]) => {
        try {
          attempt();
        } catch (error) {
          return [code, error instanceof Error, error.name, error.code, error.message.length > 0];
        }
        return [code];
      });
    });
    for (const [code, ...found] of thrown) assert.deepEqual(found, [true, "EditionError", code, true]);
  }));

test("the element shows the page inside another, and keeps styles and address apart", { skip }, () =>
  withPage({ place: `${site}www/examples/embed.html`, ready: null }, async (page) => {
    const frame = await page.waitForFrame((frame) => frame.url().includes("/dist/index.html"));
    await frame.waitForSelector("html[data-ready=true]");
    const before = page.url();
    const colour = (where, selector) => where.$eval(selector, (element) => getComputedStyle(element).backgroundColor);
    assert.notEqual(await colour(frame, "input[type=search]"), "rgb(182, 227, 200)", "the host's style stays outside");
    assert.equal(await colour(page, "body"), "rgb(234, 244, 238)", "the edition's style stays inside");

    await frame.goto(`${frame.url().split("#")[0]}#/article/finance`);
    await frame.waitForSelector("h2");
    assert.equal(page.url(), before);
    const element = await page.$eval("civic-edition", (element) => ({
      title: element.shadowRoot.querySelector("iframe").title,
      words: element.shadowRoot.querySelector("p"),
      height: element.offsetHeight,
    }));
    assert.deepEqual(element, { title: "创城专版", words: null, height: 640 });
    await screenshot(page, "embedded");
    await assertAccessible(page);
  }));

test("an address that is none is named in the element", { skip }, () =>
  withPage({ place: `${site}www/examples/embed.html`, ready: null }, async (page) => {
    const said = await page.$eval("civic-edition", (element) => {
      element.setAttribute("src", "javascript:alert(1)");
      return [element.shadowRoot.querySelectorAll("iframe").length, element.shadowRoot.textContent];
    });
    assert.deepEqual(said, [0, "版面的地址不对，请核对 src。"]);
  }));
