// Makes the index of Pagefind: `node pagefind-index.mjs ARTICLES.json FOLDER`.

import { readFile } from "node:fs/promises";

import { close, createIndex } from "pagefind";

const [list, outputPath] = process.argv.slice(2);

function fail(errors) {
  if (errors.length === 0) return;
  console.error(`error: Pagefind: ${errors.join("; ")}`);
  process.exit(1);
}

const { index, errors } = await createIndex({ forceLanguage: "zh" });
fail(errors);
for (const { id, title, body, section } of JSON.parse(await readFile(list, "utf8"))) {
  const record = { url: `/article/${id}`, content: `${title}\n${body}`, language: "zh", meta: { title, section } };
  fail((await index.addCustomRecord(record)).errors);
}
fail((await index.writeFiles({ outputPath })).errors);
await close();
