// Words for engines that index words: Chinese text as its characters and pairs of characters, other text as it is.

const RUNS = /\p{Script=Han}+|[a-z0-9]+(?:[.-][a-z0-9]+)*/gu;

function terms(text, ofChinese) {
  const found = [];
  for (const [run] of text.toLowerCase().matchAll(RUNS)) {
    if (/^\p{Script=Han}/u.test(run)) found.push(...ofChinese([...run]));
    else found.push(run);
  }
  return found;
}

const pairs = (run) => run.slice(1).map((character, at) => run[at] + character);

/** What a text is indexed by. */
export const textTerms = (text) => terms(text, (run) => [...run, ...pairs(run)]);

/** What a query asks for: pairs, which say more than their characters do. */
export const queryTerms = (query) => terms(query, (run) => (run.length === 1 ? run : pairs(run)));
