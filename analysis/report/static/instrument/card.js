// The card that says what was read, and by what, beside the pointer or the mark that the keyboard is on.

function createCard({ root, rows, text, part, listen }) {
  const card = part("card");

  function show(lines, x, y) {
    if (!lines.length) { card.hidden = true; return; }
    card.replaceChildren(...lines);
    card.hidden = false;
    const home = root.getBoundingClientRect(), size = card.getBoundingClientRect();
    const left = Math.min(Math.max(8, x + 14), document.documentElement.clientWidth - size.width - 8);
    const top = y + 18 + size.height > innerHeight ? y - size.height - 12 : y + 18;
    card.style.left = `${left - home.left}px`;
    card.style.top = `${top - home.top}px`;
  }
  const hide = () => show([], 0, 0);

  function readBy(rule) {
    if (rule === "corrected by hand") return element("span", { class: "rule" }, rule);
    const by = rule.startsWith("reader model") ? `the ${rule}` : rule.startsWith("rule: ") ? rule : `rule: ${rule}`;
    return element("span", { class: "rule" }, `read by ${by}`);
  }

  // A list says what it lists: its card adds by what that was read.
  function ofEntry(el) {
    const read = el.dataset.rule ? [el] : [...el.querySelectorAll("[data-rule]")].slice(0, 3);
    return read.map(each => element("p", {}, rows.get(each.dataset.ids)?.says || "", readBy(each.dataset.rule)));
  }

  // Marks nest: the card tells of the innermost and of all around it, what was read and by which rule.
  function of(el) {
    if (!text?.contains(el)) return ofEntry(el);
    const lines = [];
    for (let at = el.closest("[data-says]"); at && text.contains(at); at = at.parentElement?.closest("[data-says]")) {
      const line = element("p", {}, at.dataset.says);
      if (at.dataset.rule) line.append(readBy(at.dataset.rule));
      lines.push(line);
    }
    return lines;
  }

  function ofValues(value) {
    if (value == null || typeof value !== "object") return value ? [element("p", {}, String(value))] : [];
    return Object.entries(value).filter(([, v]) => v !== "" && v != null).map(([key, v]) =>
      element("p", {}, element("span", { class: "field" }, key), " ", String(v)));
  }

  listen(root, "pointermove", event => {
    const el = event.target.closest?.("[data-ids]");
    if (event.pointerType === "touch" || event.target.closest?.("[data-part=chart]")) return;
    show(el ? of(el) : [], event.clientX, event.clientY);
  });
  listen(root, "pointerleave", hide);

  return { show, hide, of, ofValues };
}
