// Fuse.js, told to look for the query as a substring; its likeness of characters finds little in Chinese prose.

import Fuse from "../vendor/fuse.js";

import { loadArticles } from "./articles.js";

export async function open() {
  const options = { keys: ["title", "body"], useExtendedSearch: true, ignoreLocation: true, threshold: 0 };
  const fuse = new Fuse(await loadArticles(), options);
  const search = (query) => fuse.search(`'"${query}"`);
  return { search, find: (query) => ({ articles: search(query).map(({ item }) => item.id) }) };
}
