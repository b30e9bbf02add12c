// Several editions on one page: choosing one, searching all, waiting, not waiting, and a file that is damaged.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, places, screenshot, withPage } from "./harness.mjs";

const skip = places.shelf ? false : "SHELF_URL is not set: cargo xtask test builds that page";
const shelf = (name, options, work) =>
  test(name, { skip }, () => withPage({ place: "shelf", ...options }, work));

const heading = (page) => page.$eval("h1", (element) => element.innerText);
const hash = (page) => page.evaluate(() => location.hash);
const texts = (page, selector) => page.$$eval(selector, (found) => found.map((element) => element.innerText));
const shows = (page, title) =>
  page.waitForFunction((title) => document.querySelector("h1").innerText === title, { timeout: 5000 }, title);

/** Hands requests for packed editions to `answer`; the rest go on. */
async function intercept(page, answer) {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (request.url().endsWith(".bin")) answer(request);
    else request.continue();
  });
}

/** The file of a request as the server has it, with one byte changed. */
async function damaged(request) {
  const body = Buffer.from(await (await fetch(request.url())).arrayBuffer());
  body[body.length >> 1] ^= 1;
  await request.respond({ status: 200, contentType: "application/octet-stream", body });
}

for (const place of ["server", "file"]) {
  test(`a page of one edition offers no others, from ${place}`, () =>
    withPage({ place }, async (page) => assert.equal(await page.$("#view-shelf"), null)));
}

for (const viewport of ["phone", "desktop", "kiosk"]) {
  shelf(`the list of editions, ${viewport}`, { viewport, hash: "#/shelf" }, async (page) => {
    await page.waitForSelector(".book");
    assert.equal((await page.$$(".book")).length, 3);
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= screen, `${content} px of content on ${screen} px`);
    const small = await page.$$eval(".shelf a, .views a", (links) =>
      links.filter((link) => link.getBoundingClientRect().height < 44).map((link) => link.innerText),
    );
    assert.deepEqual(small, [], "targets of less than 44 px");
    await screenshot(page, `shelf-${viewport}`);
    await assertAccessible(page);
  });
}

shelf("an edition is chosen, left and come back to", {}, async (page) => {
  const first = await heading(page);
  await page.waitForSelector("#view-shelf");
  await page.click("#view-shelf");
  await page.click("#book-2023-10-10");
  await shows(page, "街坊月谈");
  assert.equal(await hash(page), "#/?edition=2023-10-10");
  assert.equal((await page.$$("#main article[data-article]")).length, 2);

  await page.click("#open-lamps");
  assert.equal(await hash(page), "#/article/lamps?edition=2023-10-10");
  await page.goBack();
  await page.goBack();
  await shows(page, first);
  await page.goForward();
  await shows(page, "街坊月谈");

  await page.reload();
  await shows(page, "街坊月谈");
  assert.equal(await hash(page), "#/?edition=2023-10-10");
});

shelf("a search is widened to all editions", { viewport: "phone" }, async (page) => {
  await page.waitForSelector("#view-shelf");
  await page.type("input[type=search]", "路灯");
  await page.waitForSelector("#scope-all");
  assert.equal(await page.$('[data-article="2023-10-10.lamps"]'), null);
  await page.click("#scope-all");
  await page.waitForSelector('[data-article="2023-10-10.lamps"]');
  assert.match(await hash(page), /edition=all/);
  assert.ok(await page.$('[data-article="2023-10-24.lamps"]'), "articles of the same name are two");
  const origins = (await texts(page, ".hit .origin")).join();
  assert.match(origins, /《街坊月谈》2023年10月10日.*《河湾新事》2023年10月24日/s);
  assert.ok((await texts(page, "nav[aria-label=栏目] button")).some((name) => name.startsWith("河道")));
  await screenshot(page, "shelf-search-phone");
  await assertAccessible(page);

  await page.click('[id="open-2023-10-10.lamps"]');
  await page.waitForSelector(".full mark");
  await page.click(".origin a");
  await shows(page, "街坊月谈");
  await page.waitForSelector("#scope-one[aria-current]");
  await page.goBack();
  await page.waitForSelector(".full .origin");
});

shelf("an address of all editions is enough", { hash: "#/?q=志愿者&edition=all" }, async (page) => {
  await page.waitForSelector('[data-article="2023-10-24.river"]');
  assert.equal(await heading(page), "全部往期");
  await page.click("#view-figures");
  await page.waitForSelector(".board");
  assert.match((await texts(page, ".figures")).join(), /三十名志愿者半天清出两吨杂物/);
  await page.click("#home");
  await page.waitForSelector(".book");
  await screenshot(page, "shelf-all-desktop");
  await assertAccessible(page);
});

shelf("waiting shows how far it is and can be ended", {}, async (page) => {
  const held = [];
  await intercept(page, (request) => held.push(request));
  await page.waitForSelector("#view-shelf");
  await page.click("#view-shelf");
  const before = await hash(page);
  await page.click("#open-all");
  await page.waitForSelector(".loading progress");
  assert.match((await texts(page, ".loading")).join(), /共 2 期/);
  assert.equal(held.length, 2);
  await screenshot(page, "shelf-loading", { fullPage: false });
  await assertAccessible(page);

  await page.click("#cancel-loading");
  await page.waitForFunction(() => !document.querySelector(".loading"));
  assert.equal(await hash(page), before);
  assert.equal((await page.$$(".book")).length, 3);
  for (const request of held.splice(0)) await request.continue().catch(() => {});

  await page.click("#open-all");
  await page.waitForFunction(() => document.querySelector(".loading"));
  while (held.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const request of held.splice(0)) await request.continue();
  await shows(page, "全部往期");
});

shelf("a damaged edition is named and left out", {}, async (page) => {
  await intercept(page, (request) => (request.url().includes("2023-10-24") ? damaged(request) : request.continue()));
  await page.waitForSelector("#view-shelf");
  await page.type("input[type=search]", "路灯");
  await page.click("#scope-all");
  await page.waitForSelector(".notice");
  assert.match((await texts(page, ".notice")).join(), /《河湾新事》（2023-10-24）未能载入：数据校验不符/);
  assert.ok(await page.$('[data-article="2023-10-10.lamps"]'), "the rest works");
  assert.equal(await page.$('[data-article="2023-10-24.lamps"]'), null);
  await screenshot(page, "shelf-damaged", { fullPage: false });

  await page.click("#view-shelf");
  assert.match((await texts(page, ".book.lost")).join(), /河湾新事.*未能载入/s);
  await page.click("#book-2023-10-24");
  await page.waitForFunction(() => /仍显示原来的版面/.test(document.querySelector(".notice")?.innerText));
  assert.equal(await heading(page), "全部往期");
});

shelf(
  "a file that is not there is told as well",
  { hash: "#/?edition=2023-10-10", allowed: /404/, prepare: (page) => intercept(page, (request) => request.respond({ status: 404 })) },
  async (page) => {
    await page.waitForSelector(".notice");
    assert.match((await texts(page, ".notice")).join(), /《街坊月谈》.*服务器答复 404/);
    assert.equal(await hash(page), "#/");
    assert.ok((await page.$$("article[data-article]")).length > 2, "the page's own edition is there");
  },
);

shelf("an edition that the site has not is told", { hash: "#/?edition=2020-01-01" }, async (page) => {
  await page.waitForSelector(".notice");
  assert.match((await texts(page, ".notice")).join(), /没有编号为“2020-01-01”的一期/);
  assert.equal(await hash(page), "#/");
});
