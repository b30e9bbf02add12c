// The shared touch screen: what its visitors see, that everything is large enough, and what they cannot do by accident.

import assert from "node:assert/strict";
import { test } from "node:test";

import { answerRequests, assertAccessible, screenshot, withPage } from "./harness.mjs";

const screens = ["kiosk", "kioskWide"];

/** Quiet times of a minute and more pass in a fraction of a second. */
const hurried = (page) => page.evaluateOnNewDocument(() => {
  const after = setTimeout;
  window.setTimeout = (work, delay, ...more) => after(work, delay >= 60_000 && !window.patient ? 300 : delay, ...more);
});

const hash = (page) => page.evaluate(() => decodeURIComponent(location.hash));
const shows = (page, selector) => page.waitForSelector(selector, { visible: true });

/** A touch, and the time after which another one is no tremor. */
async function touch(page, selector) {
  await page.$eval(selector, (target) => {
    const { top, bottom } = target.getBoundingClientRect();
    if (top < 220 || bottom > innerHeight - 330) target.scrollIntoView({ block: "center" });
  });
  await page.tap(selector);
  await page.evaluate(() => new Promise((after) => setTimeout(after, 420)));
}

/** The middle of an element. */
const middle = (page, selector) => page.$eval(selector, (target) => {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
});

/** What is too small or too near to another for a shaky hand, and what is too small to be read from half a metre. */
const tooSmall = (page) => page.evaluate(() => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".visually-hidden, .skip");
  const inText = ":is([data-figure], .named, .word, .way-name, .note-mark, .way-sign)";
  const targets = [...document.querySelectorAll("a, button, input, summary, [role=button], [role=option]")]
    .filter((element) => seen(element) && !element.matches(inText));
  const name = (element) => `${element.id || element.className || element.tagName}: ${element.textContent.trim().slice(0, 12)}`;
  const found = [];
  const boxes = targets.map((element) => [element, element.getBoundingClientRect()]);
  for (const [element, box] of boxes) {
    if (box.width < 60 || box.height < 60) found.push(`${name(element)} is ${box.width.toFixed()}×${box.height.toFixed()}`);
  }
  const over = "#bar, .k-screenfuls, #pad, #panel, #inspector, .question-veil, .answer";
  for (const [index, [one, a]] of boxes.entries()) {
    for (const [other, b] of boxes.slice(index + 1)) {
      if (one.contains(other) || one.closest(over) !== other.closest(over)) continue;
      const [aside, above] = [Math.max(a.left - b.right, b.left - a.right), Math.max(a.top - b.bottom, b.top - a.bottom)];
      if (Math.max(aside, above) < 8) found.push(`${name(one)} and ${name(other)} are ${Math.max(aside, above).toFixed(1)} apart`);
    }
  }
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !seen(element) || element.closest("script, style")) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < 23.9) found.push(`“${walk.currentNode.data.trim().slice(0, 12)}” has ${size} px`);
  }
  return [...new Set(found)].slice(0, 12);
});

const views = {
  front: "#/?kiosk", find: "#/?show=find&kiosk", words: "#/?show=programme&kiosk", section: "#/?section=财政&kiosk",
  article: "#/article/finance?kiosk", figure: "#/article/finance?f=finance.3.5&kiosk", figures: "#/figures?kiosk",
  drawings: "#/mechanisms?kiosk", drawing: "#/mechanisms/four-plus-n?kiosk", results: "#/?q=志愿&kiosk",
  people: "#/people?kiosk", places: "#/places?kiosk", days: "#/days?kiosk",
};

