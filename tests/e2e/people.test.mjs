// People, places, days and words: opened by address, by the bar, by the rail and by the text, with keys alone, and left by
// Back. What is told of whom is tested natively.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, screenshot, withPage } from "./harness.mjs";

const dark = [{ name: "prefers-color-scheme", value: "dark" }];
const hash = (page) => page.evaluate(() => decodeURIComponent(location.hash));
const count = (page, selector) => page.$$eval(selector, (found) => found.length);
const focused = (page) => page.evaluate(() => document.activeElement.id);
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Moves the focus with Tab to what matches, from where it is. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`${selector} is not reached with Tab`);
}

/** Waits until the page's address is this. */
const waitForHash = (page, wanted) =>
  page.waitForFunction((wanted) => decodeURIComponent(location.hash) === wanted, {}, wanted);

for (const view of ["people", "places", "days"]) {
  for (const [viewport, features] of [["narrow"], ["phone"], ["desktop"], ["desktop", dark], ["kiosk"]]) {
    const name = `${view}-${viewport}${features ? "-dark" : ""}`;
    test(`${name} opens by its address, fits and is accessible`, () =>
      withPage({ viewport, features, hash: `#/${view}${viewport === "kiosk" ? "?kiosk" : ""}` }, async (page) => {
        await page.waitForSelector(`#${view} .entry`);
        if (viewport !== "kiosk") {
          assert.equal(await page.$eval(`#view-${view}`, (link) => link.getAttribute("aria-current")), "page");
        }
        assert.ok((await count(page, ".entry .sentences a")) > 3);
        assert.ok((await sideways(page)) <= 0);
        await screenshot(page, name);
        await page.$$eval("details", (found) => found.forEach((details) => (details.open = true)));
        await assertAccessible(page);
      }));
  }

  test(`${view} is reached from the bar with keys alone, a sentence leads to its place, Back returns`, () =>
    withPage({}, async (page) => {
      // The rest of the program draws these views: a reader who comes before it finds the focus where it was.
      await page.waitForNetworkIdle({ idleTime: 300 });
      await tabTo(page, `#view-${view}`);
      await page.keyboard.press("Enter");
      await page.waitForSelector(`#${view}`);
      await page.waitForFunction(() => document.activeElement.id === "view-heading");
      await tabTo(page, ".sentences a");
      const place = await page.evaluate(() => decodeURIComponent(document.activeElement.getAttribute("href")));
      assert.match(place, /^#\/article\/[a-z-]+\?p=\d+$/);
      await page.keyboard.press("Enter");
      await page.waitForSelector(".full p[aria-current=location]");
      assert.equal(await hash(page), place);
      await page.goBack();
      await page.waitForSelector(`#${view}`);
      assert.equal(await hash(page), `#/${view}`);
    }));
}

test("the chosen sections hold in the lists", () =>
  withPage({ hash: "#/people?section=财政" }, async (page) => {
    assert.equal(await count(page, ".entry"), 1);
    await page.click('[data-section="安全生产"]');
    await page.waitForFunction(() => document.querySelectorAll(".entry").length === 2);
    await page.click("#view-places");
    await page.waitForSelector("#places");
    assert.match(await hash(page), /section=财政,安全生产/);
  }));

test("the rail and the first use of a name lead to its entry, which has the focus", () =>
  withPage({ hash: "#/article/safety" }, async (page) => {
    // It comes with the rest of the program.
    await page.waitForSelector(".rail .people a");
    await page.click(".rail .people a");
    await waitForHash(page, "#/people?name=刘永杰");
    await page.waitForFunction(() => document.activeElement.id === "entry-刘永杰");
    assert.equal(await count(page, ".entry[aria-current=true]"), 1);
    await page.goBack();
    await page.waitForSelector(".full .named");
    assert.equal(await count(page, ".full .named[href='#/people?name=%E5%88%98%E6%B0%B8%E6%9D%B0']"), 1);
    // A name may break over two lines: its middle is not where a pointer would meet it.
    await page.focus(".full .named[href^='#/places']");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#places .entry[aria-current=true]");
    await assertAccessible(page);
  }));

for (const viewport of ["phone", "kiosk"]) {
  test(`a word is explained at its place by a tap, ${viewport}`, () =>
    withPage({ viewport, hash: `#/article/finance${viewport === "kiosk" ? "?kiosk" : ""}` }, async (page) => {
      const word = ".full .word";
      await page.waitForSelector(word);
      await page.$eval(word, (found) => found.scrollIntoView({ block: "center" }));
      await page.tap(word);
      await page.waitForSelector(".meaning");
      assert.match(await page.$eval("[role=status]", (status) => status.textContent), /：/);
      await screenshot(page, `word-${viewport}`, { fullPage: false });
      await assertAccessible(page);
      await page.tap(word);
      await page.waitForFunction(() => !document.querySelector(".meaning"));
    }));
}

test("a word is explained and put away with keys alone", () =>
  withPage({ hash: "#/article/finance" }, async (page) => {
    await tabTo(page, ".word");
    const id = await focused(page);
    for (const key of ["Enter", " "]) {
      await page.keyboard.press(key);
      await page.waitForSelector(`[id="${id}"][aria-expanded=true]`);
      await page.waitForSelector(".meaning");
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !document.querySelector(".meaning"));
      assert.equal(await focused(page), id);
    }
    assert.ok((await count(page, ".figure")) > 0, "the figures are still there");
  }));

test("without the module the lists stand in the whole text, with links", () =>
  withPage({ ready: null, prepare: (page) => page.setJavaScriptEnabled(false) }, async (page) => {
    await Promise.all([page.waitForNavigation(), page.click("noscript a[href='text.html']")]);
    await page.setJavaScriptEnabled(true);
    for (const list of ["/people", "/places", "/days", "/words"]) {
      assert.ok((await count(page, `[id="${list}"] li`)) > 2, list);
    }
    const targets = await page.$$eval('[id="/people"] a', (links) => links.map((link) => link.getAttribute("href").slice(1)));
    for (const target of targets) assert.equal(await count(page, `[id="${target}"]`), 1, target);
  }));
