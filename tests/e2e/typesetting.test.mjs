// Chinese set as clreq and GB/T 15834 ask: every line of every article, at twenty widths, in both sizes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { withPage } from "./harness.mjs";

const widths = [320, 340, 360, 375, 390, 412, 430, 480, 540, 600, 680, 768, 820, 900, 1000, 1100, 1280, 1440, 1920, 2560];

/** Breaches in what is shown, by the rule that is broken. */
const breaches = (page) =>
  page.evaluate(() => {
    const neverFirst = new Set("、，；：。！？”’）》〉」』】〕·～％%");
    const neverLast = new Set("“‘（《〈「『【〔");
    const isHan = (character) => /\p{Script=Han}/u.test(character);
    const found = [];

    /** The characters of a block with their boxes, by line. */
    const linesOf = (block) => {
      const lines = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const host = node.parentElement;
        if (host.closest("rt, .visually-hidden")) continue;
        const { fontSize, letterSpacing } = getComputedStyle(host);
        const [size, spacing] = [parseFloat(fontSize), parseFloat(letterSpacing) || 0];
        for (let at = 0; at < node.length; at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = [...range.getClientRects()].at(-1);
          if (!box?.width) continue;
          const place = { is: node.data[at], node, size, spacing, left: box.left, right: box.right, middle: (box.top + box.bottom) / 2 };
          place.sign = Boolean(host.closest(".note-mark, .way-sign"));
          place.figure = host.closest(".figure, .whole");
          const line = lines.at(-1);
          if (line && Math.abs(line[0].middle - place.middle) < size * 0.75) line.push(place);
          else lines.push([place]);
        }
      }
      return lines;
    };

    for (const block of document.querySelectorAll("#main :is(.full .text, .story, .note) > p, #main article h2")) {
      const lines = linesOf(block);
      const say = (rule, line) => found.push(`${rule}: ${line.map((place) => place.is).join("")}`);
      lines.forEach((line, at) => {
        const before = lines[at - 1];
        const last = at === lines.length - 1;
        if (before && (line[0].sign || neverFirst.has(line[0].is))) say("never first", line);
        if (!last && neverLast.has(line.at(-1).is)) say("never last", line);
        if (before && line[0].figure && line[0].figure === before.at(-1).figure) say("a figure parted", line);
        if (before && last && line.filter((place) => /[^\p{P}\p{S}]/u.test(place.is)).length < 2) say("alone on the last line", line);
        if (before && block.tagName === "H2" && isHan(line[0].is) && line[0].node === before.at(-1).node) say("a word parted", line);
        const steps = line.slice(1).map((place, index) => [line[index], place]);
        const between = steps.filter(([one, other]) => isHan(one.is) && isHan(other.is) && !one.sign && !other.sign);
        const advances = between.map(([one, other]) => (other.left - one.left) / one.size).sort((one, other) => one - other);
        // Readings are wider than their characters: the line is ranged left, and its characters stand apart.
        if (!last && !block.querySelector("rt") && advances.length > 2 && advances[advances.length >> 1] > 1.15) say("stretched", line);
        for (const [one, other] of steps) {
          const marks = /[，。、；：）》”’]/.test(one.is) && /[，。、；：）》”’（《“‘]/.test(other.is);
          if (marks && (other.right - one.left - 2 * one.spacing) / one.size > 1.8) say("two marks not squeezed", line);
        }
      });
    }
    return found;
  });

/** Looks at every line of `addresses` at every width; how many there were. */
async function setEverywhere(page, addresses) {
  let lines = 0;
  for (const address of addresses) {
    await page.evaluate((hash) => (location.hash = hash), address);
    await page.waitForFunction((hash) => location.hash.startsWith(hash), {}, address.split("?")[0]);
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      assert.deepEqual(await breaches(page), [], `${address} at ${width} px`);
      lines += await page.$$eval("#main p", (found) => found.length);
    }
  }
  return lines;
}

const articles = (page) => page.$$eval("article[data-article]", (found) => found.map((article) => `#/article/${article.dataset.article}`));

for (const size of ["", "?size=large"]) {
  test(`no line breaks a rule${size && ", in the elder version"}`, () =>
    withPage({}, async (page) => {
      const addresses = ["#/", ...(await articles(page))].map((address) => address + size);
      assert.ok((await setEverywhere(page, addresses)) > 1000, "there was something to set");
    }));
}

test("no line breaks a rule under its readings", () => {
  const prepare = (page) => page.evaluateOnNewDocument(() => localStorage.setItem("civic-edition", "1 pinyin=on"));
  return withPage({ prepare }, async (page) => {
    const addresses = await articles(page);
    await page.waitForFunction(() => document.documentElement.dataset.pinyin === "on");
    assert.ok((await setEverywhere(page, addresses)) > 500, "there was something to set");
    assert.ok((await page.$$("rt")).length > 100);
  });
});