for (const viewport of screens) {
  for (const [name, address] of Object.entries(views)) {
    test(`${name} is large enough, fits and is accessible, ${viewport}`, () =>
      withPage({ viewport, hash: address }, async (page) => {
        assert.deepEqual(await tooSmall(page), []);
        const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(content <= screen, `${content} px of content on ${screen} px`);
        await screenshot(page, `${viewport}-${name}`, { fullPage: false });
        await assertAccessible(page);
      }));
  }

  test(`a visit from the first touch to the next visitor, ${viewport}`, () =>
    withPage({ viewport, hash: "#/?kiosk", prepare: hurried }, async (page) => {
      await shows(page, "[data-attract]");
      await screenshot(page, `${viewport}-attract`, { fullPage: false });
      assert.deepEqual(await tooSmall(page), []);
      await assertAccessible(page);
      await page.evaluate(() => { window.patient = true; });
      await touch(page, ".k-touch");
      await shows(page, "#bar");
      assert.equal(await hash(page), "#/?kiosk", "the first touch opens the front and nothing else");

      await touch(page, ".k-cards .k-card");
      await shows(page, ".full");
      await touch(page, "#kiosk-back");
      await shows(page, ".k-front");

      await touch(page, "#key-find");
      await touch(page, "#search-field");
      await shows(page, "#pad");
      for (const key of "hbl") await touch(page, `[data-key="${key}"]`);
      await shows(page, "#pad [role=option]");
      assert.ok(!/没有找到/.test(await page.$eval("#pad", (pad) => pad.textContent)));
      assert.deepEqual(await tooSmall(page), []);
      await screenshot(page, `${viewport}-pad`, { fullPage: false });
      await assertAccessible(page);
      await touch(page, "#pad [role=option]");
      await shows(page, ".results mark");
      await touch(page, ".hit h3 a");
      await shows(page, ".full [data-figure]");

      await touch(page, ".full [data-figure]");
      await shows(page, "#inspector");
      await touch(page, "#kiosk-back");
      assert.equal(await page.$("#inspector"), null, "返回 closes what is open first");

      await touch(page, "#key-home");
      await touch(page, "#way-mechanisms");
      await touch(page, ".k-list .k-choice");
      await shows(page, "[data-mechanism]");
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    }));

  test(`the question, the sizes and the code for a phone, ${viewport}`, () =>
    withPage({ viewport, hash: "#/article/hubin-road?kiosk", prepare: (page) => answerRequests(page, {
      "/kiosk.json": { contentType: "application/json", body: '{"address":"https://paper.example/"}' },
    }) }, async (page) => {
      for (const [key, name] of [["#kiosk-text", "sizes"], ["#take-along", "take-along"]]) {
        await touch(page, key);
        await shows(page, "#panel");
        assert.deepEqual(await tooSmall(page), []);
        await screenshot(page, `${viewport}-${name}`, { fullPage: false });
        await assertAccessible(page);
        await touch(page, ".k-close");
      }
      const size = () => page.$eval(".full .text p", (text) => parseFloat(getComputedStyle(text).fontSize));
      const sizes = [];
      await touch(page, "#kiosk-text");
      for (const step of [0, 1, 2, 3, 4]) {
        await touch(page, `[data-step="${step}"]`);
        sizes.push(await size());
      }
      assert.deepEqual(sizes, [...new Set(sizes)].sort((a, b) => a - b));
      assert.ok(sizes[0] >= 24 && sizes[4] === 48, sizes.join());
      await touch(page, "#move-controls");
      await screenshot(page, `${viewport}-controls-high`, { fullPage: false });
      assert.ok((await middle(page, "#kiosk-back")).y < (await page.evaluate(() => innerHeight)) * 0.6);
      await touch(page, ".k-close");
      await touch(page, ".neighbours a");
      assert.equal(await size(), 48, "the size is kept");
    }));
}

test("the touch that answers the question presses nothing under it", () =>
  withPage({ viewport: "kiosk", hash: "#/article/finance?kiosk", prepare: hurried }, async (page) => {
    const { x, y } = await middle(page, "#key-home");
    await page.waitForSelector("#stay");
    assert.deepEqual(await tooSmall(page), []);
    await screenshot(page, "kiosk-question", { fullPage: false });
    await assertAccessible(page);
    await page.touchscreen.tap(x, y);
    await page.waitForFunction(() => !document.querySelector("#stay"));
    assert.equal(await hash(page), "#/article/finance?kiosk", "nothing was followed");
  }));

test("a screenful on and back, and back to the place in the list", () =>
  withPage({ viewport: "kiosk", hash: "#/?show=programme&kiosk" }, async (page) => {
    const top = () => page.evaluate(() => scrollY);
    assert.equal(await page.$eval("#screen-up", (key) => key.checkVisibility({ visibilityProperty: true })), false);
    await touch(page, "#screen-down");
    const read = await top();
    assert.ok(read > 800, `${read} px`);
    await shows(page, "#screen-up");
    const last = await page.$$eval(".k-words a", (words) => words.findLast((word) => word.getBoundingClientRect().bottom < innerHeight - 330).id);
    await page.tap(`#${last}`);
    await shows(page, ".results");
    await touch(page, "#kiosk-back");
    await shows(page, ".k-words");
    await page.waitForFunction((read) => Math.abs(scrollY - read) < 4, {}, read);
  }));

test("a figure answers a touch beside it, and a drifting finger hits what it came down on", () =>
  withPage({ viewport: "kiosk", hash: "#/article/finance?kiosk" }, async (page) => {
    await page.$eval(".full [data-figure]", (figure) => figure.scrollIntoView({ block: "center" }));
    const { x, y, figure } = await page.evaluate(() => {
      const figures = [...document.querySelectorAll(".full [data-figure]")];
      for (const figure of figures) {
        const box = figure.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.bottom + 6];
        if (y < innerHeight * 0.7 && !document.elementFromPoint(x, y).closest("[data-action], a, button")) return { x, y, figure: figure.dataset.figure };
      }
    });
    await page.touchscreen.tap(x, y);
    await shows(page, "#inspector");
    assert.equal(await page.$eval("[data-figure][aria-current]", (current) => current.dataset.figure), figure);
    await page.evaluate(() => new Promise((after) => setTimeout(after, 420)));

    const session = await page.createCDPSession();
    const key = await middle(page, "#key-find");
    const touches = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touches("touchStart", [key]);
    await touches("touchMove", [{ x: key.x + 25, y: key.y - 10 }]);
    await touches("touchEnd", []);
    await page.waitForFunction(() => location.hash.includes("show=find"));
  }));

