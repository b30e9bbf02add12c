// This edition, by letters: what a keystroke at a kiosk asks for.

import { openWith } from "./ours.js";

/** Suggestions that a page shows. */
const SHOWN = 8;

/** More than there are. */
const ALL = 1_000_000;

export async function open() {
  const ours = await openWith(0);
  const { edition } = ours;
  return {
    ...ours,
    // What could be meant by the last query is kept for the second call.
    remembers: true,
    search: (query) => [ours.search(query), edition.suggest(query, SHOWN)],
    find(query) {
      const read = edition.suggest(query, ALL).filter((term) => term.sounds === undefined);
      return { articles: [...new Set(read.flatMap((term) => ours.find(`“${term.text}”`).articles))] };
    },
  };
}
