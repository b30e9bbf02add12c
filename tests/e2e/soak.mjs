// A monkey at the kiosk: random visits with resets, always the same ones for a seed. It fails where memory, nodes or
// listeners at the end are more than 5 % above those after the first visits, or where anything was logged as an error.
//
//     node tests/e2e/soak.mjs --url http://127.0.0.1:8000/ --minutes 3 --seed 1

import { parseArgs } from "node:util";

import puppeteer from "puppeteer-core";

import { chromium } from "../chromium.mjs";

const { values } = parseArgs({ options: {
  url: { type: "string" }, minutes: { type: "string", default: "3" }, seed: { type: "string", default: "1" },
  visits: { type: "string", default: "100" },
} });
const end = Date.now() + Number(values.minutes) * 60_000;
/** Visits after which everything is warm. */
const warm = Number(values.visits);
const GROWTH = 1.05;

/** Mulberry32: small, and the same everywhere. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const chance = random(Number(values.seed));
const any = (limit) => Math.floor(chance() * limit);

const browser = await puppeteer.launch({ ...chromium, args: [...chromium.args, "--enable-precise-memory-info"] });
const page = await browser.newPage();
await page.setViewport({ width: 1080, height: 1920, hasTouch: true });
const errors = [];
let reopened = 0;
page.on("pageerror", (error) => errors.push(String(error)));
page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
// The quiet times pass at once where the monkey lets them.
await page.evaluateOnNewDocument(() => {
  const after = setTimeout;
  window.setTimeout = (work, delay, ...more) =>
    after(work, window.alone && delay >= 1000 ? 1 : delay >= 400 && delay < 1000 ? 5 : delay, ...more);
});
await page.goto(`${values.url}#/?kiosk`);
await page.waitForSelector('html[data-ready="true"]');
page.on("load", () => { reopened += 1; });
const session = await page.createCDPSession();
await session.send("HeapProfiler.enable");
await session.send("Performance.enable");

async function measure() {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const health = await page.evaluate(() => JSON.parse(document.documentElement.dataset.health ?? "{}"));
  return { heap: of("JSHeapUsedSize"), module: health.memory?.module ?? 0, nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** A visit, whatever it comes to: once an hour the page opens itself anew, also under the monkey's hands. */
async function visit() {
  try {
    return await touched();
  } catch (error) {
    if (!/context was destroyed|detached|Cannot find context/.test(String(error))) throw error;
    await (await page.waitForSelector("html[data-ready=true] [data-attract]", { timeout: 120_000 })).dispose();
    return 0;
  }
}

/** Touches at random, most of them on something, some beside it; then the screen is left alone until the reset. */
async function touched() {
  const touches = await page.evaluate(async (choices) => {
    let touches = 0;
    window.alone = false;
    document.querySelector("[data-attract]")?.click();
    const rest = () => new Promise((after) => setTimeout(after, 0));
    await rest();
    let clock = performance.now();
    for (const [kind, which, x, y] of choices) {
      const targets = [...document.querySelectorAll("a, button, [role=button], [role=option], input")].filter((one) => one.checkVisibility());
      const target = kind < 0.9 ? targets[Math.floor(which * targets.length)] : document.elementFromPoint(x * innerWidth, y * innerHeight);
      if (!target) continue;
      const box = target.getBoundingClientRect();
      const at = { bubbles: true, cancelable: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
      // A visitor's touches are no tremor: the next one comes at another place.
      target.dispatchEvent(new PointerEvent("pointerdown", { ...at, isPrimary: true, pointerType: "touch" }));
      target.dispatchEvent(new MouseEvent("click", { ...at, clientX: at.clientX + touches * 100 }));
      if (kind > 0.8) scrollBy(0, (y - 0.3) * 2000);
      touches += 1;
      await rest();
    }
    window.alone = true;
    dispatchEvent(new WheelEvent("wheel"));
    return touches;
  }, Array.from({ length: 4 + any(20) }, () => [chance(), chance(), chance(), chance()]));
  // A handle that is kept would keep the page of every visit. A busy machine may take its time.
  await (await page.waitForSelector("[data-attract]", { timeout: 120_000 })).dispose();
  // The address follows what is shown, in a task after it.
  await page.waitForFunction(() => location.hash === "#/?kiosk", { timeout: 1000 }).catch(() => {});
  const left = await page.evaluate(() => [location.hash, localStorage.length + sessionStorage.length, scrollY, document.querySelectorAll("h1").length]);
  if (left.join() !== "#/?kiosk,0,0,1") errors.push(`after a reset: ${left.join()}`);
  return touches;
}

const row = (name, numbers) => console.log([name.padEnd(24), ...Object.values(numbers).map((number) => String(number).padStart(12))].join(""));
let [visits, touches, first] = [0, 0, undefined];
console.log(["".padEnd(24), ...["heap", "module", "nodes", "listeners"].map((name) => name.padStart(12))].join(""));
while (Date.now() < end || !first) {
  touches += await visit();
  visits += 1;
  if (visits === warm) row(`after ${visits} visits`, (first = await measure()));
  else if (visits % 500 === 0) row(`after ${visits} visits`, await measure());
  if (errors.length > 20) break;
}
const last = await measure();
row(`after ${visits} visits`, last);
console.log(`${visits} visits, ${touches} touches, ${errors.length} errors, opened anew ${reopened} times`);
await browser.close();

const grown = Object.keys(last).filter((name) => last[name] > first?.[name] * GROWTH);
for (const error of new Set(errors)) console.error(error);
for (const name of grown) console.error(`${name} has grown from ${first[name]} to ${last[name]}`);
process.exit(errors.length > 0 || grown.length > 0 || !first ? 1 : 0);
