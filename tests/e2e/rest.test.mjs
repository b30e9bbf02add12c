// The parts of the page that are fetched after the first view: on time, late, missing, cut, replaced. That of another
// build has another name.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, screenshot, withPage } from "./harness.mjs";

/** Answers requests for the rest by `answer` as long as it gives one; counts them. */
function intercept(answer) {
  const seen = { count: 0 };
  const prepare = async (page) => {
    await page.setRequestInterception(true);
    page.on("request", async (request) => {
      if (!request.url().includes("_rest_")) return request.continue();
      seen.count += 1;
      const answered = await answer(seen.count);
      return answered ? request.respond(answered) : request.continue();
    });
  };
  return { seen, prepare };
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

test("the rest is fetched once, after the page is ready, without being asked for", async () => {
  const { seen, prepare } = intercept(() => undefined);
  await withPage({ prepare }, async (page) => {
    await page.waitForNetworkIdle();
    assert.equal(seen.count, 1);
    await page.click("#view-figures");
    await page.waitForSelector(".board table");
    assert.equal(seen.count, 1);
  });
});

test("an address that needs the rest is ready when the rest is", async () => {
  const { prepare } = intercept(() => pause(400).then(() => undefined));
  await withPage({ hash: "#/mechanisms", prepare }, async (page) => {
    assert.ok((await page.$$(".way")).length > 3);
  });
});

test("a number is found in every writing once the rest is there, whatever was found before", async () => {
  const { prepare } = intercept(() => pause(400).then(() => undefined));
  await withPage({ hash: "#/?q=9", prepare }, async (page) => {
    assert.ok((await page.$$(".otherwise")).length > 0, "articles with the number in another writing");
  });
});

test("a view says that its part is coming, and a figure that was tapped is explained when it has come", async () => {
  const { prepare } = intercept(() => pause(1500).then(() => undefined));
  await withPage({ prepare }, async (page) => {
    await page.click("#view-figures");
    await page.waitForSelector("#main .empty");
    assert.match(await page.$eval("#main", (main) => main.innerText), /正在载入/);
    await page.click("#view-front");
    await page.click("#main [data-figure]");
    await page.waitForSelector("#inspector");
    assert.equal(await page.evaluate(() => document.activeElement.id), "inspector");
  });
});

test("a view that was opened before its part was here takes the focus when it comes, unless the reader went on", async () => {
  const { prepare } = intercept(() => pause(1500).then(() => undefined));
  for (const [turns, expect] of [["", "view-heading"], ["#search-field", "search-field"]]) {
    await withPage({ prepare }, async (page) => {
      await page.focus("#view-figures");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#main .empty");
      if (turns) await page.focus(turns);
      await page.waitForSelector(".board table");
      assert.equal(await page.evaluate(() => document.activeElement.id), expect);
    });
  }
});

const faults = {
  missing: { status: 404, body: "not found" },
  cut: { status: 200, contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1]) },
  "another page": { status: 200, contentType: "text/html", body: "<!doctype html><title>Not found</title>" },
};

for (const [name, answer] of Object.entries(faults)) {
  test(`a rest that is ${name} is told, the page goes on without it, and it is tried again`, async () => {
    let broken = true;
    const { prepare } = intercept(() => (broken ? answer : undefined));
    await withPage({ prepare, allowed: /./ }, async (page) => {
      await page.waitForNetworkIdle();
      await page.click("#view-figures");
      await page.waitForSelector("#fetch-rest");
      if (name === "missing") {
        await screenshot(page, "rest-missing");
        await assertAccessible(page);
      }
      await page.type("#search-field", "志愿");
      await page.click("#view-front");
      await page.waitForSelector("mark[data-match]");
      await page.click("#view-figures");
      broken = false;
      await page.waitForSelector("#fetch-rest");
      await page.click("#fetch-rest");
      await page.waitForSelector(".board table");
    });
  });
}
