// Reading aloud in the browser, with an engine of speech that the test leads; and with a real one where there is one.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { test } from "node:test";

import puppeteer from "puppeteer-core";

import { chromium } from "../chromium.mjs";
import { assertAccessible, places, screenshot, withPage } from "./harness.mjs";

/** Puts an engine in place of the browser's: `said` holds what it was given, `tell(kind)` reports of the last. */
function fake(voices) {
  return (page) =>
    page.evaluateOnNewDocument((voices) => {
      const said = [];
      const engine = Object.assign(new EventTarget(), {
        said,
        speaking: false,
        getVoices: () => voices,
        speak: (utterance) => { said.push(utterance); },
        cancel: () => { engine.cancelled = (engine.cancelled ?? 0) + 1; },
        tell: (kind, more = {}) => said.at(-1).dispatchEvent(Object.assign(new Event(kind), more)),
      });
      Object.defineProperty(window, "speechSynthesis", { value: engine });
      window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) {
          super();
          this.text = text;
        }
      };
    }, voices);
}

const mandarin = { voiceURI: "a", name: "普通话", lang: "zh-CN", localService: true };
const cantonese = { voiceURI: "b", name: "粤语", lang: "zh-HK", localService: true };
const marked = (page) => page.$$eval("[data-speaking]", (found) => found.map((one) => one.textContent));
const said = (page) => page.evaluate(() => speechSynthesis.said.map((one) => one.text));
const tell = (page, kind, more) => page.evaluate((kind, more) => speechSynthesis.tell(kind, more), kind, more);

test("sentence after sentence is read, marked, and kept in sight", () =>
  withPage({ viewport: "phone", hash: "#/article/finance", prepare: fake([cantonese, mandarin]) }, async (page) => {
    await page.waitForSelector("#aloud");
    await page.click("#aloud");
    const headline = await page.$eval("#view-heading", (found) => found.textContent);
    assert.deepEqual(await marked(page), [headline]);
    for (let step = 0; step < 6; step += 1) {
      await tell(page, "start");
      await tell(page, "end");
      assert.equal((await marked(page)).length, 1);
      const { top, bottom } = await page.$eval("[data-speaking]", (found) => found.getBoundingClientRect().toJSON());
      assert.ok(bottom > 0 && top < 740, `sentence ${step} between ${top} and ${bottom}`);
    }
    assert.ok((await said(page)).every((text) => !/\d/.test(text) && text.length <= 160));
    await tell(page, "boundary", { charIndex: 0, charLength: 2 });
    await screenshot(page, "aloud-phone", { fullPage: false });
    await assertAccessible(page);
    await page.click("#aloud-pause");
    assert.equal(await page.$eval("#aloud-pause", (found) => found.textContent), "继续");
    await page.click("#aloud-stop");
    assert.deepEqual(await marked(page), []);
    assert.equal(await page.evaluate(() => document.activeElement.id), "aloud");
  }));

test("keys lead the reading, and leaving the article ends it", () =>
  withPage({ hash: "#/article/finance", prepare: fake([mandarin]) }, async (page) => {
    await page.waitForSelector("#aloud");
    await page.keyboard.type("p");
    await page.keyboard.type("]");
    await page.keyboard.type("]");
    await page.keyboard.type("[");
    assert.equal((await said(page)).length, 4);
    await screenshot(page, "aloud-desktop", { fullPage: false });
    await page.evaluate(() => { location.hash = "#/"; });
    await page.waitForFunction(() => !document.querySelector("[data-speaking], #player"));
    assert.ok((await page.evaluate(() => speechSynthesis.cancelled)) > 0);
  }));

