// From a mark to its passage: scrolled to where the text stands beside the charts, else shown in a strip.

function createPassages({ root, record, rows, text, part }) {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const places = new Map();   // id → elements of the text that carry it
  let active = [];
  for (const el of text?.querySelectorAll("[data-ids]") ?? [])
    for (const id of idsIn(el)) places.set(id, [...places.get(id) ?? [], el]);

  const wide = () => text && getComputedStyle(part("reading")).position === "sticky";

  function goTo(ids, { scroll = true } = {}) {
    const found = ids.flatMap(id => places.get(id) || []);
    if (!found.length) return;
    for (const el of active) el.classList.remove("flash");
    active = found;
    void found[0].offsetWidth;
    for (const el of found) el.classList.add("flash");
    if (!scroll) return;
    // In a long article what is passed on the way is laid out only then, and moves the passage: look again.
    const long = root.classList.contains("long"), behavior = still.matches || long ? "auto" : "smooth";
    const scroller = () => {
      if (wide()) {
        const frame = part("passages"), at = found[0].getBoundingClientRect(), box = frame.getBoundingClientRect();
        frame.scrollTo({ top: frame.scrollTop + at.top - box.top - box.height / 3, behavior });
      } else found[0].scrollIntoView({ block: "center", behavior });
    };
    scroller();
    if (long) for (const wait of [60, 200]) setTimeout(scroller, wait);
  }

  function peek(ids) {
    const row = ids.map(id => rows.get(id)).find(found => found?.spans.length && found.table !== "actors") || rows.get(ids[0]);
    const strip = part("peek");
    if (!row || !strip || wide()) return;
    const [start, end] = row.spans[0], whole = record.article.text;
    const [first, last] = rows.get(row.sentence[0])?.spans[0] || [start, end];
    const from = Math.max(first, start - 90), to = Math.max(end, Math.min(last, end + 110));
    const clip = (a, b) => whole.slice(a, b).replace(/\s+/g, " ");
    strip.replaceChildren(
      element("p", {}, (from > first ? "…" : "") + clip(from, start), element("mark", {}, clip(start, end)),
        to < last ? clip(end, to).replace(/\s\S*$/, " …") : clip(end, to)),
      element("button", { type: "button", "data-part": "there" }, "Read it in the article"),
      element("button", { type: "button", "data-part": "shut", "aria-label": "Close" }, "×"));
    strip.hidden = false;
    strip.querySelector('[data-part="there"]').onclick = () => { strip.hidden = true; goTo(ids); };
    strip.querySelector('[data-part="shut"]').onclick = () => { strip.hidden = true; };
  }

  function follow(ids) {
    if (wide()) goTo(ids); else { goTo(ids, { scroll: false }); peek(ids); }
  }

  return { goTo, follow, beside: wide };
}
