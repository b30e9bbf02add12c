// pinyin-match.

import "/vendor/pinyin-match.js";

import { openWith } from "./one-by-one.js";

export const open = () => openWith((text, query) => globalThis.PinyinMatch.match(text, query) !== false);
