// pinyin-pro: its `match` of characters in a row.

import "/vendor/pinyin-pro.js";

import { openWith } from "./one-by-one.js";

const { match } = globalThis.pinyinPro;

export const open = () => openWith((text, query) => match(text, query, { continuous: true }) !== null);
