// The layers of the text: each button of the legend shows and hides the marks that it looks like. What is chosen is
// marked in any case. At first only what the article does not say itself is marked.

const SHOWN_AT_FIRST = ["claimed"];

function createLayers({ root, listen }) {
  const switches = [...root.querySelectorAll("[data-layer]")];
  if (!switches.length) return;
  root.classList.add("layered");
  function set(button, on) {
    button.setAttribute("aria-pressed", String(on));
    root.classList.toggle(`layer-${button.dataset.layer}`, on);
  }
  for (const button of switches) {
    set(button, SHOWN_AT_FIRST.includes(button.dataset.layer));
    listen(button, "click", () => set(button, button.getAttribute("aria-pressed") !== "true"));
  }
}
