// What the benchmarks share: the plan from `cargo xtask bench`, and a browser that treats all its tabs alike.

import { readFile, writeFile } from "node:fs/promises";

import puppeteer from "puppeteer-core";

import { chromium } from "../chromium.mjs";

const [planFile, outFile] = process.argv.slice(2);
if (!outFile) {
  console.error("usage: node SCRIPT PLAN.json OUT.json; `cargo xtask bench` runs it");
  process.exit(2);
}

/** What is to be done: see the struct `Plan` of the benchmark in xtask/src/bench. */
export const plan = JSON.parse(await readFile(planFile, "utf8"));

/** Hands over what was measured. */
export const report = (measured) => writeFile(outFile, JSON.stringify(measured));

/** Runs `work(browser)`. Tabs in the background keep their speed, as nobody looks at any of them. */
export async function withBrowser(work) {
  const browser = await puppeteer.launch({
    ...chromium,
    protocolTimeout: 600_000,
    args: [
      ...chromium.args,
      "--disable-background-timer-throttling",
      "--disable-backgrounding-occluded-windows",
      "--disable-renderer-backgrounding",
    ],
  });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}
