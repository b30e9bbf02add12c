// What a shared screen meets in weeks without a person: hands that lean on it, clocks that are wrong, a network that is
// gone, parts that do not come, engines that are dumb. Each ends in a page that works, or in 正在恢复 and out of it again.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { withPage } from "./harness.mjs";

const front = "#/?kiosk";
const article = "#/article/finance?kiosk";
const missing = { status: 404, body: "not found" };

/** Quiet times pass in a fraction of a second where the test lets them; `skip(milliseconds)` lets time pass. */
const clocks = (page) => page.evaluateOnNewDocument(() => {
  const [after, now] = [setTimeout, performance.now.bind(performance)];
  window.skipped = 0;
  window.setTimeout = (work, delay, ...more) => after(work, window.alone && delay >= 1000 ? 5 : delay, ...more);
  performance.now = () => now() + window.skipped;
});
const leave = (page) => page.evaluate(() => {
  window.alone = true;
  dispatchEvent(new WheelEvent("wheel"));
});
const skip = (page, milliseconds) => page.evaluate((time) => { window.skipped += time; }, milliseconds);
const isAway = (page) => page.waitForSelector("[data-attract]");
const isReady = (page) => page.waitForSelector('html[data-ready="true"]');
const beat = (page) => page.evaluate(() => JSON.parse(document.documentElement.dataset.health).beat);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Waits until the page has told a watchdog twice that it lives: whatever it does every two seconds was done. */
async function lives(page) {
  const before = await beat(page).catch(() => 0);
  await page.waitForFunction((before) => JSON.parse(document.documentElement.dataset.health ?? "{}").beat >= before + 2, {}, before);
}

/** A touch anywhere, which opens the front where nobody was there, and that the page does what a key says. */
async function works(page) {
  await page.evaluate(() => { window.alone = false; });
  if (await page.$("[data-attract]")) await page.tap("[data-attract]");
  await page.waitForSelector("#key-home");
  await pause(900);
  await page.tap("#key-home");
  await page.waitForSelector(".k-front");
  await pause(450);
  await page.tap(".k-cards .k-card");
  await page.waitForSelector(".full");
  assert.equal((await page.$$("h1")).length, 1);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
}

test("forty fingers press nothing, and the next one works", () =>
  withPage({ viewport: "kiosk", hash: front, prepare: clocks }, async (page) => {
    const session = await page.createCDPSession();
    const points = Array.from({ length: 16 }, (_, id) => ({ x: 60 + id * 60, y: 700 + (id % 4) * 200, id }));
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points });
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points.map((one) => ({ ...one, y: one.y + 3 })) });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    // A browser tells of sixteen fingers at most; the others come as a driver of another kind would tell them.
    await page.evaluate(() => {
      const target = document.querySelector(".k-cards .k-card");
      for (const kind of ["pointerdown", "pointermove", "pointercancel"]) {
        for (let finger = 1; finger <= 40; finger += 1) {
          target.dispatchEvent(new PointerEvent(kind, { bubbles: true, pointerId: finger, pointerType: "touch", isPrimary: finger === 1 }));
        }
      }
    });
    await works(page);
  }));

test("a palm that lies on the screen for an hour does not keep the visit", () =>
  withPage({ viewport: "kiosk", hash: article, prepare: clocks }, async (page) => {
    await page.evaluate(() => {
      const target = document.querySelector(".full");
      const palm = { bubbles: true, pointerId: 1, pointerType: "touch", isPrimary: true, clientX: 500, clientY: 900 };
      const at = (event, time) => Object.defineProperty(event, "timeStamp", { value: time });
      const start = performance.now();
      target.dispatchEvent(at(new PointerEvent("pointerdown", palm), start));
      window.alone = true;
      target.dispatchEvent(at(new Event("touchmove", { bubbles: true }), start + 1000));
      // It trembles more often than the quiet time is long.
      window.tremble = setInterval(() => target.dispatchEvent(at(new Event("touchmove", { bubbles: true }), start + 3_600_000)), 2);
    });
    await isAway(page);
    await page.evaluate(() => clearInterval(window.tremble));
    await works(page);
  }));

for (const [name, days] of [["ahead", 1], ["behind", -1]]) {
  test(`a clock that jumps a day ${name} neither ends a visit nor keeps it`, () =>
    withPage({ viewport: "kiosk", hash: article, prepare: clocks }, async (page) => {
      await page.evaluate((days) => {
        const Right = Date;
        const wrong = days * 86_400_000;
        window.Date = class extends Right {
          constructor(...parts) { super(...(parts.length ? parts : [Right.now() + wrong])); }
          static now() { return Right.now() + wrong; }
        };
      }, days);
      await lives(page);
      assert.ok(await page.$(".full"), "the article is read still");
      assert.equal(await page.$("#stay"), null);
      await leave(page);
      await isAway(page);
      await works(page);
    }));
}

