// The arrow keys in a chart: from mark to mark in reading order, each an option of the chart, Enter chooses it.

// The marks of a chart, row by row.
function marksOf(figure) {
  const marks = new Map();
  for (const el of figure.host.querySelectorAll("svg path, svg text, svg line, svg rect, svg image")) {
    const item = el.__data__, datum = item?.datum;
    if (!datum?.pick || !datum.id || !item.mark || item.mark.marktype === "group") continue;
    const box = el.getBoundingClientRect();
    if (box.width + box.height > 0 && !marks.has(datum.id)) marks.set(datum.id, { el, item, datum, box });
  }
  return [...marks.values()].sort((a, b) => Math.abs(a.box.top - b.box.top) > 6 ? a.box.top - b.box.top : a.box.left - b.box.left);
}

// The nearest mark of the next row below (1) or above (-1), or the one that is there already.
function inNextRow(marks, at, sign) {
  const here = marks[at];
  const others = marks.map((mark, i) => ({ i, dx: Math.abs(mark.box.left - here.box.left), dy: sign * (mark.box.top - here.box.top) }))
    .filter(other => other.dy > 6).sort((a, b) => a.dy - b.dy || a.dx - b.dx);
  const row = others.filter(other => other.dy < others[0].dy + 6).sort((a, b) => a.dx - b.dx);
  return row.length ? row[0].i : at;
}

function createArrows({ rows, listen }, figures, choosing, card, passages) {
  const isChosen = datum => Boolean(choosing.chosen && idsOf(datum).some(id => choosing.chosen.has(id)));
  choosing.follow(() => {
    for (const figure of figures.all.values()) {
      const ring = figure.host.querySelector(".ring:not(.idle)"), mark = ring && marksOf(figure).find(each => each.datum.id === figure.cursor);
      if (mark) ring.setAttribute("aria-selected", String(isChosen(mark.datum)));
    }
  });

  function moveTo(figure, marks, at) {
    const { item, datum, el } = marks[at];
    figure.cursor = datum.id;
    const ring = figure.host.querySelector(".ring");
    ring.classList.remove("idle");
    const box = el.getBoundingClientRect(), home = figure.host.getBoundingClientRect();
    Object.assign(ring.style, { left: `${box.left - home.left - 4}px`, top: `${box.top - home.top - 4}px`,
      width: `${box.width + 8}px`, height: `${box.height + 8}px` });
    const said = item.tooltip && typeof item.tooltip === "object"
      ? Object.entries(item.tooltip).map(([key, value]) => `${key}: ${value}`).join(", ")
      : item.tooltip || idsOf(datum).map(id => rows.get(id)?.says).filter(Boolean).slice(0, 3).join("; ");
    for (const [name, value] of [["label", said || datum.id], ["posinset", at + 1], ["setsize", marks.length], ["selected", isChosen(datum)]])
      ring.setAttribute(`aria-${name}`, String(value));
    figure.host.setAttribute("aria-activedescendant", ring.id);
    ring.scrollIntoView({ block: "nearest", inline: "nearest" });   // the page follows in a chart taller than the screen
    const now = el.getBoundingClientRect();
    card.show(card.ofValues(item.tooltip || said), now.left + now.width / 2, now.bottom);
  }

  for (const figure of figures.all.values()) {
    const ring = element("div", { class: "ring idle", role: "option", id: `${figure.host.id}-mark`, "aria-selected": "false", "aria-label": "no mark yet" });
    figure.host.append(ring);
    listen(figure.host, "keydown", event => {
      const marks = marksOf(figure);
      if (!marks.length || event.altKey) return;
      const at = marks.findIndex(mark => mark.datum.id === figure.cursor), here = marks[at];
      let next = null;
      if (event.key === "ArrowRight") next = Math.min(at + 1, marks.length - 1);
      else if (event.key === "ArrowLeft") next = Math.max(at - 1, 0);
      else if (event.key === "ArrowDown") next = here ? inNextRow(marks, at, 1) : 0;
      else if (event.key === "ArrowUp") next = here ? inNextRow(marks, at, -1) : 0;
      else if (event.key === "Home") next = 0;
      else if (event.key === "End") next = marks.length - 1;
      else if ((event.key === "Enter" || event.key === " ") && here) {
        choosing.pick(here.datum.pick, { add: event.shiftKey, at: figure.element });
        passages.follow(idsOf(here.datum));
      } else return;
      event.preventDefault();
      if (next !== null) moveTo(figure, marks, next);
    });
    listen(figure.host, "focusout", () => {
      ring.classList.add("idle");
      figure.host.removeAttribute("aria-activedescendant");
      card.hide();
    });
  }
}
