// Figures as a reader works with them: explained where they are tapped, compared on the board, checked.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, screenshot, withPage } from "./harness.mjs";

const reading = "#/article/finance";
const dark = [{ name: "prefers-color-scheme", value: "dark" }];

/** The text of the explanation; null where there is none. */
const inspector = (page) => page.evaluate(() => document.getElementById("inspector")?.innerText ?? null);

/** The figure of the bundled edition that is printed so, as a selector in the view. */
async function figure(page, printed) {
  const id = await page.evaluate((text) => {
    const found = [...document.querySelectorAll("#main [data-figure]")];
    return found.find((figure) => figure.textContent === text)?.id;
  }, printed);
  assert.ok(id, `a figure ${printed}`);
  return `[id="${id}"]`;
}

/** How much the first element covers of the second, in square pixels. */
const overlap = (page, first, second) =>
  page.evaluate(
    (first, second) => {
      const [a, b] = [first, second].map((found) => document.querySelector(found).getBoundingClientRect());
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return Math.max(0, width) * Math.max(0, height);
    },
    first,
    second,
  );

/** Waits until nothing moves: the sheet rises in a fraction of a second. An animation that is given up rejects. */
const settled = (page) =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(() => {}));

/** Everything that can be pressed and is smaller than a finger. */
const smallTargets = (page, inside, least) =>
  page.evaluate(
    (inside, least) =>
      [...document.querySelectorAll(`${inside} :is(button, a, summary, input)`)]
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
        .map(({ target, box }) => `${target.id || target.textContent}: ${box.width} x ${box.height}`),
    inside,
    least,
  );

for (const viewport of ["phone", "desktop"]) {
  test(`a tap on a figure explains it without covering it, ${viewport}`, () =>
    withPage({ viewport, hash: reading }, async (page) => {
      const target = await figure(page, "24536万元");
      await page.$eval(target, (found) => found.scrollIntoView({ block: "end" }));
      // On a busy machine the frame in which it comes to stand there may be late.
      await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
      if (viewport === "phone") await page.tap(target);
      else await page.click(target);
      await page.waitForSelector("#inspector");
      await settled(page);
      const text = await inspector(page);
      for (const part of ["24536万元", "245,360,000 元", "两亿四千五百三十六万元", "金额", "占到一般公共预算支出", "同单位的"]) {
        assert.ok(text.includes(part), `${part} in ${text}`);
      }
      assert.equal(await overlap(page, "#inspector", target), 0);
      assert.ok((await page.$eval(target, (found) => found.getBoundingClientRect().top)) > 0, "the figure is in sight");
      assert.deepEqual(await smallTargets(page, "#inspector", 44), []);
      await screenshot(page, `inspector-${viewport}`, { fullPage: false });
      await assertAccessible(page);
    }));
}

test("the large type of the elder version leaves figure, sheet and its close button in sight", () =>
  withPage({ viewport: "phone", hash: `${reading}?f=finance.3.2&size=large` }, async (page) => {
    await settled(page);
    const current = '#main [data-figure][aria-current="true"]';
    assert.equal(await overlap(page, "#inspector", current), 0);
    assert.equal(await overlap(page, ".toolbar", current), 0);
    const close = await page.$eval("#close-figure", (found) => found.getBoundingClientRect().right);
    assert.ok(close <= 360, `the close button ends at ${close}`);
    await screenshot(page, "inspector-large", { fullPage: false });
    await assertAccessible(page);
  }));

test("the last figure of an article is explained above the sheet", () =>
  withPage({ viewport: "phone", hash: reading }, async (page) => {
    const id = await page.evaluate(() => [...document.querySelectorAll("#main [data-figure]")].at(-1).id);
    await page.tap(`[id="${id}"]`);
    await settled(page);
    assert.equal(await overlap(page, "#inspector", `[id="${id}"]`), 0);
  }));

test("a figure of the front's last column is not covered", () =>
  withPage({}, async (page) => {
    const count = await page.$$eval("#main [data-figure]", (found) => found.length);
    for (const at of [0, Math.floor(count / 2), count - 1]) {
      const id = await page.evaluate((at) => document.querySelectorAll("#main [data-figure]")[at].id, at);
      await page.click(`[id="${id}"]`);
      await settled(page);
      assert.equal(await overlap(page, "#inspector", `[id="${id}"]`), 0, id);
      await page.keyboard.press("Escape");
    }
  }));

test("the keyboard explains, walks, closes and goes back", () =>
  withPage({ hash: reading }, async (page) => {
    const target = await figure(page, "41374万元");
    await page.focus(target);
    await page.keyboard.press("Enter");
    assert.match(await inspector(page), /41374万元/);
    const position = () => page.$eval(".inspector-head .position", (found) => found.textContent.match(/(\d+) \/ (\d+)/).slice(1).map(Number));
    const [first, all] = await position();
    assert.equal(await page.evaluate(() => document.activeElement.id), "inspector");
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await position(), [first + 1, all]);
    await page.keyboard.press("ArrowLeft");
    assert.deepEqual(await position(), [first, all]);
    await page.keyboard.press("Escape");
    assert.equal(await inspector(page), null);
    assert.equal(`[id="${await page.evaluate(() => document.activeElement.id)}"]`, target);
    await page.keyboard.press("Space");
    assert.match(await inspector(page), /41374万元/);
  }));

