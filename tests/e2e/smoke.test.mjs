// The page opens wherever it is put, and is still worth reading where its program does not start.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { answerRequests, assertAccessible, folder, places, screenshot, withPage } from "./harness.mjs";

const text = (page) => page.evaluate(() => document.body.innerText);
const message = (page) => page.$eval('.failure[role="alert"]', (element) => element.innerText);

for (const place of ["server", "file"]) {
  for (const viewport of ["phone", "desktop", "kiosk"]) {
    test(`the front page opens from ${place}, ${viewport}`, () =>
      withPage({ place, viewport }, async (page) => {
        assert.ok((await page.$$("article[data-article]")).length > 0, "articles are shown");
        assert.equal((await page.$$("h1")).length, 1);
        await screenshot(page, `front-${place}-${viewport}`);
        await assertAccessible(page);
      }));
  }
}

test("the front page is accessible in the dark", () =>
  withPage({ features: [{ name: "prefers-color-scheme", value: "dark" }] }, async (page) => {
    await screenshot(page, "front-dark");
    await assertAccessible(page);
  }));

test("the narrowest phone needs no sideways scrolling", () =>
  withPage({ viewport: "narrow" }, async (page) => {
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= screen, `${content} px of content on ${screen} px`);
  }));

test("the server sends the security headers", () =>
  withPage({ ready: null }, async (page) => {
    const response = await page.reload();
    const headers = response.headers();
    assert.match(headers["content-security-policy"], /default-src 'none'.*frame-ancestors 'self'/);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "no-referrer");
  }));

/** Opens the page so that its module cannot start; the text must be there, with a message that says why. */
async function assertReadable(options, expected) {
  await withPage({ ready: "failed", allowed: /./, ...options }, async (page) => {
    assert.match(await message(page), expected);
    assert.match(await message(page), /重新打开/);
    const articles = await page.$$eval("article", (found) => found.map((article) => article.innerText.length));
    assert.ok(Math.max(...articles) > 100, "the articles are there in full");
    await assertAccessible(page);
  });
}

test("without its glue the page stays readable", () =>
  assertReadable(
    { prepare: (page) => answerRequests(page, { "/civic_edition.js": { status: 404, body: "not found" } }) },
    /civic_edition\.js 没有取到/,
  ));

test("without its module the page stays readable", () =>
  assertReadable(
    { prepare: (page) => answerRequests(page, { "_bg.wasm": { status: 404, body: "not found" } }) },
    /civic_edition_bg\.wasm 没有取到/,
  ));

test("with half of its module the page stays readable", async () => {
  const wasm = await readFile(join(folder, "pkg/civic_edition_bg.wasm"));
  const half = { status: 200, contentType: "application/wasm", body: wasm.subarray(0, wasm.length / 2) };
  await assertReadable(
    {
      viewport: "phone",
      prepare: (page) => answerRequests(page, { "_bg.wasm": half }),
    },
    /civic_edition_bg\.wasm .*不完整/,
  );
});

test("a file cut inside its module stays readable", async () => {
  const page = await readFile(join(folder, "edition.html"), "utf8");
  const start = page.indexOf('id="module">') + 'id="module">'.length;
  const end = page.indexOf("</script>", start);
  const temporary = await mkdtemp(join(tmpdir(), "edition-"));
  try {
    const path = join(temporary, "edition.html");
    const middle = start + 4 * Math.floor((end - start) / 8);
    await writeFile(path, page.slice(0, middle) + page.slice(end));
    await assertReadable({ place: pathToFileURL(path).href }, /页面内的程序不完整/);
  } finally {
    await rm(temporary, { recursive: true });
  }
});

test("without WebAssembly the page stays readable", () =>
  assertReadable(
    { prepare: (page) => page.evaluateOnNewDocument(() => delete globalThis.WebAssembly) },
    /不支持 WebAssembly/,
  ));

test("the message opens the page again", () => {
  let broken = true;
  return withPage(
    {
      ready: "failed",
      allowed: /./,
      prepare: async (page) => {
        await page.setRequestInterception(true);
        page.on("request", (request) => {
          if (broken && request.url().endsWith("_bg.wasm")) request.respond({ status: 503, body: "later" });
          else request.continue();
        });
      },
    },
    async (page) => {
      broken = false;
      await Promise.all([page.waitForNavigation(), page.click(".failure button")]);
      await page.waitForSelector('html[data-ready="true"]');
    },
  );
});

test("without scripts the page has the text of every article", () =>
  withPage({ ready: null, prepare: (page) => page.setJavaScriptEnabled(false) }, async (page) => {
    await Promise.all([page.waitForNavigation(), page.click("noscript a[href='text.html']")]);
    await page.setJavaScriptEnabled(true);
    assert.match(await text(page), /浏览器没有运行脚本/);
    const articles = await page.$$eval("article.full", (found) => found.map((article) => article.innerText.length));
    assert.ok(Math.max(...articles) > 100, "the articles are there in full");
  }));

test("the page of one article stands without scripts, with what belongs to it", () => {
  const options = { place: `${places.server}article/finance/`, ready: null, viewport: "phone" };
  return withPage({ ...options, prepare: (page) => page.setJavaScriptEnabled(false) }, async (page) => {
    await page.setJavaScriptEnabled(true);
    assert.match(await page.$eval("article.full", (article) => article.innerText), /41374万元/);
    assert.ok(await page.$("footer.colophon"));
    await assertAccessible(page);
    await screenshot(page, "article-without-scripts");
  });
});

test("the page of one article becomes the whole page at that article", () =>
  withPage({ place: `${places.server}article/finance/` }, async (page) => {
    assert.equal(await page.evaluate(() => location.href), `${places.server}#/article/finance`);
    await page.click("#view-front");
    await page.waitForSelector("main .front");
  }));
