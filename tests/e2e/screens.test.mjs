// Small screens, large type, wide windows and paper: what a reader sees first, and what never hides the text.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, screenshot, withPage } from "./harness.mjs";

const top = (page, selector) => page.$eval(selector, (found) => found.getBoundingClientRect().top);
const height = (page, selector) => page.$eval(selector, (found) => found.getBoundingClientRect().height);
const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 250))));

/** Sizes with the lowest place of the first headline in px. */
const fronts = [
  [390, 844, "", 250],
  [1280, 800, "", 250],
  [390, 844, "size=large", 0.35 * 844],
  [1280, 800, "size=large", 0.35 * 800],
];

for (const [width, tall, size, lowest] of fronts) {
  test(`the first headline is seen at once on ${width}×${tall} ${size}`, () =>
    withPage({ hash: `#/?${size}` }, async (page) => {
      await page.setViewport({ width, height: tall });
      await settled(page);
      await screenshot(page, `front-${width}-${size || "normal"}`, { fullPage: false });
      assert.ok((await top(page, "article h2")) <= lowest, `${await top(page, "article h2")} of ${lowest}`);
    }));
}

for (const [width, tall] of [[320, 568], [360, 640], [390, 844]]) {
  test(`the bar leaves room and leaves on the way down on ${width}×${tall}`, () =>
    withPage({ viewport: "phone", hash: "#/article/practice" }, async (page) => {
      for (const [size, most] of [["", 56], ["size=large", 0.15 * tall]]) {
        await page.setViewport({ width, height: tall, isMobile: true, hasTouch: true });
        await page.evaluate((hash) => (location.hash = hash), `#/article/practice?${size}`);
        await settled(page);
        assert.ok((await height(page, ".toolbar")) <= most, `${await height(page, ".toolbar")} of ${most}`);
        const content = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(content, 0, "nothing stands beyond the edge");
        await page.evaluate(() => scrollTo(0, 900));
        await settled(page);
        assert.ok((await top(page, ".toolbar")) < -30, "it has left");
        await page.evaluate(() => scrollBy(0, -60));
        await settled(page);
        assert.equal(await top(page, ".toolbar"), 0, "it is back");
        await page.evaluate(() => scrollTo(0, 0));
      }
    }));
}

test("on a phone the search is a sign until it is wanted", () =>
  withPage({ viewport: "phone" }, async (page) => {
    const width = () => page.$eval(".search", (found) => found.getBoundingClientRect().width);
    assert.ok((await width()) <= 48);
    await page.tap("#search-field");
    assert.ok((await width()) > 300);
    await page.keyboard.type("志愿");
    await assertAccessible(page);
    assert.ok((await height(page, ".search-box")) <= 56, "the way through the places stands in the same row");
  }));

test("Back closes the sheet of a figure, which leaves a third of the screen and the figure in sight", () =>
  withPage({ viewport: "phone", hash: "#/article/finance" }, async (page) => {
    for (const size of ["", "?size=large"]) {
      await page.evaluate((hash) => (location.hash = hash), `#/article/finance${size}`);
      await settled(page);
      const figure = (await page.$$(".full .figure"))[9];
      await figure.evaluate((found) => found.scrollIntoView({ block: "end" }));
      await settled(page);
      await figure.tap();
      await page.waitForSelector("#inspector");
      await settled(page);
      const [sheet, box] = [await top(page, "#inspector"), await page.$eval(".figure[aria-current]", (found) => found.getBoundingClientRect().bottom)];
      assert.ok(sheet >= 740 / 3 && box <= sheet, `${sheet}, ${box}`);
      await page.goBack();
      await page.waitForFunction(() => !document.getElementById("inspector"));
      assert.ok(await page.$(".full"), "the article is still open");
      await figure.tap();
      await page.waitForSelector("#inspector");
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !location.hash.includes("f="));
      assert.equal(await page.$("#inspector"), null);
    }
  }));

test("figures are stepped through within the article, and the way on is said", () =>
  withPage({ hash: "#/article/safety" }, async (page) => {
    const figures = await page.$$(".full .figure");
    await figures.at(-1).click();
    await page.waitForSelector("#inspector");
    const said = await page.$eval("#inspector .position", (found) => found.textContent);
    assert.match(said, new RegExp(`${figures.length} / ${figures.length}$`));
    assert.match(await page.$eval("#inspector .way-on", (found) => found.textContent), /转到《.+》/);
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => !location.hash.startsWith("#/article/safety"));
    assert.match(await page.$eval("#inspector .position", (found) => found.textContent), /1 \/ \d+$/);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.getElementById("inspector"));
  }));

for (const width of [1280, 1920, 2560]) {
  test(`text and rail stand together at ${width} px`, () =>
    withPage({ hash: "#/article/practice" }, async (page) => {
      await page.setViewport({ width, height: 1000 });
      await page.waitForSelector(".rail section");
      await settled(page);
      const gap = await page.evaluate(() => {
        const [text, rail] = [".full .text", ".rail"].map((part) => document.querySelector(part));
        const room = rail.getBoundingClientRect().left - text.getBoundingClientRect().right;
        return room / parseFloat(getComputedStyle(text).fontSize);
      });
      assert.ok(gap > 0 && gap <= 4, `${gap} em`);
    }));
}

test("on paper the front is the whole edition, and an article says where it comes from", () =>
  withPage({}, async (page) => {
    const print = (kind) => page.evaluate((kind) => dispatchEvent(new Event(kind)), kind);
    const count = (await page.$$("article[data-article]")).length;
    await page.emulateMediaType("print");
    await print("beforeprint");
    assert.equal((await page.$$(".full .text > p:last-of-type")).length, count);
    const seen = await page.$$eval("button, input, .kinds, .toolbar", (found) => found.filter((part) => part.offsetParent).map((part) => part.outerHTML));
    assert.deepEqual(seen, []);
    await print("afterprint");
    assert.equal(await page.$(".full"), null);
    await page.evaluate(() => (location.hash = "#/article/finance"));
    await page.waitForSelector(".full");
    await print("beforeprint");
    assert.match(await page.$eval(".colophon", (found) => found.innerText), /10月15日　http/);
    const empty = await page.$$eval("h3", (found) => found.filter((head) => head.offsetParent && !head.parentElement.innerText.replace(head.innerText, "").trim()));
    assert.equal(empty.length, 0);
    await page.pdf({ format: "A4" });
  }));
