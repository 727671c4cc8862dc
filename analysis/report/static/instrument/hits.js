// In the lists what is chosen comes first and the rest is folded away; a line below says how many that are, and shows
// them. The page goes to the first answer. What is clicked stays where it is, with what stands around it.

const ENTRY = "li[data-ids], p.said[data-ids], tr[data-ids]", WHOLE = '[data-view="text"], [data-view="summary"], [data-view="articles"]';
const GROUP = ".on-day, section.source, .side, .sides, tbody, .side-by-side > li, .chronology, .voices";

function createHits(base, figures, choosing) {
  const { root, find } = base;
  const views = () => [...root.querySelectorAll("[data-view]")].filter(view => !view.matches(WHOLE));
  function entriesOf(view) {
    if (!view._entries?.length) view._entries = [...view.querySelectorAll(ENTRY)];   // a table has none until it is opened
    return view._entries;
  }

  // The line below a list; `rest` entries are folded away, of `all`.
  function tell(view, rest, all) {
    const line = view.querySelector(":scope > .rest") || view.appendChild(element("p", { class: "rest" }, element("button", { type: "button" })));
    const button = line.firstChild, shown = view.classList.contains("rest-shown");
    line.hidden = !rest;
    button.setAttribute("aria-expanded", String(shown));
    button.textContent = shown ? "Hide what is not chosen" : rest === all ? `None of these ${all}: show them` : `Show ${rest} ${rest === 1 ? "other" : "others"}`;
    button.onclick = () => { view.classList.toggle("rest-shown"); tell(view, rest, all); };
  }

  // Where all are listed below the main ones, the list that holds more of what is chosen stands for both.
  function oneOf(view, whole) {
    const every = view.querySelector("details.all-happenings"), hits = list => list.querySelectorAll(".chosen[data-ids].happening").length;
    if (!every) return entriesOf(view);
    const main = view.querySelector(".chronology"), more = choosing.chosen !== null && !whole && hits(every) > hits(main);
    if (more !== every.classList.contains("ours")) { every.classList.toggle("ours", more); every.open = more; }
    main.classList.toggle("told-below", more);
    return entriesOf(view).filter(entry => more ? !main.contains(entry) : !every.contains(entry));
  }

  // Entries that are not chosen, and groups of which none is left.
  function putAway(view, on) {
    const empty = new Set(on ? [...view.querySelectorAll(GROUP)].filter(group => group.querySelector(ENTRY)) : []);
    for (const entry of entriesOf(view)) {
      const away = on && !entry.classList.contains("chosen");
      entry.classList.toggle("folded-away", away);
      if (!away) for (let at = entry; at !== view; at = at.parentElement) empty.delete(at);
    }
    for (const group of view.querySelectorAll(".folded-away")) if (!group.matches(ENTRY) && !empty.has(group)) group.classList.remove("folded-away");
    for (const group of empty) group.classList.add("folded-away");
  }

  function fold(view, whole = false) {
    const entries = oneOf(view, whole), on = choosing.chosen !== null && !whole;
    const rest = on ? entries.filter(entry => !entry.classList.contains("chosen")) : [];
    putAway(view, on);
    view.classList.remove("rest-shown");
    view.classList.toggle("no-hit", entries.length > 0 && rest.length === entries.length);
    if (rest.length || view.querySelector(":scope > .rest")) tell(view, rest.length, entries.length);
  }

  // The list that answers best: the one with most of what is asked for.
  function firstAnswer() {
    const { table } = answerOf(base, choosing.choice, choosing.chosen)[0];
    const ids = new Set([...choosing.chosen].filter(id => base.rows.get(id).table === table));
    let best = null, most = 0;
    for (const view of views()) {
      const hits = entriesOf(view).filter(entry => entry.getClientRects().length && entry._ids?.some(id => ids.has(id)));
      const many = new Set(hits.flatMap(entry => entry._ids.filter(id => ids.has(id)))).size;
      if (many > most) [best, most] = [hits[0], many];
    }
    return { place: best, ids: [...ids] };
  }
  // leap: the page goes there; without it (Python has chosen, in a notebook) only the article beside follows.
  function goToFirst(passages, leap = true) {
    if (!choosing.chosen?.size || base.record.kind === "corpus") return;
    const { place, ids } = firstAnswer();
    if (place && leap) {
      const { top, bottom } = place.getBoundingClientRect(), bar = find(".bar").getBoundingClientRect().bottom;
      root.style.setProperty("--bar-height", `${find(".bar").offsetHeight}px`);
      if (top < bar || bottom > innerHeight) place.scrollIntoView({ block: "start" });
    }
    passages.goTo(ids.slice(0, 1), { scroll: passages.beside() || leap && !place });
  }

  choosing.follow(({ picked }) => {
    for (const view of views()) fold(view, Boolean(picked && view.contains(picked)));
    for (const figure of figures.all.values()) figure.element.classList.toggle("no-hit", choosing.chosen !== null && !figures.hit(figure));
  });

  return { fold, goToFirst };
}
