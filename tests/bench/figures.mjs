// The benchmark of the recognisers in the browser: see xtask/src/bench/figures.rs.

import { plan, report, withBrowser } from "./browser.mjs";

const { url, paragraphs } = plan;

/** Rounds of each recogniser; the peer takes many seconds for one. */
const ROUNDS = { small: 60, fast: 60, peer: 2 };

const bytes = paragraphs.reduce((sum, paragraph) => sum + Buffer.byteLength(paragraph), 0);

await withBrowser(async (browser) => {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.goto(`${url}figures.html`);
  await page.evaluate(() => opened);
  const best = {};
  for (let round = 0; round < Math.max(...Object.values(ROUNDS)); round += 1) {
    for (const [name, rounds] of Object.entries(ROUNDS)) {
      if (round >= rounds) continue;
      const { seconds, figures } = await page.evaluate((...call) => globalThis.round(...call), name, paragraphs);
      if (!(best[name]?.seconds < seconds)) best[name] = { bytes, seconds, figures };
    }
  }
  await report(best);
});
