// A function that matches letters with one text, asked of one article after the other.

import { loadArticles } from "./articles.js";

/** Opens it; `matches(text, query)` says whether a text is read so somewhere. */
export async function openWith(matches) {
  const texts = (await loadArticles()).map(({ title, body }) => `${title}\n${body}`);
  const search = (query) => texts.flatMap((text, article) => (matches(text, query) ? [article] : []));
  return { search, find: (query) => ({ articles: search(query) }) };
}
