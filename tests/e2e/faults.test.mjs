// What a bad day does to the running page: the program traps, the browser refuses, files do not come. The reader keeps
// the articles and is told what to do; a kiosk recovers by itself; nothing is left behind on the machine.

import assert from "node:assert/strict";
import { test } from "node:test";

import { answerRequests, assertAccessible, places, screenshot, withPage } from "./harness.mjs";

const parts = (page) =>
  page.evaluate(() => [".masthead", ".toolbar", "main"].map((one) => document.querySelectorAll(one).length));
const message = (page) => page.$eval('.failure[role="alert"]', (element) => element.innerText);
const state = (page, wanted) => page.waitForSelector(`html[data-ready="${wanted}"]`, { timeout: 10_000 });
const hash = (page) => page.evaluate(() => location.hash);
const missing = { status: 404, body: "not found" };

/** Lets the program panic inside a handler: its state is in use while the field's own `value` starts another event. */
const panic = (page) =>
  page.evaluate(() => {
    const field = document.querySelector("input[type=search]");
    Object.defineProperty(field, "value", {
      get() {
        document.querySelector("[data-action=size], [data-section]").click();
        return "x";
      },
    });
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });

/** Overwrites the program's memory: whatever it does next traps. On a server only. */
const trap = (page) =>
  page.evaluate(async () => {
    const { memory } = await (await import("./pkg/civic_edition.js")).default();
    new Uint8Array(memory.buffer).fill(0xff);
    document.querySelector("button[data-section], button[data-action]").click();
  });

/** Answers with an error what `name` ends, for as long as `when()` says. */
async function refuse(page, name, when) {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith(name) && when()) request.respond(missing);
    else request.continue();
  });
}

for (const place of ["server", "file"]) {
  const options = { place, viewport: "phone", hash: "#/article/finance?q=民生", allowed: /RuntimeError|changed while/ };
  test(`a panic in a handler is told with its place, and the page opens again, from ${place}`, () =>
    withPage(options, async (page) => {
      await panic(page);
      await state(page, "failed");
      assert.match(await message(page), /程序出了故障.*请重新打开/s);
      assert.match(await message(page), /src\/[\w/]+\.rs:\d+/, "the cause names file and line");
      assert.equal((await page.$$("input[type=search]")).length, 0, "nothing of the dead program stays");
      await page.waitForSelector(".static-text .full");
      const longest = await page.$$eval("article", (found) => Math.max(...found.map((one) => one.innerText.length)));
      assert.ok(longest > 100, "the articles are there in full");
      await screenshot(page, `fault-${place}`, { fullPage: false });
      await assertAccessible(page);
      await page.keyboard.press("/");
      await Promise.all([page.waitForNavigation(), page.click(".failure button")]);
      await state(page, "true");
      assert.equal(decodeURIComponent(await hash(page)), "#/article/finance?q=民生");
      assert.deepEqual(await parts(page), [1, 1, 1]);
    }));
}

test("after a second fault the message also leads to the front", () =>
  withPage({ hash: "#/article/finance", allowed: /RuntimeError/ }, async (page) => {
    await trap(page);
    await state(page, "failed");
    await Promise.all([page.waitForNavigation(), page.click(".failure button")]);
    await state(page, "true");
    await trap(page);
    await state(page, "failed");
    await Promise.all([page.waitForNavigation(), page.click(".failure button:last-of-type")]);
    await state(page, "true");
    assert.equal(await hash(page), "#/");
  }));

test("a kiosk recovers from a trap by itself, and stays a kiosk", () => {
  // The page opens itself again after a second: longer here, so that it can be looked at on a busy machine.
  const prepare = (page) => page.evaluateOnNewDocument(() => {
    const after = setTimeout;
    window.setTimeout = (work, delay, ...more) => after(work, delay >= 1000 && delay <= 4000 ? delay * 6 : delay, ...more);
  });
  return withPage({ viewport: "kiosk", hash: "#/article/finance?kiosk", allowed: /RuntimeError/, prepare }, async (page) => {
    const reopened = page.waitForNavigation();
    await trap(page);
    await state(page, "failed");
    assert.match(await message(page), /^正在恢复/);
    const style = await page.evaluate(() => {
      const [button] = document.querySelectorAll(".failure button");
      const { height, bottom } = button.getBoundingClientRect();
      return { height, low: bottom > innerHeight / 2, select: getComputedStyle(document.body).userSelect };
    });
    assert.ok(style.height >= 60 && style.low, "the button is large, and where everybody reaches it");
    assert.equal(style.select, "none");
    await screenshot(page, "fault-kiosk", { fullPage: false });
    await assertAccessible(page);
    await reopened;
    await state(page, "true");
    assert.equal(await hash(page), "#/article/finance?kiosk");
    const again = page.waitForNavigation();
    await trap(page);
    await again;
    await state(page, "true");
    assert.equal(await hash(page), "#/?kiosk", "an address that fails twice is given up");
  });
});

