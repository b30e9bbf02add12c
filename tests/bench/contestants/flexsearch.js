// FlexSearch with characters and pairs of characters as words.

import FlexSearch from "../vendor/flexsearch.js";

import { loadArticles } from "./articles.js";
import { queryTerms, textTerms } from "./grams.js";

export async function open() {
  const articles = await loadArticles();
  let terms = textTerms;
  const index = new FlexSearch.Index({ tokenize: "strict", encode: (text) => terms(text) });
  for (const { id, title, body } of articles) index.add(id, `${title}\n${body}`);
  terms = queryTerms;
  const search = (query) => index.search(query, { limit: articles.length });
  return { search, find: (query) => ({ articles: search(query) }) };
}
