// The plainest search: `indexOf` over all articles as one lower-case string. It goes on behind the article of a hit, so
// that it does nothing but find the articles.

import { loadArticles } from "./articles.js";

export const open = async () => openWith((await loadArticles()).map(({ title, body }) => `${title}\n${body}`));

/** Opens it on these texts, one for each article. */
export function openWith(texts) {
  const starts = [];
  let text = "";
  for (const article of texts) {
    starts.push(text.length);
    text += `${article}\n\0`.toLowerCase();
  }
  starts.push(text.length);
  // A string that was put together is a tree until it is read; this is read from the first query on.
  text.indexOf("\0\0");

  function search(query) {
    const wanted = query.toLowerCase();
    const found = [];
    let article = 0;
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, starts[article])) {
      while (starts[article + 1] <= at) article += 1;
      found.push(article);
      article += 1;
    }
    return found;
  }
  return { search, find: (query) => ({ articles: search(query) }) };
}
