// The articles as the JavaScript contestants load them.

/** `[{ id, title, body, section }]`; `id` is the number in the list. */
export async function loadArticles() {
  const response = await fetch("/data/articles.json");
  return response.json();
}