test("a second touch at once is a tremor, but letters may follow each other", () =>
  withPage({ viewport: "kiosk", hash: "#/?show=find&kiosk" }, async (page) => {
    await touch(page, "#search-field");
    await shows(page, "#pad");
    const typed = await page.evaluate(async () => {
      const key = (sign) => document.querySelector(`[data-key="${sign}"]`).click();
      const wait = (time) => new Promise((after) => setTimeout(after, time));
      key("z");
      await wait(60);
      key("z");
      await wait(60);
      key("h");
      return document.querySelector(".pad-typed b").textContent;
    });
    assert.equal(typed, "zh");
    await page.evaluate(async () => {
      await new Promise((after) => setTimeout(after, 420));
      document.querySelector("#key-home").click();
      document.querySelector("#way-figures")?.click();
    });
    assert.equal(await hash(page), "#/?kiosk", "the second touch meant what is gone");
  }));

test("no key, drag or middle click leads out of a kiosk", () =>
  withPage({ viewport: "kiosk", hash: "#/?kiosk" }, async (page) => {
    const kept = await page.evaluate(() => {
      const prevented = (target, event) => {
        target.dispatchEvent(event);
        return event.defaultPrevented;
      };
      const key = (key, more) => prevented(document.body, new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
      const link = () => document.querySelector("#key-find");
      const mouse = (kind, more) => prevented(link(), new MouseEvent(kind, { bubbles: true, cancelable: true, ...more }));
      const tries = {};
      for (const letter of "abcdefghijklmnopqrstuvwxyz0123456789+-") {
        tries[`Ctrl+${letter}`] = key(letter, { ctrlKey: true });
        tries[`Meta+${letter}`] = key(letter, { metaKey: true });
      }
      for (let number = 1; number <= 12; number += 1) tries[`F${number}`] = key(`F${number}`);
      for (const name of ["Home", "F4", "ArrowLeft", "ArrowRight", "d", "f"]) tries[`Alt+${name}`] = key(name, { altKey: true });
      for (const name of ["Tab", "PageDown", "Shift"]) tries[`Ctrl+${name}`] = key(name, { ctrlKey: true });
      for (const modifier of ["shiftKey", "ctrlKey", "metaKey", "altKey"]) {
        tries[`click with ${modifier}`] = mouse("click", { [modifier]: true });
      }
      return { ...tries, middle: mouse("auxclick", { button: 1 }), menu: mouse("contextmenu"),
        drag: prevented(link(), new Event("dragstart", { bubbles: true, cancelable: true })) };
    });
    assert.ok(Object.keys(kept).length >= 100, `${Object.keys(kept).length} ways out were tried`);
    assert.deepEqual(Object.entries(kept).filter(([, prevented]) => !prevented), []);
    assert.ok((await hash(page)).includes("kiosk"), "a click with Shift opens the article here");
  }));

test("an address that is typed at a kiosk does not end it, and nothing on it leads out", async () => {
  for (const typed of ["#/figures", "#/nope", "#/article/finance?size=large", "#/?kiosk=0", "#/shelf"]) {
    await withPage({ viewport: "kiosk", hash: "#/?kiosk" }, async (page) => {
      await page.evaluate((typed) => { location.hash = typed; }, typed);
      await page.waitForFunction(() => location.hash.includes("kiosk"));
      assert.equal(await page.evaluate(() => document.documentElement.dataset.kiosk), "true");
      const out = await page.$$eval("a, form, iframe, input[type=file], [download], [target]", (found) =>
        found.filter((one) => one.tagName !== "A" || !/^#\/.*[?&]kiosk/.test(one.getAttribute("href"))).map((one) => one.outerHTML));
      assert.deepEqual(out, []);
    });
  }
});

test("Back does not bring the last visitor's search back", () =>
  withPage({ viewport: "kiosk", hash: "#/?q=志愿&kiosk" }, async (page) => {
    await page.evaluate(() => history.pushState(history.state, "", "#/?q=灯&kiosk"));
    await page.evaluate(() => {
      const after = setTimeout;
      window.setTimeout = (work, delay, ...more) => after(work, delay >= 1000 ? 5 : delay, ...more);
    });
    await page.touchscreen.tap(540, 60);
    await shows(page, "[data-attract]");
    await page.goBack();
    await page.waitForFunction(() => location.hash === "#/?kiosk");
    assert.ok(await page.$("[data-attract]"), "nobody is there still");
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  }));