test("a kiosk has a large key for it, waits while somebody listens, and is silent for the next visitor", () => {
  const prepare = async (page) => {
    await fake([mandarin])(page);
    // The quiet time passes at once where the test lets it.
    await page.evaluateOnNewDocument(() => {
      const after = setTimeout;
      window.setTimeout = (work, delay, ...more) => after(work, window.alone && delay >= 1000 ? 5 : delay, ...more);
    });
  };
  return withPage({ viewport: "kiosk", hash: "#/article/finance?kiosk", prepare }, async (page) => {
    await page.waitForSelector("#aloud");
    const key = await page.$eval("#aloud", (found) => found.getBoundingClientRect().toJSON());
    assert.ok(key.width >= 60 && key.height >= 60 && key.top > 1500, "within reach");
    await page.tap("#aloud");
    await page.waitForSelector("#aloud-stop");
    for (let step = 0; step < 3; step += 1) {
      await tell(page, "start");
      await tell(page, "end");
    }
    const bar = await page.$eval("#bar", (found) => found.getBoundingClientRect().top);
    const { top, bottom } = await page.$eval("[data-speaking]", (found) => found.getBoundingClientRect().toJSON());
    assert.ok(top > 0 && bottom < bar, `the sentence stands between ${top} and ${bottom}`);
    assert.equal(await page.$("#player"), null);
    await screenshot(page, "aloud-kiosk", { fullPage: false });
    await assertAccessible(page);
    await new Promise((later) => setTimeout(later, 450));
    await page.tap("#aloud-stop");
    await page.waitForSelector("#aloud");
    assert.deepEqual(await marked(page), []);
    await new Promise((later) => setTimeout(later, 450));
    await page.tap("#aloud");
    await page.waitForSelector("#aloud-stop");
    await new Promise((later) => setTimeout(later, 450));
    await page.tap("#kiosk-text");
    await page.waitForSelector(".k-volumes");
    await screenshot(page, "aloud-kiosk-volume", { fullPage: false });
    const volume = () => page.evaluate(() => speechSynthesis.said.at(-1).volume);
    const usual = await volume();
    await new Promise((later) => setTimeout(later, 450));
    await page.tap("[data-volume='2']");
    assert.ok((await volume()) > usual, "the sentence is said again, louder");
    const silenced = await page.evaluate(() => speechSynthesis.cancelled);
    await page.evaluate(() => { window.alone = true; });
    await tell(page, "start");
    await page.waitForSelector("[data-attract]");
    assert.ok((await page.evaluate(() => speechSynthesis.cancelled)) > silenced, "the voice is stopped");
  });
});

test("an engine that fails is told", () =>
  withPage({ hash: "#/article/finance", prepare: fake([mandarin]) }, async (page) => {
    await page.waitForSelector("#aloud");
    await page.click("#aloud");
    await tell(page, "error");
    await tell(page, "error");
    await page.waitForSelector("#player [role=alert]");
    await assertAccessible(page);
  }));

test("without a voice for Mandarin there is a reason instead of a button", () =>
  withPage({ hash: "#/article/finance", prepare: fake([cantonese]) }, async (page) => {
    await page.waitForSelector("#look");
    await page.click("#look");
    await page.waitForFunction(() => document.querySelector("#look-panel").textContent.includes("没有普通话语音"));
    assert.equal(await page.$("#aloud"), null);
  }));

const hasSpeech = () => {
  try {
    execFileSync("which", ["speech-dispatcher", "espeak-ng"]);
    return true;
  } catch {
    return false;
  }
};

test("a real engine offers a voice and begins", { skip: !hasSpeech() && "no speech-dispatcher with espeak-ng" }, async () => {
  const daemon = spawn("speech-dispatcher", ["-s", "-t", "0"], { stdio: "ignore" });
  const browser = await puppeteer.launch({ ...chromium, args: [...chromium.args, "--enable-speech-dispatcher"] });
  try {
    const page = await browser.newPage();
    await page.goto(`${places.server}#/article/finance`);
    await page.waitForSelector("#aloud", { timeout: 15_000 });
    await page.click("#aloud");
    await page.waitForSelector("[data-speaking]");
    // Without a sound device an engine may fall silent: then it is told.
    await page.waitForFunction(
      () => document.querySelector("#view-heading:not([data-speaking]), #player [role=alert]"),
      { timeout: 60_000 },
    );
  } finally {
    await browser.close();
    daemon.kill();
  }
});
