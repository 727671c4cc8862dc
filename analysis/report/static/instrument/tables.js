// The rows of a chart: as a table below it, filled when it is opened; each chooses what its mark chooses.

const PICKED = { a: "actor", q: "quote", e: "event", s: "sentence" };   // first letter of an id → the key it is chosen by

const written = value => value == null ? "" : Array.isArray(value) ? value.join(" ") : String(value);

function createTables({ record, rows, listen }, figures, choosing, lists, { hits, pressing }) {
  const pickOf = id => PICKED[id[0]] && { [PICKED[id[0]]]: id };

  function cell(name, value) {
    const made = element("td", typeof value === "number" ? { class: "number" } : {}, written(value));
    if (name === "confidence" && value != null && value < record.sure) made.append(element("span", { class: "unsure" }));
    return made;
  }

  function line(row, columns) {
    const ids = idsOfRow(row), [id] = ids.length === 1 ? ids : [], known = id && rows.get(id), drawn = id && record.marks?.get(id);
    const choose = !id ? null : drawn ? drawn.pick : known && (pickOf(id) || (known.actor.length ? { actor: known.actor } : null));
    const made = element("tr", known || drawn || ids.length > 1 ? { "data-ids": ids.join(" "), "data-pick": choose && JSON.stringify(choose) } : {});
    if (drawn) made._ids = drawn.ids;  // a row for a mark that stands for many
    made.append(...columns.map(name => cell(name, row[name])));
    return made;
  }

  function fill({ about: { columns, rows: data, title } }, host) {
    if (host.firstChild) return;
    const head = element("tr", {}, ...columns.map(name => element("th", { scope: "col" }, name.replace(/_/g, " "))));
    const body = element("tbody");
    for (const row of data) body.append(line(row, columns));
    host.append(element("table", {}, element("caption", { class: "unseen" }, title), element("thead", {}, head), body));
    choosing.mark(host.querySelectorAll("[data-ids]"));
    hits.fold(host);
    lists.stopAt(host);
    pressing.tell(host);
  }

  for (const figure of figures.all.values()) {
    const table = figure.element.querySelector('[data-part="rows"]');
    if (table) listen(table, "toggle", () => fill(figure, table.querySelector('[data-part="table"]')));
  }
}