test("a storm of hiding and showing changes nothing", () =>
  withPage({ viewport: "kiosk", hash: article, prepare: clocks }, async (page) => {
    const nodes = () => page.$eval("main", (main) => main.querySelectorAll("*").length);
    const before = await nodes();
    await page.evaluate(() => {
      for (let time = 0; time < 600; time += 1) {
        Object.defineProperty(document, "visibilityState", { value: time % 2 ? "visible" : "hidden", configurable: true });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
        if (time % 2) dispatchEvent(new PageTransitionEvent("pageshow"));
      }
    });
    assert.equal(await nodes(), before);
    await works(page);
  }));

test("without a network for a day it goes on, and opens itself anew when there is one", () =>
  withPage({ viewport: "kiosk", hash: front, prepare: clocks, allowed: /ERR_INTERNET_DISCONNECTED/ }, async (page) => {
    await leave(page);
    await isAway(page);
    await page.evaluate(() => { window.same = true; });
    await page.setOfflineMode(true);
    await skip(page, 86_400_000);
    await lives(page);
    assert.ok(await page.evaluate(() => window.same), "the page that was open is open still");
    await works(page);
    await leave(page);
    await isAway(page);
    await page.setOfflineMode(false);
    await page.waitForFunction(() => !window.same, { timeout: 20_000 });
    await isReady(page);
    await isAway(page);
    await works(page);
  }));

test("a new edition is taken when nobody is there, and only when all of it is there", async () => {
  let list = (text) => text;
  let page;
  const prepare = async (opened) => {
    page = opened;
    await clocks(page);
    await page.setRequestInterception(true);
    page.on("request", async (request) => {
      if (!request.url().endsWith("SHA256SUMS")) return request.continue();
      const right = await (await fetch(request.url())).text();
      return request.respond({ status: 200, contentType: "text/plain", body: list(right) });
    });
  };
  await withPage({ viewport: "kiosk", hash: article, prepare }, async () => {
    const look = async () => {
      await skip(page, 301_000);
      await lives(page);
    };
    await page.evaluate(() => { window.same = true; });
    await page.waitForFunction(() => document.documentElement.dataset.health);
    list = (text) => `${text}${createHash("sha256").update("other").digest("hex")}  added.txt\n`;
    await look();
    assert.ok(await page.evaluate(() => window.same), "somebody is reading");
    list = (text) => text.replace(/^.{8}(?=.{56} {2}index\.html$)/m, "00000000");
    await leave(page);
    await isAway(page);
    await look();
    assert.ok(await page.evaluate(() => window.same), "one file is another one than is said");
    list = (text) => `${text}${createHash("sha256").update("other").digest("hex")}  added.txt\n`;
    await skip(page, 301_000);
    await page.waitForFunction(() => !window.same, { timeout: 20_000 });
    await isReady(page);
    await isAway(page);
  });
});

test("without the part that comes later it says 正在恢复, and comes out of it", async () => {
  let broken = true;
  const prepare = async (page) => {
    await clocks(page);
    await page.setRequestInterception(true);
    page.on("request", (request) => (broken && request.url().includes("_rest_") ? request.respond(missing) : request.continue()));
  };
  await withPage({ viewport: "kiosk", hash: front, prepare, ready: null, allowed: /./ }, async (page) => {
    await page.waitForFunction(() => /正在恢复/.test(document.body.innerText), { timeout: 20_000 });
    broken = false;
    await page.waitForSelector(".k-front", { timeout: 30_000 });
    await works(page);
  });
});

test("storage that throws is no fault", () =>
  withPage({ viewport: "kiosk", hash: front, prepare: async (page) => {
    await clocks(page);
    await page.evaluateOnNewDocument(() => {
      window.denied = 0;
      for (const name of ["getItem", "setItem", "removeItem", "clear"]) {
        Storage.prototype[name] = () => {
          window.denied += 1;
          throw new DOMException("denied", "SecurityError");
        };
      }
    });
  } }, async (page) => {
    await works(page);
    await leave(page);
    await isAway(page);
    await works(page);
  }));

test("a voice that says nothing is told, and does not keep the visit", () =>
  withPage({ viewport: "kiosk", hash: article, prepare: async (page) => {
    await page.evaluateOnNewDocument(() => {
      const voice = { voiceURI: "a", name: "普通话", lang: "zh-CN", localService: true, default: true };
      const dumb = Object.assign(new EventTarget(), { getVoices: () => [voice], speak() {}, cancel() {}, pause() {}, resume() {}, speaking: false });
      Object.defineProperty(window, "speechSynthesis", { value: dumb });
      window.SpeechSynthesisUtterance = class extends EventTarget {};
    });
    await clocks(page);
  } }, async (page) => {
    await page.waitForSelector("#aloud");
    await page.tap("#aloud");
    await page.waitForSelector("#aloud-stop");
    await leave(page);
    await isAway(page);
    assert.equal(await page.$("[data-speaking]"), null);
    await works(page);
  }));
