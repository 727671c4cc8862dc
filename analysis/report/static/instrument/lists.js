// Marks written as HTML: what a click or a key on one chooses, and how the keyboard moves among them.

function createLists({ root, text, find, part, listen, address }, choosing, card, passages) {
  function take(el, add) {
    choosing.pick(parsed(el.dataset.pick), { add, at: el });
    if (!text?.contains(el)) passages.follow(idsIn(el));
  }

  listen(root, "click", event => {
    const el = event.target.closest?.("[data-pick]");
    if (!el || !root.contains(el) || event.target.closest("a, button:not([data-pick]), summary, select, input")) return;
    if (!getSelection().isCollapsed && text?.contains(el)) return;  // somebody marks words to copy or cite
    take(el, adds(event));
  });

  // One stop of the Tab key per list of marks; arrows move inside it.
  const buttonsIn = container => [...container.querySelectorAll("[data-pick]")].map(buttonOf);
  function stopAt(container) {
    const [first] = buttonsIn(container);
    if (first) first.tabIndex = 0;
  }
  function rove(container) {
    stopAt(container);
    listen(container, "focusin", event => {
      const el = event.target.closest("[data-pick]");
      if (!el) return;
      for (const other of container.querySelectorAll('[data-press][tabindex="0"]')) other.tabIndex = -1;
      buttonOf(el).tabIndex = 0;
      if (el.matches("[data-ids]") && buttonOf(el).matches(":focus-visible")) {
        const box = el.getBoundingClientRect();
        card.show(card.of(el), box.left, box.bottom - 10);
        buttonOf(el).setAttribute("aria-describedby", part("card").id);
      }
    });
    listen(container, "focusout", card.hide);
    listen(container, "keydown", event => {
      const at = event.target.closest("[data-pick]");
      if (!at || event.target.closest("select, input")) return;
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const all = buttonsIn(container).filter(el => el.getClientRects().length);
      if (step) all[Math.min(Math.max(all.indexOf(buttonOf(at)) + step, 0), all.length - 1)]?.focus();
      else if (event.key === "Home") all[0]?.focus();
      else if (event.key === "End") all.at(-1)?.focus();
      else if (event.key === "Enter" || event.key === " ") take(at, event.shiftKey);
      else return;
      event.preventDefault();
    });
  }
  for (const view of root.querySelectorAll("[data-view]")) rove(view);

  listen(document, "keydown", event => {
    if (event.key !== "Escape" || event.defaultPrevented || find("dialog[open]")) return;
    card.hide();
    if (part("peek")) part("peek").hidden = true;
    const ours = address || root.contains(document.activeElement) || root.matches(":hover");
    if (choosing.chosen !== null && ours) choosing.choose({});
  });

  return { stopAt };
}
