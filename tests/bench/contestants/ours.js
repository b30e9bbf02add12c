// This edition: a packed archive, opened through the exports of the npm package.

import init, { Edition } from "../pkg/civic_edition.js";

/** Hits with all their places: what a page shows at first. */
const SHOWN = 20;

export async function open() {
  const bytes = fetch("/data/edition.bin").then((response) => response.arrayBuffer());
  const { memory } = await init();
  const edition = Edition.open(new Uint8Array(await bytes));
  return {
    search: (query) => edition.search(query, { limit: SHOWN }),
    find(query) {
      const { hits } = edition.search(query);
      const byValue = hits.filter((hit) => hit.how === "value");
      return { articles: hits.map((hit) => Number(hit.article)), byValue: byValue.map((hit) => Number(hit.article)) };
    },
    wasmBytes: () => memory.buffer.byteLength,
  };
}