test("a kiosk without its module tries again after growing pauses, and keeps to itself meanwhile", async () => {
  let broken = true;
  const tries = [];
  const prepare = (page) => refuse(page, "_bg.wasm", () => tries.push(Date.now()) && broken);
  await withPage({ viewport: "kiosk", hash: "#/?kiosk", ready: "failed", allowed: /./, prepare }, async (page) => {
    const prevented = await page.evaluate(() => {
      const menu = new Event("contextmenu", { bubbles: true, cancelable: true });
      document.body.dispatchEvent(menu);
      return menu.defaultPrevented;
    });
    await page.waitForSelector(".static-text .full");
    const reached = await page.evaluate(() => {
      document.querySelector("main a[href*=article]").click();
      return scrollY > innerHeight / 2;
    });
    assert.ok(reached, "a link of the front leads to the article below it");
    assert.ok(prevented, "no menu");
    assert.match(await hash(page), /kiosk/, "a link of the static page stays on the kiosk");
    const large = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    assert.ok(large >= 24, "the type is large");
    const until = Date.now() + 12_000;
    while (new Set(tries.map((at) => Math.round(at / 250))).size < 3 && Date.now() < until) {
      await new Promise((done) => setTimeout(done, 100));
    }
    broken = false;
    await state(page, "true");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.kiosk), "true");
    const starts = tries.filter((at, index) => index === 0 || at - tries[index - 1] > 500);
    const pauses = starts.slice(1).map((at, index) => at - starts[index]);
    assert.ok(pauses[0] >= 1000 && pauses[1] >= 2000, `pauses of ${pauses} ms`);
  });
});

test("one refused change of the document leaves one page", () =>
  withPage({ allowed: /refused once/ }, async (page) => {
    await page.evaluate(() => {
      const main = document.getElementById("main");
      main.insertBefore = () => {
        delete main.insertBefore;
        throw new Error("refused once");
      };
    });
    await page.type("input[type=search]", "志愿");
    assert.deepEqual(await parts(page), [1, 1, 1]);
    assert.equal(await page.$eval("input[type=search]", (field) => field.value), "志愿");
    assert.ok((await page.$$("mark[data-match]")).length > 0);
  }));

test("a translated page says what is so after the next key", () =>
  withPage({}, async (page) => {
    await page.type("input[type=search]", "志愿");
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const font = document.createElement("font");
        font.textContent = "translated";
        text.replaceWith(font);
      }
    });
    await page.type("input[type=search]", "者");
    assert.equal((await page.$$("#app font")).length, 0);
    const counts = await page.$eval(".step-count", (count) => count.textContent);
    assert.match(counts, /^0 \/ \d+$/);
    assert.equal(await page.$eval("input[type=search]", (field) => field.value), "志愿者");
  }));

test("a history that refuses lets links work, and the address follows", () => {
  // The pause before an address is written again is ten seconds.
  const hurry = (page) =>
    page.evaluateOnNewDocument(() => {
      const wait = setTimeout;
      globalThis.setTimeout = (work, pause, ...rest) => wait(work, pause === 10_000 ? 300 : pause, ...rest);
    });
  return withPage({ viewport: "phone", allowed: /throttled/, prepare: hurry }, async (page) => {
    await page.evaluate(() => {
      scrollTo(0, 600);
      history.pushState = () => {
        throw new DOMException("throttled", "SecurityError");
      };
      history.replaceState = history.pushState;
    });
    await page.$eval("#open-finance", (link) => link.click());
    await page.waitForSelector('article.full[data-article="finance"]');
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.equal(await page.evaluate(() => document.activeElement.id), "view-heading");
    await page.evaluate(() => {
      delete history.pushState;
      delete history.replaceState;
    });
    await page.waitForFunction(() => location.hash === "#/article/finance");
  });
});

