// Pagefind over its own index of the same articles, which `pagefind-index.mjs` makes.

import * as pagefind from "../data/pagefind/pagefind.js";

export async function open() {
  await pagefind.init();
  const search = (query) => pagefind.search(query);

  async function find(query) {
    const { results } = await search(query);
    const data = await Promise.all(results.map((result) => result.data()));
    return { articles: data.map(({ url }) => Number(url.split("/").pop())) };
  }
  return { search, find };
}
