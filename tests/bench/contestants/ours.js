// This edition: a packed archive, opened through the exports of the npm package.

import init, { Edition } from "../pkg/civic_edition.js";

/** What a page shows at first. */
const SHOWN = 20;

/** Opens it; `places` is of how many hits the places are asked for. */
export async function openWith(places) {
  const bytes = fetch("/data/edition.bin").then((response) => response.arrayBuffer());
  const { memory } = await init();
  const edition = Edition.open(new Uint8Array(await bytes));
  return {
    edition,
    search: (query) => edition.search(query, { limit: SHOWN, places }),
    find(query) {
      const { hits } = edition.search(query, { places: 0 });
      const byValue = hits.filter((hit) => hit.how === "value");
      return { articles: hits.map((hit) => Number(hit.article)), byValue: byValue.map((hit) => Number(hit.article)) };
    },
    settle: () => edition.prepare(),
    wasmBytes: () => memory.buffer.byteLength,
  };
}

/** The articles found, ranked, and the counts. */
export const open = () => openWith(0);
