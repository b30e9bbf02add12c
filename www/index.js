// Starts the edition's module, which takes over the front that the page already carries as HTML, and watches over it from
// then on. Where it cannot start, or dies, the front stands there again with all articles below it, a message that says
// what failed and a button that opens the page anew; a kiosk opens it by itself.

/** How long the module may take before the reader is told that it has not come. */
const LATE = 20_000;

/** The longest pause before a kiosk opens the page again, and how long it must run for the pauses to begin anew. */
const LONGEST_PAUSE = 300_000;
const HEALTHY = 60_000;

const REOPEN = "请重新打开";
const REPORT = "请重新打开；再出现，请把下面的小字告诉编辑部";

const root = document.documentElement;
/** Makes this page the one at another address. */
function become(address) {
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Safari allows 100 changes in 30 seconds, an opaque origin none; a journey is always allowed.
    location.replace(address);
  }
}
// The page of one article becomes the whole page at that article: its address is two folders above.
if (root.dataset.opens) become(`../../${location.hash || `#/article/${root.dataset.opens}`}`);
// Before the hash it is meant as well.
if (/[?&]kiosk(?=[=&]|$)/.test(location.search)) become(`${location.pathname}${location.hash || "#/"}${location.hash.includes("?") ? "&" : "?"}kiosk`);
const app = document.getElementById("app");
/** The front as it came; a copy, since the program may take over the nodes themselves. */
const front = app.cloneNode(true);
const embedded = document.getElementById("module");

/** What is being done, in the words of the message if it fails, and what the reader can do then. */
let step = [];
/** What the WebAssembly module exports. */
let exports;
/** Whether the browser refused something by the page's security policy. */
let refused = false;
/** How often the page was opened in vain before; kept in the history's entry, where nothing outlasts the window. */
let failures = 0;
let notice;
let reopening;
/** Resolves when the style sheet of what comes later is here; nothing before that is asked for. */
let dressed;

const isKiosk = () => "kiosk" in root.dataset;
const isReady = () => root.dataset.ready === "true";

/** The started module: from the data in this page where it is one file, else from beside this script. */
async function load() {
  step = ["浏览器不支持 WebAssembly，或者它被关闭了", "请换一个较新的浏览器"];
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is not available");

  if (embedded) {
    step = ["页面内的程序不完整或已损坏", "请重新复制这个文件"];
    const parts = [embedded, document.getElementById("edition")].map((block) => unpacked(block).blob());
    exports = await wasm_bindgen({ module_or_path: await new Blob(await Promise.all(parts)).arrayBuffer() });
    return wasm_bindgen;
  }

  step = ["程序文件 civic_edition.js 没有取到", REOPEN];
  const module = await import("./pkg/civic_edition.js");
  step = ["程序文件 civic_edition_bg.wasm 没有取到，或者不完整", REOPEN];
  exports = await module.default();
  return module;
}

/** What a block of the page in one file holds. */
function unpacked(block) {
  return new Response(new Blob([bytesOf(block.textContent)]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** Puts on the style that the page in one file holds for what other pages fetch later. */
async function dressWhole() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await unpacked(document.getElementById("style")).text());
  document.adoptedStyleSheets = [sheet];
}

/** Fetches the style sheets of what comes later. Without them the page goes on. */
function dress() {
  const sheet = (href) =>
    new Promise((done) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = href;
      for (const kind of ["load", "error"]) link.addEventListener(kind, done);
      document.head.append(link);
    });
  dressed ??= embedded ? dressWhole().catch(console.warn) : Promise.all(["rest.css", ...(isKiosk() ? ["kiosk.css"] : [])].map(sheet));
  return dressed;
}

/** Says above the articles what is wrong and what to do; `cause` stands small below it, for a report. */
function tell([what, remedy], cause) {
  const message = document.createElement("p");
  message.textContent = isKiosk()
    ? "正在恢复，请稍候。各篇文章可照常阅读。"
    : `筛选、搜索和数字说明暂不可用：${what}。各篇文章可照常阅读。${remedy}。`;
  const reason = document.createElement("small");
  reason.textContent = isKiosk() ? `${what} ${cause}` : cause;

  notice?.remove();
  notice = document.createElement("div");
  notice.className = "failure";
  notice.setAttribute("role", "alert");
  notice.append(message, button("重新打开", () => reopen()));
  if (failures > 0 && !isKiosk()) notice.append(button("打开首页", () => reopen("#/")));
  notice.append(reason);
  document.body.prepend(notice);
  if (isKiosk()) dress();
}

/** Puts all articles below the front, out of the file that has them; without it the links of the front lead to each. */
function bringArticles(front) {
  if (front.querySelector(".full")) return;
  // The one way to read HTML from a file that the page's policy knows to be harmless: no script in it runs.
  const request = new XMLHttpRequest();
  request.responseType = "document";
  request.onload = () => {
    const text = request.response?.querySelector(".static-text");
    // The module may have come meanwhile, and drawn its own page there.
    if (text && (root.dataset.ready === "failed" || !globalThis.reader)) front.append(text);
  };
  request.open("GET", "text.html");
  request.send();
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

/** Puts the front and the articles in place of the program, which has not started or is dead, and says why. */
function fail(what, error) {
  if (root.dataset.ready === "failed") return;
  root.dataset.ready = "failed";
  // The dead program cannot end the wait for its rest.
  root.dataset.rest = "lost";
  const cause = causeOf(error);
  console.error(error, cause);
  try {
    globalThis.reader?.free();
  } catch {
    // So dead that it cannot even stop listening.
  }
  for (const kind of ["popstate", "resize", "scroll", "keydown"]) {
    addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
  }
  app.replaceWith(front);
  bringArticles(front);
  tell(refused ? ["浏览器按网站的安全策略拒绝运行程序", "请网站管理员核对 headers.txt"] : what, cause);
  scrollTo(0, 0);
  if (isKiosk()) recover();
}

/** An error with its place: the file and line of a panic, else where in the module. */
function causeOf(error) {
  let place = /wasm-function\[\d+\][:\w]*/.exec(error?.stack)?.[0] ?? "";
  try {
    const { buffer } = exports.memory;
    const panic = exports.panic_place.value;
    const [file, length, line] = new Uint32Array(buffer.slice(panic, panic + 12));
    const name = new TextDecoder().decode(new Uint8Array(buffer, file, length));
    if (/^[\w./-]+\.rs$/.test(name)) place = `${name}:${line}`;
  } catch {
    // The module did not panic, or keeps no places.
  }
  return `${error} ${place}`.trim();
}

/** Opens the page again, at `address` where that is another. */
function reopen(address) {
  try {
    history.replaceState({ failures: failures + 1 }, "", address);
  } catch (error) {
    console.error(error);
  }
  location.reload();
}

/** Opens the page again after a pause that doubles from a second to five minutes with every time that was in vain. */
function recover() {
  clearTimeout(reopening);
  reopening = setTimeout(async () => {
    try {
      // Without a server the browser's own page would come, from which no kiosk returns.
      if (!embedded) await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
    } catch {
      failures += 1;
      return recover();
    }
    if (isReady()) return;
    // An address that fails twice may be the reason.
    const edition = /edition=[^&]*/.exec(location.hash);
    reopen(failures > 0 ? `#/?${edition ? `${edition}&` : ""}kiosk` : undefined);
  }, Math.min(1000 * 2 ** failures, LONGEST_PAUSE));
}

/** Whether the program is dead: it trapped, or its stack was full. Nothing in it can be relied on then. */
function isFatal(error) {
  return (
    error instanceof WebAssembly.RuntimeError ||
    (["RangeError", "InternalError"].includes(error?.name) && /wasm/.test(error.stack))
  );
}

/** Watches over the running program. An error may come from within it, so that it is taken off a moment later. */
function watch() {
  const look = (error) => {
    if (isFatal(error)) queueMicrotask(() => fail(["程序出了故障，已经停下", REPORT], error));
  };
  addEventListener("error", (event) => look(event.error));
  addEventListener("unhandledrejection", (event) => look(event.reason));
  setTimeout(() => {
    if (isReady()) failures = 0;
  }, HEALTHY);
}

async function start() {
  const late = setTimeout(() => {
    tell(["程序还没有取到，仍在等", "可以检查网络，或者重新打开"], "");
    bringArticles(app);
    if (isKiosk()) recover();
  }, LATE);
  try {
    const settled = isKiosk() && !embedded && import("./kiosk.js").then(({ settled }) => settled).catch(console.warn);
    const module = await load();
    // What the operator decided stands on the root element before the program looks there.
    await settled;
    step = ["程序启动时出错", REPORT];
    await dressed;
    const editions = document.getElementById("editions");
    // Held here: the page stops listening when its reader is collected.
    globalThis.reader = editions ? module.mountShelf(app, editions.href) : module.mount(app);
    watch();
    // An address may name a view that needs what is fetched later.
    if (embedded || root.dataset.rest === "coming") await dress();
    while (root.dataset.rest === "coming") await new Promise((done) => setTimeout(done, 10));
    if (root.dataset.rest === "lost") throw new Error("the rest of the page has not come");
    notice?.remove();
    clearTimeout(reopening);
    root.dataset.ready = "true";
    dress();
  } catch (error) {
    // The event that tells of a refusal comes after the error.
    await new Promise((done) => setTimeout(done));
    fail(step, error);
  } finally {
    clearTimeout(late);
  }
}

globalThis.moduleMemory = () => exports?.memory.buffer.byteLength ?? 0;
document.getElementById("unstarted")?.remove();
try {
  failures = history.state?.failures ?? 0;
} catch (error) {
  console.error(error);
}
if (/^#\/kiosk(?=\?|$)|[?&]kiosk(?=[=&]|$)/.test(location.hash)) root.dataset.kiosk = "true";
// What the last visit chose of the look, so that the first view has it (src/rooms/tools/settings.rs).
let kept = [];
try {
  const stored = isKiosk() ? "" : localStorage.getItem("civic-edition");
  if (/^1( [a-z]+=[\w.:-]+)*$/.test(stored)) kept = stored.matchAll(/ (size|text|line|align|theme)=(\w+)/g);
} catch {
  // Storage may be forbidden.
}
for (const [, name, value] of kept) {
  root.dataset[name] = value;
  dress();
}
addEventListener("securitypolicyviolation", () => {
  refused = true;
});
addEventListener("contextmenu", (event) => isKiosk() && event.preventDefault());
// On a small screen the bar makes room while the reader goes down, and comes back on the way up.
let lastTop = 0;
addEventListener("scroll", () => {
  if (Math.abs(scrollY - lastTop) < 8) return;
  root.dataset.scrolling = scrollY > lastTop && scrollY > 100 ? "down" : "up";
  lastTop = scrollY;
}, { passive: true });
// The links of front and articles would take the kiosk out of the address.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || !isKiosk() || isReady()) return;
  event.preventDefault();
  const [address] = link.getAttribute("href").split("?");
  const target = document.getElementById(address.replace(/^[^#]*#/, "").replace(/^(article\/.*)\/$/, "/$1"));
  if (target) target.scrollIntoView();
  else scrollTo(0, 0);
});
start();
