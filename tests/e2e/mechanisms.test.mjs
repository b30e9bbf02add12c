// Drawings of ways of working: opened, asked by touch and by keys, found from the text, printed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, screenshot, viewports, withPage } from "./harness.mjs";

const fourteen = [
  "four-plus-n", "week-month-year", "fifteen-minutes", "volunteer-teams", "projects", "preaching", "three-strengthenings",
  "closed-loop", "three-many", "bag-chain-ladder", "three-ways", "guarantees-and-bonds", "three-zeros",
  "gates-and-guarantees",
];

const part = (id, index) => `#part-${id}-${index}`;

/** Texts of the shown drawings that lie over each other, leave their drawing, or are smaller than 14 px. */
const clashes = () => {
  const found = [];
  for (const way of document.querySelectorAll(".way")) {
    const frame = way.getBoundingClientRect();
    const boxes = [];
    const walk = document.createTreeWalker(way, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const holder = walk.currentNode.parentElement;
      if (!walk.currentNode.textContent.trim() || !holder.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNode(walk.currentNode);
      const size = parseFloat(getComputedStyle(holder).fontSize);
      if (size < 13.9) found.push(`small: ${walk.currentNode.textContent}`);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1) continue;
        // Between a character and a number stands an eighth of an em, also where the line ends between them.
        if (left < frame.left - 1 || right > frame.right + 1 + size / 8) found.push(`outside: ${walk.currentNode.textContent}`);
        // The line's own leading is not ink.
        boxes.push({ left, right, top: top + 4, bottom: bottom - 4, text: walk.currentNode.textContent });
      }
    }
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        const apart = one.right <= other.left + 1 || other.right <= one.left + 1 || one.bottom <= other.top || other.bottom <= one.top;
        if (!apart) found.push(`${one.text} over ${other.text}`);
      }
    });
  }
  return found;
};

test("no text of a drawing lies over another or is too small to read, on any screen", async () => {
  const screens = { ...viewports, 390: { width: 390, height: 844 }, 768: { width: 768, height: 1024 } };
  for (const [name, viewport] of Object.entries(screens)) {
    for (const size of ["", "?size=large"]) {
      await withPage({ hash: `#/mechanisms${size}` }, async (page) => {
        await page.setViewport(viewport);
        // A touched screen loads the page again. What is set anew for the width is drawn in the frame behind it.
        await page.waitForFunction(() => document.documentElement.dataset.ready === "true" && document.querySelector(".way"));
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        assert.deepEqual(await page.evaluate(clashes), [], `on ${name} ${size}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} scrolls sideways`);
      });
    }
  }
});

test("each of the fourteen is asked by touch and by keys", async () => {
  for (const id of fourteen) {
    await withPage({ viewport: "phone", hash: `#/mechanisms/${id}` }, async (page) => {
      await page.locator(part(id, 1)).click();
      assert.equal(await page.$eval(part(id, 1), (one) => one.getAttribute("aria-current")), "true");
      assert.ok(await page.$(".answer"), "the part answers");
      await page.focus(part(id, 1));
      const seen = new Set();
      for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "End", "Home"]) {
        await page.keyboard.press(key);
        const [focused, current] = await page.evaluate(() => [
          document.activeElement.id, document.querySelector("[data-part][aria-current]").id,
        ]);
        assert.equal(focused, current, `${key}: the focus goes with what is asked`);
        seen.add(focused);
      }
      assert.ok(seen.size >= 3, [...seen].join(" "));
      assert.match(await page.$eval("[role=status]", (one) => one.textContent), /./);
      await screenshot(page, `mechanism-${id}-phone`);
      await assertAccessible(page);
      await page.keyboard.press("Escape");
      assert.equal(await page.$(".answer"), null);
    });
  }
});

test("the gallery is to be looked at, searched, and left by Back", () =>
  withPage({ hash: "#/" }, async (page) => {
    await page.locator("#view-mechanisms").click();
    await page.waitForSelector(".ways-columns");
    assert.ok((await page.$$("[data-mechanism]")).length >= fourteen.length);
    await screenshot(page, "mechanisms-desktop");
    await assertAccessible(page);
    await page.type("input[type=search]", "宣讲");
    await page.waitForFunction(() => document.querySelectorAll("[data-mechanism]").length < 5);
    await page.locator("[data-mechanism=preaching] h3 a").click();
    await page.waitForSelector(".single");
    assert.equal(new URL(page.url()).hash.split("?")[0], "#/mechanisms/preaching");
    await page.goBack();
    await page.waitForSelector(".ways-columns");
  }));

test("in an article the text and the drawing point at each other", () =>
  withPage({ viewport: "phone", hash: "#/article/hubin-road" }, async (page) => {
    await page.waitForSelector("#way-closed-loop");
    assert.equal(await page.$(part("closed-loop", 1)), null, "a phone shows the title alone");
    await page.locator(".way-sign[data-way=closed-loop]").click();
    await page.waitForSelector(part("closed-loop", 3));
    await page.locator(part("closed-loop", 3)).click();
    const marked = await page.$eval("mark.asked", (one) => one.textContent);
    assert.equal(marked, "整改督办");
    await screenshot(page, "mechanism-in-article-phone");
    // What scrolls under the bar is covered by it.
    await page.evaluate(() => scrollTo(0, 0));
    await assertAccessible(page);
  }));

test("drawings in dark and in print", async () => {
  const dark = [{ name: "prefers-color-scheme", value: "dark" }];
  await withPage({ hash: "#/mechanisms/gates-and-guarantees", features: dark }, async (page) => {
    await page.locator(part("gates-and-guarantees", 1)).click();
    await screenshot(page, "mechanism-dark");
    await assertAccessible(page);
  });
  await withPage({ hash: "#/mechanisms/guarantees-and-bonds" }, async (page) => {
    await page.emulateMediaType("print");
    assert.deepEqual(await page.evaluate(clashes), []);
    await screenshot(page, "mechanism-print");
  });
});

test("nothing moves in a drawing under reduced motion", () =>
  withPage({ hash: "#/mechanisms", features: [{ name: "prefers-reduced-motion", value: "reduce" }] }, async (page) => {
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  }));

test("without the module the static page has the drawings as lists", async () => {
  const prepare = (page) => page.setJavaScriptEnabled(false);
  await withPage({ prepare, ready: null, hash: "text.html" }, async (page) => {
    const lists = await page.$$eval(".static-text .way li", (found) => found.length);
    assert.ok(lists > 100, `${lists} parts`);
  });
});
