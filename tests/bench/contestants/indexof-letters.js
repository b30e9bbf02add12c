// The plainest search by letters: `indexOf` over the toneless pinyin of all articles as one string.

import { openWith } from "./indexof.js";

export const open = async () => openWith(await (await fetch("/data/pinyin.json")).json());
