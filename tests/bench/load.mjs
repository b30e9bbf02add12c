// The benchmark of the built page: see xtask/src/bench/load.rs.

import { plan, report, withBrowser } from "./browser.mjs";

const { url, keystrokes, loads, rounds, slower } = plan;

await withBrowser(async (browser) => {
  const [start, ready] = [[], []];
  for (let load = 0; load < loads; load += 1) {
    const page = await openPage(browser);
    const moments = await page.evaluate(() => moments);
    start.push(moments.ready - moments.module);
    ready.push(moments.ready);
    await page.close();
  }
  await report({ start, ready, keystrokes: await typeAll(browser) });
});

/** Opens the page in a context of its own and waits until it is ready. */
async function openPage(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument(watch);
  await page.goto(url);
  const state = await page.waitForSelector("html[data-ready]").then((root) => root.evaluate((html) => html.dataset.ready));
  if (state !== "true") throw new Error(`the page did not start: data-ready is ${state}`);
  return page;
}

/** In the page: notes when the module could start and when the page was ready. */
function watch() {
  globalThis.moments = {};
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...arguments_) => {
    const instance = await instantiate(...arguments_);
    globalThis.moments.module = performance.now();
    return instance;
  };
  new MutationObserver((_, observer) => {
    if (!document.documentElement?.dataset.ready) return;
    globalThis.moments.ready = performance.now();
    observer.disconnect();
  }).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ["data-ready"] });
}

/** Types everything into the search field of a slow machine; the median of each keystroke. */
async function typeAll(browser) {
  const page = await openPage(browser);
  const client = await page.createCDPSession();
  await client.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const times = keystrokes.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, text] of keystrokes.entries()) times[at].push(await page.evaluate(type, text));
  }
  return times.map((all) => all.sort((one, other) => one - other)[Math.floor(all.length / 2)]);
}

/** In the page: milliseconds until the handler of the input event has patched the page. */
async function type(text) {
  // Between two keys the browser lays out and paints.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const field = document.querySelector('input[type="search"]');
  field.value = text;
  const start = performance.now();
  field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text.at(-1), inputType: "insertText" }));
  return performance.now() - start;
}
