// MiniSearch with characters and pairs of characters as words; its own words do not work for Chinese.

import MiniSearch from "../vendor/minisearch.js";

import { loadArticles } from "./articles.js";
import { queryTerms, textTerms } from "./grams.js";

export async function open() {
  const index = new MiniSearch({
    fields: ["title", "body"],
    tokenize: textTerms,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryTerms,
      combineWith: "AND",
      // Of letters and digits the beginning will do: the rest is still being typed.
      prefix: (term) => /^[a-z0-9]/.test(term),
    },
  });
  index.addAll(await loadArticles());
  const search = (query) => index.search(query);
  return { search, find: (query) => ({ articles: search(query).map(({ id }) => id) }) };
}