test("a module that does not come is told after a while, and taken when it comes", () => {
  let answer;
  const prepare = async (page) => {
    await page.evaluateOnNewDocument(() => {
      const wait = setTimeout;
      globalThis.setTimeout = (work, pause, ...rest) => wait(work, pause === 20_000 ? 200 : pause, ...rest);
    });
    await page.setRequestInterception(true);
    const held = [];
    page.on("request", (request) => {
      if (!answer && request.url().endsWith("_bg.wasm")) held.push(request);
      else request.continue();
    });
    page.comeNow = () => {
      answer = true;
      held.forEach((request) => request.continue());
    };
  };
  return withPage({ ready: null, prepare }, async (page) => {
    await page.waitForSelector(".failure");
    assert.match(await message(page), /还没有取到，仍在等/);
    await assertAccessible(page);
    page.comeNow();
    await state(page, "true");
    assert.equal(await page.$(".failure"), null);
  });
});

test("a browser that may not run the module says so in plain words", () => {
  const policy = "script-src 'self'; style-src 'self'";
  const prepare = async (page) => {
    const html = await (await fetch(places.server)).text();
    const body = html.replace("'wasm-unsafe-eval'", "");
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      if (new URL(request.url()).pathname !== "/") request.continue();
      else request.respond({ contentType: "text/html; charset=utf-8", headers: { "Content-Security-Policy": policy }, body });
    });
  };
  return withPage({ ready: "failed", allowed: /./, prepare }, async (page) => {
    assert.match(await message(page), /安全策略拒绝运行程序.*管理员/s);
    assert.match(await message(page), /重新打开/);
  });
});

for (const kiosk of [false, true]) {
  test(`a program that dies while it starts is told, ${kiosk ? "kiosk" : "reader"}`, () => {
    const dying = `export default async () => ({});
      export const mount = (root) => { root.replaceChildren("half"); throw new WebAssembly.RuntimeError("unreachable"); }`;
    const answers = { "/civic_edition.js": { contentType: "text/javascript", body: dying } };
    const prepare = (page) => answerRequests(page, answers);
    const hash = kiosk ? "#/?kiosk" : "";
    return withPage({ ready: "failed", allowed: /RuntimeError/, hash, prepare }, async (page) => {
      assert.match(await message(page), kiosk ? /^正在恢复.*程序启动时出错/s : /程序启动时出错.*请重新打开/s);
      const texts = await page.$$eval("article", (found) => found.map((one) => one.innerText.length));
      assert.ok(Math.max(...texts) > 100, "the articles are there in full");
    });
  });
}

test("an article's page that may not change its address goes to the whole page", () => {
  const prepare = (page) => page.evaluateOnNewDocument(() => {
    if (!location.pathname.includes("/article/")) return;
    history.replaceState = () => {
      throw new DOMException("refused", "SecurityError");
    };
  });
  return withPage({ place: `${places.server}article/finance/`, ready: null, prepare }, async (page) => {
    await page.waitForFunction(() => location.hash === "#/article/finance");
    await state(page, "true");
    assert.equal(page.url(), `${places.server}#/article/finance`);
  });
});

test("a program that dies while its rest is on the way is told at once", () => {
  const prepare = async (page) => {
    await page.setRequestInterception(true);
    page.on("request", (request) => request.url().includes("_rest_") || request.continue());
  };
  return withPage({ hash: "#/mechanisms", ready: null, allowed: /RuntimeError/, prepare }, async (page) => {
    await page.waitForSelector('html[data-rest="coming"]');
    await trap(page);
    await state(page, "failed");
    assert.match(await message(page), /程序出了故障/);
  });
});

test("without its first script the page says after a while that it has not started", () =>
  withPage({ ready: null, allowed: /404/, prepare: (page) => answerRequests(page, { "/index.js": missing }) }, async (page) => {
    const visible = () => page.$eval("#unstarted", (line) => getComputedStyle(line).visibility);
    assert.equal(await visible(), "hidden");
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    assert.equal(await visible(), "visible");
    assert.match(await page.$eval("#unstarted", (line) => line.innerText), /没有启动.*可照常阅读/);
    await assertAccessible(page);
  }));

for (const address of ["#/?q=志愿", "#/article/finance?kiosk"]) {
  test(`nothing is stored, ${address}`, () =>
    withPage({ hash: address }, async (page) => {
      await page.$eval("[data-figure]", (figure) => figure.click());
      await page.reload();
      await state(page, "true");
      const stored = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        cookies: document.cookie,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      assert.deepEqual(stored, { local: 0, session: 0, cookies: "", databases: 0, caches: 0, workers: 0 });
    }));
}
