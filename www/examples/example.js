// The edition as data, without the reader: build the package with `wasm-pack build --target web`, serve the repository's
// folder with any static server, and open /www/examples/.

import init, { Edition, recognizeFigures } from "../../pkg/civic_edition.js";

const verdicts = { consistent: "相符", inconsistent: "不符", "unit-slip": "单位疑误", derived: "推算" };
const $ = (id) => document.getElementById(id);

/** An element with text or other elements in it. */
function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** `text` with its `spans` marked; offsets are those of JavaScript strings. */
function marked(text, spans) {
  const parts = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), element("mark", text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

const number = ({ value, unit }) => `${value.min === undefined ? value : `${value.min} 至 ${value.max}`} ${unit ?? ""}`;

function recognise() {
  const text = $("sentence").value;
  const figures = recognizeFigures(text);
  $("marked").replaceChildren(...marked(text, figures));
  $("found").replaceChildren(...figures.flatMap((figure) => [element("dt", figure.text), element("dd", number(figure))]));
}

function search(edition, articles) {
  const query = $("query").value;
  let found = edition.search(query, { limit: 5 });
  // Letters of pinyin are no words of the text: the edition's own vocabulary knows which they mean.
  const term = found.hits.length === 0 && edition.suggest(query, 1)[0]?.text;
  if (term) found = edition.search(term, { limit: 5 });
  const { hits, articles: count, places } = found;
  $("count").textContent = `${term ? `“${term}”：` : ""}找到 ${places} 处，在 ${count} 篇文章中`;
  const items = hits.map(({ article, matches }) => {
    const { headline, paragraphs } = articles.get(article);
    const match = matches.find(({ field }) => field === "paragraph");
    if (!match) return element("li", element("h3", headline));
    const start = Math.max(0, match.start - 16);
    const excerpt = paragraphs[match.paragraph].slice(start, match.end + 24);
    const span = { start: match.start - start, end: match.end - start };
    return element("li", element("h3", headline), element("p", "……", ...marked(excerpt, [span]), "……"));
  });
  $("hits").replaceChildren(...items);
}

await init();
const edition = Edition.open();
const articles = new Map(edition.articles().map((article) => [article.id, article]));

document.title = $("title").textContent = edition.title;
const sections = edition.sections().map(({ name, articles }) => `${name} ${articles}`);
$("numbers").textContent = `${articles.size} 篇文章，${edition.figures().length} 个数字 · ${sections.join(" · ")}`;

$("sentence").addEventListener("input", recognise);
$("query").addEventListener("input", () => search(edition, articles));
recognise();
search(edition, articles);

for (const { article, roles, working, verdict, doubtful, fitting } of edition.checks()) {
  const doubt = doubtful ? `（“${doubtful.text}”的单位似应为“${fitting}”）` : "";
  const item = element("li", element("strong", verdicts[verdict]), element("code", working), articles.get(article).headline, doubt);
  item.title = Object.values(roles).flat().map(({ text }) => text).join("、");
  item.dataset.verdict = verdict;
  $("checks").append(item);
}
for (const { name, form, parts } of edition.mechanisms().slice(0, 6)) {
  const between = { steps: " → ", loop: " → ", tree: " › " }[form] ?? "、";
  $("mechanisms").append(element("li", element("strong", name), parts.map((part) => part.name).join(between)));
}
document.documentElement.dataset.ready = "true";
