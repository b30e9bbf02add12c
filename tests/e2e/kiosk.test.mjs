// The shared touch screen: what its visitors cannot do by accident.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, screenshot, withPage } from "./harness.mjs";

/** Quiet times of a minute and more pass in a fraction of a second. */
const hurried = (page) => page.evaluateOnNewDocument(() => {
  const after = setTimeout;
  window.setTimeout = (work, delay, ...more) => after(work, delay >= 60_000 ? 300 : delay, ...more);
});

test("the touch that answers the question presses nothing under it", () =>
  withPage({ viewport: "kiosk", hash: "#/article/finance?kiosk", prepare: hurried }, async (page) => {
    const { x, y } = await page.$eval("#back-to-front", (link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.waitForSelector("#stay");
    await screenshot(page, "kiosk-question", { fullPage: false });
    await assertAccessible(page);
    await page.touchscreen.tap(x, y);
    await page.waitForFunction(() => !document.querySelector("#stay"));
    assert.equal(new URL(page.url()).hash, "#/article/finance?kiosk", "nothing was followed");
  }));

test("no key, drag or middle click leads out of a kiosk", () =>
  withPage({ viewport: "kiosk", hash: "#/?kiosk" }, async (page) => {
    const kept = await page.evaluate(() => {
      const prevented = (target, event) => {
        target.dispatchEvent(event);
        return event.defaultPrevented;
      };
      const key = (key, more) => prevented(document.body, new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
      const link = document.querySelector(".story h2 a");
      const mouse = (kind, more) => prevented(link, new MouseEvent(kind, { bubbles: true, cancelable: true, ...more }));
      return {
        print: key("p", { ctrlKey: true }), window: key("n", { ctrlKey: true }), close: key("F4", { altKey: true }),
        help: key("F1"), home: key("Home", { altKey: true }), meta: key("l", { metaKey: true }),
        middle: mouse("auxclick", { button: 1 }), menu: mouse("contextmenu"), drag: prevented(link, new Event("dragstart", { bubbles: true, cancelable: true })),
        shift: mouse("click", { shiftKey: true }),
      };
    });
    assert.deepEqual(Object.entries(kept).filter(([, prevented]) => !prevented), []);
    const personal = await page.evaluate(() => location.hash.includes("kiosk"));
    assert.ok(personal, "a click with Shift opens the article here");
  }));

test("a second touch on the same thing at once is a tremor", () =>
  withPage({ viewport: "kiosk", hash: "#/?kiosk" }, async (page) => {
    const pressed = await page.evaluate(async () => {
      const button = () => document.querySelectorAll("[data-section]")[1];
      button().click();
      await new Promise((after) => setTimeout(after, 90));
      button().click();
      return button().getAttribute("aria-pressed");
    });
    assert.equal(pressed, "true");
  }));

test("an address that is typed at a kiosk does not end it", () =>
  withPage({ viewport: "kiosk", hash: "#/?kiosk" }, async (page) => {
    await page.evaluate(() => { location.hash = "#/figures"; });
    await page.waitForFunction(() => location.hash.includes("kiosk"));
    assert.equal(await page.evaluate(() => document.documentElement.dataset.kiosk), "true");
  }));
