// What every end-to-end test stands on. `cargo xtask test` runs all `*.test.mjs` files of this folder against the page
// as it was built, and says where it is: EDITION_URL is the site on a server, EDITION_FOLDER the folder with
// edition.html, SHELF_URL a site of the bundled edition and those of tests/shelf. To run one file by hand after
// `cargo xtask build`, with `cargo xtask serve` in another terminal:
//
//     EDITION_URL=http://127.0.0.1:8000/ EDITION_FOLDER=$PWD/dist node --test tests/e2e/smoke.test.mjs
//
// A test opens a page, works with it as puppeteer has it, and leaves the rest to `withPage`:
//
//     test("a tap on a figure explains it", () =>
//       withPage({ viewport: "phone", hash: "#/article/finance" }, async (page) => {
//         await page.locator("[data-figure]").click();
//         await screenshot(page, "figure-phone");
//         await assertAccessible(page);
//       }));
//
// `withPage` waits until the module is ready, and fails the test for anything that went wrong on the way: an error in
// the console, a script that threw, a violation of the security policy, a request to another origin. Screenshots are
// kept in target/screenshots.

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import puppeteer from "puppeteer-core";

import { chromium } from "../chromium.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const screenshots = join(here, "../../target/screenshots");

/** The folder of the built page. */
export const folder = process.env.EDITION_FOLDER ?? join(here, "../../dist");

/** Where the page is: on a server, as one file on disk, and on a server with other editions beside it. */
export const places = {
  server: process.env.EDITION_URL ?? "http://127.0.0.1:8000/",
  file: pathToFileURL(join(folder, "edition.html")).href,
  shelf: process.env.SHELF_URL,
};

/** Screens that the page is made for; the phones and the kiosks are touched. */
export const viewports = {
  narrow: { width: 320, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  phone: { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { width: 1280, height: 800 },
  kiosk: { width: 1080, height: 1920, hasTouch: true },
  kioskWide: { width: 1920, height: 1080, hasTouch: true },
};

let launched;

/** The browser of this test file, started when it is first needed. */
function browser() {
  launched ??= puppeteer.launch(chromium);
  return launched;
}

after(async () => (await launched)?.close());

/**
 * Opens the page, runs `work(page)` and closes it. Options:
 *
 * - `viewport`: a name in `viewports`, "desktop" unless said;
 * - `place`: "server" (unless said), "file" or "shelf", or the address of another page;
 * - `hash`: the view, `#/article/ID` and so on;
 * - `features`: media features as puppeteer takes them, `[{ name: "prefers-color-scheme", value: "dark" }]`;
 * - `prepare(page)`: what to do before the page is opened;
 * - `ready`: the value of `data-ready` to wait for, "true" unless said; null does not wait;
 * - `problems`: what `work` gets as its second argument, a list that fills as things go wrong; a test that expects
 *   some passes `allowed`, a pattern for those that it expects.
 */
export async function withPage(options, work) {
  const { viewport = "desktop", place = "server", hash = "", features, prepare, ready = "true", allowed } = options;
  const context = await (await browser()).createBrowserContext();
  try {
    const page = await context.newPage();
    const address = places[place] ?? place;
    const problems = await watch(page, address);
    await page.setViewport(viewports[viewport]);
    if (features) await page.emulateMediaFeatures(features);
    await prepare?.(page);
    await page.goto(address + hash);
    if (ready !== null) await waitUntilReady(page, ready, problems);
    await work(page, problems);
    const unexpected = problems.filter((problem) => !allowed?.test(problem));
    assert.equal(unexpected.length, 0, `the page had problems\n${unexpected.join("\n")}`);
  } finally {
    await context.close();
  }
}

/** Waits for `<html data-ready>`. */
async function waitUntilReady(page, ready, problems) {
  try {
    await page.waitForFunction(() => document.documentElement.dataset.ready, { timeout: 10_000 });
  } catch {
    assert.fail(`the page did not get ready: ${problems.join("; ") || "without a word in the console"}`);
  }
  const found = await page.evaluate(() => document.documentElement.dataset.ready);
  assert.equal(found, ready, `data-ready; in the console: ${problems.join("; ")}`);
}

/** Collects what goes wrong in `page` from now on. */
async function watch(page, address) {
  const problems = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error}`));
  const origin = new URL(address).origin;
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.origin !== origin) problems.push(`request to ${url}`);
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
    });
  });
  return problems;
}

/** Answers requests whose path ends in a key of `answers` with its response, as puppeteer's `respond` takes it. */
export async function answerRequests(page, answers) {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    const answer = Object.entries(answers).find(([end]) => path.endsWith(end));
    if (answer) request.respond(answer[1]);
    else request.continue();
  });
}

/** Keeps a picture of the page, of the whole length unless `fullPage` is false. */
export async function screenshot(page, name, { fullPage = true } = {}) {
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage });
}

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails where axe finds a violation in what the page shows now. */
export async function assertAccessible(page) {
  await page.evaluate(await axeSource);
  const violations = await page.evaluate(async (tags) => {
    // What is fading in is looked at as it will be; what goes on for ever, or with the scroll position, stays.
    for (const animation of document.getAnimations()) {
      if (animation.timeline === document.timeline && Number.isFinite(animation.effect.getComputedTiming().endTime)) animation.finish();
    }
    const results = await axe.run(document, { runOnly: tags });
    return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
  }, axeTags);
  assert.equal(violations.length, 0, `axe-core found ${violations.length} violations\n${violations.join("\n")}`);
}
