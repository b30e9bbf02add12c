// Only in the page that `cargo xtask serve` shows: loads it again after a build, and shows why a build failed above the
// last good page, or above the page that stands there before the first build (number 0). It has no style sheet of its own,
// which the page's policy would not let it bring.

const shown = Number(new URL(import.meta.url).searchParams.get("build"));

const notice = styled(document.createElement("aside"), {
  position: "fixed",
  inset: "auto 0 0 0",
  "z-index": "1000",
  "max-height": "50vh",
  overflow: "auto",
  padding: "0.75rem 1rem",
  "border-top": "3px solid #ff8a80",
  background: "#2b0d0d",
  color: "#fff",
});
notice.setAttribute("aria-label", "构建错误");
const heading = styled(document.createElement("p"), { margin: "0 0 0.5rem", "font-weight": "bold" });
heading.textContent =
  shown === 0 ? "有错误，还没有版面可看。改好并保存后自动打开。" : "有错误，页面没有更新；这里仍是上一次成功的版面。改好并保存后自动更新。";
const errors = styled(document.createElement("pre"), {
  margin: "0",
  font: "0.875rem/1.5 monospace",
  "white-space": "pre-wrap",
  "overflow-wrap": "anywhere",
});
errors.setAttribute("role", "alert");
notice.append(heading, errors);

function styled(element, properties) {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
  return element;
}

if (shown === 0) {
  styled(document.body, { margin: "3rem auto", "max-width": "40rem", padding: "0 1rem", font: "1.0625rem/1.8 system-ui, sans-serif" });
}

new EventSource("/__events").addEventListener("message", ({ data }) => {
  const event = JSON.parse(data);
  if (event.kind === "failed") {
    document.body.append(notice);
    errors.textContent = event.message;
  } else if (event.build !== shown) {
    location.reload();
  } else {
    notice.remove();
  }
});
