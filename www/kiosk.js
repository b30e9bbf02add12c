// Keeps a kiosk alive for weeks without a person: tells a watchdog how it is, opens itself anew once an hour while nobody
// is there, and takes a new edition only then and only when it is whole. It works beside the program, whose death it outlives.

/** Time between signs of life, between looks for a new edition, and after which an unattended page opens itself anew. */
const BEAT = 2_000;
const LOOK = 300_000;
const HOUR = 3_600_000;

/** Files beside the page: what the operator decided, and the list of all files with their digests. */
const SETTINGS = "kiosk.json";
const SUMS = "SHA256SUMS";

/** Files that an open page may ask for. The others are for servers and for pages of single articles. */
const ASKED_FOR = /^(?!article\/|kiosk\.json|edition\.html|embed\.js).*\.(html|css|js|wasm|bin|json)$/;

const root = document.documentElement;
const hosted = location.protocol.startsWith("http");

let beat = 0;
let errors = 0;
let touched = 0;
let looked = 0;
/** The list of files of the page that is open, and one whose files were not whole. */
let open;
let refused;
let opening;
let asked = false;

/** Resolves when the operator's decisions are on the root element, where the program reads them. */
export const settled = settle();

async function settle() {
  if (unattended()) root.dataset.unattended = "";
  if (!hosted) return;
  try {
    const said = await (await fetch(SETTINGS, { cache: "no-store" })).json();
    for (const name of ["quiet", "quietReading", "turn", "address", "voice", "open", "close"]) {
      if (["string", "number"].includes(typeof said[name])) root.dataset[name] ??= said[name];
    }
  } catch (error) {
    console.warn(error);
  }
}

/** Whether the page has opened itself anew. */
function unattended() {
  try {
    return history.state?.unattended === true;
  } catch {
    return false;
  }
}

const isAway = () => document.querySelector("[data-attract]") !== null;

/** How the page is, for a watchdog; times in seconds, memory in bytes. */
function health() {
  const named = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
  const now = performance.now();
  return {
    version: named("generator"),
    edition: named("edition"),
    uptime: Math.round(now / 1000),
    touched: touched && Math.round((now - touched) / 1000),
    errors,
    memory: { heap: performance.memory?.usedJSHeapSize ?? 0, module: globalThis.moduleMemory?.() ?? 0 },
    nodes: document.getElementsByTagName("*").length,
    state: root.dataset.ready !== "true" ? "recovering" : isAway() ? "away" : document.getElementById("stay") ? "asked" : "active",
    beat,
  };
}

function live() {
  beat += 1;
  root.dataset.health = JSON.stringify(health());
  const question = document.getElementById("stay") !== null;
  if (question && !asked) chime();
  asked = question;
  root.toggleAttribute("data-closed", isAway() && isClosed());
  if (isAway() && !opening) {
    if (performance.now() > HOUR) opening = reopen();
    else if (performance.now() - looked > LOOK) look();
  }
}

/** Two soft tones, where the browser lets a page sound by itself. */
function chime() {
  try {
    const audio = new AudioContext();
    for (const [at, pitch] of [[0, 660], [0.35, 880]]) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.15, audio.currentTime + at);
      volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.5);
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + at);
      tone.stop(audio.currentTime + at + 0.5);
    }
    setTimeout(() => audio.close(), 1500);
  } catch (error) {
    console.warn(error);
  }
}

/** Whether the clock on the wall stands outside the opening hours; a wrong clock makes the screen dark and does no harm. */
function isClosed() {
  const minutes = (time) => {
    const [, hours, rest] = /^(\d{1,2}):(\d\d)$/.exec(time ?? "") ?? [];
    return hours === undefined ? NaN : Number(hours) * 60 + Number(rest);
  };
  const [from, to] = [minutes(root.dataset.open), minutes(root.dataset.close)];
  if (Number.isNaN(from + to)) return false;
  const now = new Date().getHours() * 60 + new Date().getMinutes();
  return from <= to ? now < from || now >= to : now < from && now >= to;
}

/** Opens the page anew, where its server answers: else the browser's own page would come, from which nothing returns. */
async function reopen() {
  try {
    if (hosted && !(await fetch(location.pathname, { method: "HEAD", cache: "no-store" })).ok) return;
    if (!isAway()) return;
    history.replaceState({ unattended: true }, "");
    location.reload();
  } catch {
    // The network is gone: what is open goes on.
  } finally {
    setTimeout(() => { opening = undefined; }, 60_000);
  }
}

const listed = async () => {
  const answer = await fetch(SUMS, { cache: "no-store" });
  return answer.ok ? answer.text() : undefined;
};

/** Looks whether another edition lies on the server, and takes it when every file of it is there and is the right one. */
async function look() {
  looked = performance.now();
  if (!hosted) return;
  try {
    const present = await listed();
    open ??= present;
    if (!present || present === open || present === refused) return;
    if (await isWhole(present)) opening = reopen();
    else refused = present;
  } catch (error) {
    console.warn(error);
  }
}

async function isWhole(list) {
  const files = list.split("\n").map((line) => line.split("  ")).filter(([, name]) => ASKED_FOR.test(name));
  if (!files.some(([, name]) => name === "index.html")) return false;
  for (const [digest, name] of files) {
    const answer = await fetch(name, { cache: "no-store" });
    if (!answer.ok) return false;
    const content = await answer.arrayBuffer();
    // Only a secure origin has digests; elsewhere the programs are looked at.
    if (crypto.subtle) {
      const found = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
      if ([...found].map((byte) => byte.toString(16).padStart(2, "0")).join("") !== digest) return false;
    } else if (name.endsWith(".wasm") && !WebAssembly.validate(content)) {
      return false;
    }
  }
  return true;
}

if ("kiosk" in root.dataset) {
  // Else a browser of another language asks to translate, in a bubble over the search field.
  document.head.append(Object.assign(document.createElement("meta"), { name: "google", content: "notranslate" }));
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => { touched = performance.now(); }, true);
  for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, () => { errors += 1; });
  // The browser's cache may bring a page back that has been left.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  setInterval(live, BEAT);
  if (hosted) listed().then((text) => { open = text; }, () => {});
}
