// The front page lays itself out for any edition, without holes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { screenshot, viewports, withPage } from "./harness.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const scratch = mkdtempSync(join(tmpdir(), "editions-"));
after(() => rmSync(scratch, { recursive: true }));

const clauses = ["街道组织干部入户走访", "解决居民反映的问题20余个", "新修村道3.5公里", "惠及群众1200人", "项目总投资2.3亿元"];

/** A packed edition of `count` articles whose lengths vary. */
function pack(count) {
  const articles = Array.from({ length: count }, (_, number) => ({
    id: `a${number}`,
    title: number % 3 ? "干群齐心修通出村路" : "全区多部门联动办好群众身边的民生实事",
    section: ["民生", "城建", "教育"][number % 3],
    body: Array.from({ length: 3 + (number % 4) }, (_, paragraph) =>
      Array.from({ length: 12 }, (_, clause) => clauses[(number + paragraph * 2 + clause) % clauses.length]).join("，") + "。",
    ).join("\n"),
  }));
  const list = join(scratch, `${count}.json`);
  const packed = join(scratch, `${count}.bin`);
  writeFileSync(list, JSON.stringify(articles));
  execFileSync("cargo", ["xtask", "pack", list, "--out", packed], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  return readFileSync(packed);
}

/** Shows the edition in `bytes` in place of the page's own. */
const show = (page, bytes) =>
  page.evaluate(async (base64) => {
    const module = await import(new URL("pkg/civic_edition.js", document.baseURI));
    globalThis.reader.free();
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    globalThis.reader = module.mount(document.getElementById("app"), bytes);
  }, bytes.toString("base64"));

/** Empty heights in px: between the articles of a column and below the last one of it. */
const holes = (page) =>
  page.evaluate(() => {
    const front = document.querySelector(".front");
    const line = parseFloat(getComputedStyle(front.querySelector("p")).lineHeight);
    const found = [];
    for (const column of front.querySelectorAll(".column")) {
      const stories = [...column.children].map((story) => story.getBoundingClientRect());
      const bottom = column.getBoundingClientRect().bottom;
      stories.forEach((story, at) => found.push((stories[at + 1]?.top ?? bottom) - story.bottom));
    }
    // The lead's columns end with it, or go on below it.
    const lead = front.querySelector(".lead").getBoundingClientRect();
    if (!front.querySelector(".below")) found.push(front.getBoundingClientRect().bottom - lead.bottom);
    return { line, largest: Math.max(0, ...found) };
  });

for (const count of [1, 2, 3, 4, 5, 9, 17, 30]) {
  test(`an edition of ${count} leaves no hole on any screen`, () => {
    const bytes = pack(count);
    return withPage({}, async (page) => {
      for (const [name, viewport] of Object.entries({ ...viewports, wide: { width: 1920, height: 1080 }, uhd: { width: 3840, height: 2160 } })) {
        await page.setViewport(viewport);
        // A screen that is touched where the last one was not loads the page again.
        await page.waitForFunction(() => globalThis.reader);
        await show(page, bytes);
        assert.equal((await page.$$("article[data-article]")).length, count);
        const { line, largest } = await holes(page);
        assert.ok(largest <= 5 * line, `${name}: an empty height of ${(largest / line).toFixed(1)} lines`);
        const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(content <= screen, `${name}: ${content} px of content on ${screen} px`);
        if (name === "desktop") await screenshot(page, `front-${count}-articles`);
      }
    });
  });
}

test("damaged bytes give an error and leave the page alone", () =>
  withPage({}, async (page) => {
    const message = await page.evaluate(async () => {
      const module = await import(new URL("pkg/civic_edition.js", document.baseURI));
      try {
        module.mount(document.createElement("div"), new Uint8Array([67, 73, 86]));
        return "";
      } catch (error) {
        return error instanceof Error ? error.message : "not an Error";
      }
    });
    assert.match(message, /不完整|不是/);
    assert.ok((await page.$$("article[data-article]")).length > 0);
  }));
