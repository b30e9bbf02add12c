// What `cargo xtask serve` adds to the page: errors of a build are shown above the last good page until they are mended.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { answerRequests, assertAccessible, folder, screenshot, withPage } from "./harness.mjs";

const page = await readFile(join(folder, "index.html"), "utf8");
const script = await readFile(new URL("../../crates/program/src/serve/live.js", import.meta.url));
const error = "corpus/06-finance.md:4:12: 错误：headline 是空的\n  提示：写作：headline = \"文字\"\n错误：corpus 有 1 处错误";

/** The stream of events with this one; the browser comes back for the next after 50 ms. */
const stream = (event) => ({ contentType: "text/event-stream", body: `retry: 50\ndata: ${JSON.stringify(event)}\n\n` });

test("an error of a build is shown with its place, and goes when it is mended", () => {
  const answers = {
    "/": {
      contentType: "text/html; charset=utf-8",
      body: page.replace("</head>", '<script type="module" src="/__live.js?build=7"></script></head>'),
    },
    "/__live.js": { contentType: "text/javascript", body: script },
    "/__events": stream({ kind: "failed", message: error }),
  };
  return withPage({ prepare: (tab) => answerRequests(tab, answers) }, async (tab) => {
    await tab.waitForFunction(() => document.querySelector('aside [role="alert"]')?.textContent);
    assert.equal(await tab.$eval('aside [role="alert"]', (alert) => alert.textContent), error);
    assert.ok((await tab.$$("article[data-article]")).length > 0, "the last good page stays");
    await screenshot(tab, "build-error", { fullPage: false });
    await assertAccessible(tab);

    answers["/__events"] = stream({ kind: "rebuilt", build: 7 });
    await tab.waitForFunction(() => !document.querySelector("aside[aria-label=构建错误]"));

    const reloaded = tab.waitForNavigation();
    answers["/__events"] = stream({ kind: "rebuilt", build: 8 });
    await reloaded;
    answers["/__events"] = stream({ kind: "rebuilt", build: 7 });
  });
});

test("before the first build the page shows what is wrong, and comes when it is mended", async () => {
  const waiting = await readFile(new URL("../../crates/program/src/serve/waiting.html", import.meta.url), "utf8");
  const live = (html, build) => html.replace("</head>", `<script type="module" src="/__live.js?build=${build}"></script></head>`);
  const answers = {
    "/": { contentType: "text/html; charset=utf-8", body: live(waiting, 0) },
    "/__live.js": { contentType: "text/javascript", body: script },
    "/__events": stream({ kind: "failed", message: error }),
  };
  return withPage({ ready: null, prepare: (tab) => answerRequests(tab, answers) }, async (tab) => {
    await tab.waitForFunction(() => document.querySelector('aside [role="alert"]')?.textContent);
    assert.equal(await tab.$eval('aside [role="alert"]', (alert) => alert.textContent), error);
    await screenshot(tab, "build-error-first", { fullPage: false });
    await assertAccessible(tab);

    const came = tab.waitForNavigation();
    answers["/"] = { contentType: "text/html; charset=utf-8", body: live(page, 1) };
    answers["/__events"] = stream({ kind: "rebuilt", build: 1 });
    await came;
    await tab.waitForFunction(() => document.documentElement.dataset.ready === "true");
  });
});