test("walking goes through every figure of the edition and round", () =>
  withPage({ hash: reading }, async (page) => {
    await page.focus(await figure(page, "41374万元"));
    await page.keyboard.press("Enter");
    const position = () => page.$eval(".inspector-head .position", (found) => found.textContent.match(/(\d+) \/ (\d+)/)[1]);
    const all = Number(await page.$eval(".inspector-head .position", (found) => found.textContent.split("/")[1]));
    const seen = new Set();
    for (let step = 0; step < all; step += 1) {
      seen.add(await position());
      await page.keyboard.press("ArrowRight");
    }
    assert.equal(seen.size, all);
  }));

test("a link to a figure opens it explained, and its citation is copied with the link", () =>
  withPage({ hash: reading }, async (page) => {
    await page.click(await figure(page, "41374万元"));
    await page.evaluate(() => {
      navigator.clipboard.writeText = (text) => {
        globalThis.copied = text;
        return Promise.resolve();
      };
    });
    await page.click("#copy-figure");
    await page.waitForFunction(() => document.querySelector('[role="status"]').textContent === "已复制");
    const copied = await page.evaluate(() => globalThis.copied);
    assert.match(copied, /^“.*41374万元.*。”——《区财政局为经济社会发展保驾护航》，.*10月15日\nhttp.*#\/article\/finance\?p=2&f=finance\.2\.\d+$/s);
    await page.goto("about:blank");
    await page.goto(copied.split("\n").at(-1));
    await page.waitForSelector("#inspector");
    assert.match(await inspector(page), /41374万元/);
  }));

test("without a clipboard, copying falls back to the selection", () =>
  withPage({ hash: `${reading}?f=finance.2.2` }, async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.addEventListener("copy", () => (globalThis.copied = document.activeElement.value));
    });
    await page.click("#copy-link");
    await page.waitForFunction(() => /已复制|不允许/.test(document.querySelector('[role="status"]').textContent));
    assert.match(await page.evaluate(() => globalThis.copied), /#\/article\/finance\?p=2&f=finance\.2\.2$/);
    assert.equal(await page.$("textarea"), null);
    assert.equal(await page.evaluate(() => document.activeElement.id), "copy-link");
  }));

test("a figure that is also a match shows both", () =>
  withPage({ hash: `${reading}?q=24536&f=finance.3.5` }, async (page) => {
    const styles = await page.evaluate(() => {
      const mark = document.querySelector("#main .full mark");
      const found = mark.closest(".figure") ?? mark.querySelector(".figure");
      return [getComputedStyle(mark).backgroundColor, getComputedStyle(found).textDecorationLine];
    });
    assert.notEqual(styles[0], "rgba(0, 0, 0, 0)");
    assert.equal(styles[1], "underline");
    await settled(page);
    await screenshot(page, "match-and-figure", { fullPage: false });
  }));

/** The hash with the parameters of a shared screen or of large type. */
const address = (hash, { kiosk, size }) => {
  const parameters = [kiosk && "kiosk", size && `size=${size}`].filter(Boolean).join("&");
  return parameters ? `${hash}${hash.includes("?") ? "&" : "?"}${parameters}` : hash;
};

for (const [name, options] of [
  ["desktop", { viewport: "desktop" }],
  ["phone", { viewport: "phone" }],
  ["narrow", { viewport: "narrow" }],
  ["dark", { viewport: "desktop", features: dark }],
  ["large", { viewport: "narrow", size: "large" }],
]) {
  for (const [view, hash] of [
    ["board", "#/figures"],
    ["timeline", "#/figures?panel=dates"],
    ["checks", "#/figures?panel=checks"],
  ]) {
    test(`the ${view} fits and is accessible, ${name}`, () =>
      withPage({ ...options, hash: address(hash, options) }, async (page) => {
        const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(content <= screen, `${content} px of content on ${screen} px`);
        if (view === "board") {
          assert.deepEqual(await smallTargets(page, ".board", 44), []);
          await page.click(".more-filters summary");
          // The tool bar stays in sight and may lie over what was scrolled below it.
          await page.evaluate(() => scrollTo(0, 0));
        }
        await screenshot(page, `${view}-${name}`, { fullPage: view !== "board" });
        await assertAccessible(page);
      }));
  }
}

