// The element <civic-edition>, which shows a published edition inside another page:
//
//     <script src="https://paper.example/2023-10-18/embed.js" defer></script>
//     <civic-edition src="https://paper.example/2023-10-18/" label="创城专版"></civic-edition>
//
// `src` is the page's address, with a view behind # where it should not open at the front. The reader runs in a frame: its
// styles, its keys and its address stay inside, and those of the host page outside. The element is a block 80 % of the
// window high; `civic-edition { height: 30rem }` in the host's style sheet makes it otherwise.

(() => {
  if (customElements.get("civic-edition")) return;

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { display: block; height: clamp(24rem, 80vh, 64rem); position: relative; overflow: hidden; contain: strict; }
    :host([hidden]) { display: none; }
    iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; color-scheme: normal; }
    p { position: absolute; inset: 0; display: grid; place-content: center; margin: 0; padding: 1rem; text-align: center; }
  `);

  /** The address in `text`, where it is one that a frame may have. */
  function pageAddress(text) {
    if (!text || !URL.canParse(text, document.baseURI)) return null;
    const address = new URL(text, document.baseURI);
    return ["https:", "http:", "file:"].includes(address.protocol) ? address.href : null;
  }

  class CivicEdition extends HTMLElement {
    static observedAttributes = ["src", "label"];

    constructor() {
      super();
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [style];
    }

    connectedCallback() {
      this.show();
    }

    attributeChangedCallback(name, before, after) {
      if (!this.isConnected || before === after) return;
      if (name === "src") this.show();
      else this.shadowRoot.querySelector("iframe")?.setAttribute("title", this.label);
    }

    /** What assistive technology calls the frame. */
    get label() {
      return this.getAttribute("label") || "互动版面";
    }

    /** A new frame with the page, under words that stand there until it has come. */
    show() {
      const address = pageAddress(this.getAttribute("src"));
      const words = document.createElement("p");
      words.setAttribute("role", "status");
      words.textContent = address ? "正在打开版面……" : "版面的地址不对，请核对 src。";
      this.shadowRoot.replaceChildren(words);
      if (!address) return;

      const frame = document.createElement("iframe");
      frame.title = this.label;
      frame.loading = "lazy";
      frame.allow = "clipboard-write; fullscreen";
      frame.referrerPolicy = "no-referrer";
      // The page may run, keep its settings and offer files, but not take the host elsewhere, open windows or ask.
      frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-downloads");
      frame.addEventListener("load", () => words.remove(), { once: true });
      frame.src = address;
      this.shadowRoot.append(frame);
    }
  }

  customElements.define("civic-edition", CivicEdition);
})();
