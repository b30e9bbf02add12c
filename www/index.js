// Starts the edition's module, which takes over the articles that the page already carries as HTML. Where it cannot
// start, the articles stay and a message says what failed.

const root = document.documentElement;
const app = document.getElementById("app");
const articles = [...app.childNodes];

/** What is being done, in the words of the message if it fails. */
let step = "";

/** The started module: from the data in this page where it is one file, else from beside this script. */
async function load() {
  step = "浏览器不支持 WebAssembly，或者它被关闭了";
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is not available");

  const embedded = document.getElementById("module");
  if (embedded) {
    step = "页面内的程序不完整或已损坏";
    const packed = Uint8Array.from(atob(embedded.textContent), (character) => character.charCodeAt(0));
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    await wasm_bindgen({ module_or_path: await new Response(unpacked).arrayBuffer() });
    return wasm_bindgen;
  }

  step = "程序文件 civic_edition.js 没有取到";
  const module = await import("./pkg/civic_edition.js");
  step = "程序文件 civic_edition_bg.wasm 没有取到，或者不完整";
  await module.default();
  return module;
}

/** Shows what failed above the articles as they came. */
function fail(error) {
  console.error(error);
  const message = document.createElement("p");
  message.textContent = `筛选、搜索和数字说明暂不可用：${step}。下面的文章是完整的，可照常阅读。`;
  const reason = document.createElement("small");
  reason.textContent = String(error);
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = "重新打开";
  again.addEventListener("click", () => location.reload());

  const notice = document.createElement("div");
  notice.className = "failure";
  notice.setAttribute("role", "alert");
  notice.append(message, reason, again);
  app.replaceChildren(...articles);
  document.body.prepend(notice);
  root.dataset.ready = "failed";
}

try {
  const module = await load();
  step = "程序启动时出错";
  const editions = document.getElementById("editions");
  // Held here: the page stops listening when its reader is collected.
  globalThis.reader = editions ? module.mountShelf(app, editions.href) : module.mount(app);
  root.dataset.ready = "true";
} catch (error) {
  fail(error);
}
