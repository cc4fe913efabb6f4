// <copy-text data-value="…">: one tap copies; where the browser refuses, the text is selected to be copied by hand.
// <practice-timer data-seconds="30">: counts while one speaks. Without a script both stay plain text.
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => this.copy(button));
  }

  async copy(button) {
    const said = button.querySelector("[data-said]");
    try {
      await navigator.clipboard.writeText(this.dataset.value);
      said.textContent = this.dataset.copied;
    } catch {
      getSelection().selectAllChildren(this.querySelector("[data-text]"));
      said.textContent = document.execCommand("copy") ? this.dataset.copied : this.dataset.selected;
    }
  }
}

class PracticeTimer extends HTMLElement {
  connectedCallback() {
    this.wanted = Number(this.dataset.seconds);
    this.hidden = false;
    this.button = this.querySelector("button");
    this.shown = this.querySelector("[data-time]");
    this.said = this.querySelector("[data-said]");
    // With reduced motion the number moves in quiet steps.
    this.step = matchMedia("(prefers-reduced-motion: reduce)").matches ? 5 : 1;
    this.button.addEventListener("click", () => (this.running ? this.stop() : this.start()));
  }

  disconnectedCallback() {
    clearInterval(this.running);
  }

  start() {
    this.began = performance.now();
    this.button.querySelector("span").textContent = this.dataset.stop;
    this.said.textContent = "";
    this.show(0);
    this.running = setInterval(() => this.tick(), 250);
  }

  tick() {
    const passed = Math.floor((performance.now() - this.began) / 1000);
    if (passed % this.step === 0) this.show(passed);
    if (passed >= this.wanted && !this.said.textContent) this.said.textContent = this.dataset.reached;
  }

  stop() {
    const passed = Math.round((performance.now() - this.began) / 1000);
    clearInterval(this.running);
    this.running = null;
    this.show(passed);
    this.button.querySelector("span").textContent = this.dataset.start;
    this.said.textContent = passed <= this.wanted ? this.dataset.within : this.dataset.beyond;
  }

  show(passed) {
    this.shown.textContent = `${passed} s`;
  }
}

customElements.define("copy-text", CopyText);
customElements.define("practice-timer", PracticeTimer);
