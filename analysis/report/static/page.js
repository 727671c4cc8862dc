// Starts the instrument in an HTML file: the address holds the choice, the page the theme.

function startPage(record, options) {
  const root = document.documentElement, dark = matchMedia("(prefers-color-scheme: dark)");
  const current = () => root.dataset.theme || (dark.matches ? "dark" : "light");
  record.mode = current();
  const instrument = createInstrument(root, record, { address: true, ...options });
  window.instrument = instrument;
  dark.addEventListener("change", () => instrument.setMode(current()));
  const button = root.querySelector('[data-part="mode"]');
  const name = () => { button.setAttribute("aria-label", current() === "dark" ? "Switch to light" : "Switch to dark"); };
  button.addEventListener("click", () => {
    root.dataset.theme = current() === "dark" ? "light" : "dark";
    name();
    instrument.setMode(current());
  });
  name();
  // A leap to a section is no choice: the address keeps what is chosen.
  for (const link of root.querySelectorAll('[data-part="leap"], .skip')) link.addEventListener("click", event => {
    const target = document.getElementById(link.getAttribute("href").slice(1));
    if (!target) return;
    event.preventDefault();
    for (const fold of target.querySelectorAll(':scope > [data-part="fold"]')) fold.open = true;
    target.scrollIntoView();
    target.querySelector("h2")?.setAttribute("tabindex", "-1");
    (target.matches("main") ? target : target.querySelector("h2"))?.focus({ preventScroll: true });
  });
  return instrument;
}