test("filters and sorting live in the address, and Back takes them back", () =>
  withPage({ hash: "#/figures" }, async (page) => {
    const rows = () => page.$$eval(".figures tbody tr:not(.group)", (found) => found.length);
    const all = await rows();
    await page.click("#board-kind-money");
    const money = await rows();
    assert.ok(money > 0 && money < all, `${money} of ${all}`);
    assert.match(await page.evaluate(() => location.hash), /kind=money/);
    const values = () => page.$$eval(".figures .digits", (found) => found.map((digits) => Number(digits.textContent.replaceAll(",", ""))));
    assert.deepEqual(await values(), [...(await values())].sort((a, b) => b - a));
    await page.click("#sort-value");
    assert.deepEqual(await values(), [...(await values())].sort((a, b) => a - b));
    assert.equal(await page.$eval(".figures th.value", (head) => head.getAttribute("aria-sort")), "ascending");
    await page.goBack();
    assert.equal(await page.$eval(".figures th.value", (head) => head.getAttribute("aria-sort")), "descending");
    await page.goBack();
    assert.equal(await rows(), all);
    await page.goForward();
    await page.reload();
    await page.waitForSelector(".figures");
    assert.equal(await rows(), money);
  }));

test("a magnitude is typed, said and taken out again", () =>
  withPage({ hash: "#/figures" }, async (page) => {
    await page.click(".more-filters summary");
    await page.type("#board-magnitude", ">= 1000人");
    const values = await page.$$eval(".figures .digits", (found) => found.map((digits) => Number(digits.textContent.replaceAll(",", ""))));
    assert.ok(values.length > 0 && values.every((value) => value >= 1000), values.join());
    await page.waitForFunction(() => /^显示 \d+ 个数字/.test(document.querySelector('[role="status"]').textContent));
    await page.click(".chips button");
    assert.equal(await page.$eval("#board-magnitude", (field) => field.value), "");
    await page.type("#board-magnitude", "大约");
    assert.equal(await page.$eval("#board-magnitude", (field) => field.getAttribute("aria-invalid")), "true");
  }));

test("a row leads to its place, and its figure is explained on the board", () =>
  withPage({ viewport: "phone", hash: "#/figures?kind=percent" }, async (page) => {
    await page.tap(".figures tbody [data-figure]");
    await settled(page);
    assert.ok(await inspector(page));
    assert.equal(await overlap(page, "#inspector", ".figures tbody [data-figure]"), 0);
    await page.tap("#close-figure");
    await page.tap(".figures td.article a");
    await settled(page);
    assert.match(await page.evaluate(() => location.hash), /#\/article\/.*f=/);
    assert.equal(await overlap(page, "#inspector", '#main [data-figure][aria-current="true"]'), 0);
    await page.goBack();
    await page.waitForSelector(".figures");
    assert.match(await page.evaluate(() => location.hash), /kind=percent/);
  }));

test("the table is saved as CSV and JSON, and not on a shared screen", () =>
  withPage({ hash: "#/figures?kind=money" }, async (page) => {
    await page.evaluate(() => {
      globalThis.files = [];
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        globalThis.files.push(blob);
        return create.call(URL, blob);
      };
      document.addEventListener("click", (event) => globalThis.files.push(event.target.download), true);
      HTMLElement.prototype.click = function () {
        globalThis.files.push(this.download);
      };
    });
    await page.click("#export-csv");
    await page.click("#export-json");
    const files = await page.evaluate(async () => {
      const blobs = globalThis.files.filter((file) => file instanceof Blob);
      const names = globalThis.files.filter((file) => typeof file === "string");
      const bytes = await Promise.all(blobs.map(async (blob) => [...new Uint8Array(await blob.arrayBuffer())]));
      return { names, types: blobs.map((blob) => blob.type), bytes };
    });
    assert.deepEqual(files.names, ["figures.csv", "figures.json"]);
    assert.match(files.types[0], /^text\/csv/);
    assert.deepEqual(files.bytes[0].slice(0, 3), [0xef, 0xbb, 0xbf]);
    const list = JSON.parse(Buffer.from(files.bytes[1]).toString());
    const rows = await page.$$eval(".figures tbody tr:not(.group)", (found) => found.length);
    assert.equal(list.length, rows);
    await page.evaluate(() => (location.hash = "#/figures?kiosk"));
    await page.waitForSelector("html[data-kiosk]");
    assert.equal(await page.$("#export-csv"), null);
  }));

test("relations have their working, and each operand is a link", () =>
  withPage({ hash: "#/figures?panel=checks" }, async (page) => {
    const checks = await page.$$eval("[data-check]", (found) =>
      found.map((check) => ({ verdict: check.dataset.check, working: check.querySelector(".working").innerText, links: check.querySelectorAll(".operands a").length })),
    );
    for (const { working, links } of checks) assert.ok(working.length > 0 && links > 0);
    const order = ["unit-slip", "inconsistent", "derived", "consistent"];
    const ranks = checks.map(({ verdict }) => order.indexOf(verdict));
    assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b));
    if (checks.length > 0) {
      await page.click("[data-check] .operands a");
      await page.waitForSelector("#inspector [data-check]");
    }
  }));

test("colours are not needed, and forced ones are kept", () =>
  withPage({ hash: `${reading}?f=finance.3.5` }, async (page) => {
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    await settled(page);
    await screenshot(page, "inspector-forced-colors", { fullPage: false });
    await assertAccessible(page);
  }));
