// Only in the page that `cargo xtask serve` shows: loads it again after a build, and shows why a build failed.

const shown = Number(new URL(import.meta.url).searchParams.get("build"));
const notice = document.createElement("pre");
notice.setAttribute("role", "alert");
for (const [property, value] of Object.entries({
  position: "fixed",
  inset: "auto 0 0 0",
  margin: "0",
  padding: "1rem",
  "max-height": "50vh",
  overflow: "auto",
  background: "#300",
  color: "#fff",
  "z-index": "1000",
})) {
  notice.style.setProperty(property, value);
}

new EventSource("/__events").addEventListener("message", ({ data }) => {
  const event = JSON.parse(data);
  if (event.kind === "failed") {
    notice.textContent = event.message;
    document.body.append(notice);
  } else if (event.build !== shown) {
    location.reload();
  } else {
    notice.remove();
  }
});
