// The form of a correction reads as a sentence: [event: “accused”] [has the status] [denied]. Nothing is worked out here:
// the package checks and applies what is said (analysis/edits).

const DAY = /^(\d{4}-\d\d-\d\d)?(\.\.(\d{4}-\d\d-\d\d)?)?$/;
const ROWS_OF = { mentions: "actor", quotes: "quote", events: "event", "": "words" };

// What can be corrected: of marked words all rows there; else what was clicked last in the text; else what is chosen.
function correctable(base, choice, clicked) {
  const { record, rows } = base, units = record.article.text;
  const marked = selectedSpan(base)?.map(at => characters(units.slice(0, at)).length);
  const of = found => found.filter(row => row?.table && row.table in ROWS_OF).map(row => ({ row, table: row.table, span: row.spans[0] }));
  if (marked) {
    const there = record.links.filter(row => row.spans.some(([start, end]) => start < marked[1] && marked[0] < end));
    return [...of(there), { table: "", span: marked }];
  }
  const chosen = [...listed(choice.event), ...listed(choice.quote)].map(id => rows.get(id));
  const actors = [...listed(choice.actor), ...listed(choice.about)].map(id => mentionOf(record.links, id));
  return of([...clicked.map(id => rows.get(id)), ...chosen, ...actors])
    .filter((one, i, all) => all.findIndex(other => other.row === one.row) === i);
}

function editForm({ record }, targets, add) {
  const { kinds, values, labels } = record.edits, whole = characters(record.article.text);
  const said = ([start, end], most = 60) => {
    const words = sliced(whole, start, end).replace(/\s+/g, " ");
    return words.length > most ? `${words.slice(0, most)}…` : words;
  };
  const option = (value, label) => element("option", { value }, label);
  const picker = (name, options) => { const made = element("select", { name }); made.append(...options); return made; };
  const field = (label, input) => element("label", {}, element("span", {}, label), input);

  function anybody(kind, wanted, { row }) {
    const none = wanted === "anchor?" ? [option("", nobody(kind))] : [];
    const own = kind === "same-actor" ? row.actor[0] : null;
    const found = Object.keys(record.names.actor).filter(id => id !== own).map(id => [mentionOf(record.links, id)?.spans[0], record.names.actor[id]]);
    return picker("to", [...none, ...found.filter(([span]) => span).map(([span, name]) => option(span.join(" "), name.slice(0, 90)))]);
  }
  function anyEvent({ row }) {
    const found = record.links.filter(other => other.table === "events" && other !== row);
    return picker("to", found.map(({ id, spans: [span] }) => option(span.join(" "), `${record.names.event[id]} (${labels[id] || said([span[0] - 20, span[1] + 20])})`)));
  }
  const daysOf = row => {
    const [from, to] = row.when.length === 1 ? row.when[0] : ["", ""];
    return from === to ? from || "" : `${from || ""}..${to || ""}`;
  };
  // What is asked for, filled with what is read now.
  function asked(kind, target) {
    const wanted = kinds[kind][1], { row } = target;
    if (wanted === "anchor" || wanted === "anchor?")
      return ["same-happening", "before", "after"].includes(kind) ? anyEvent(target) : anybody(kind, wanted, target);
    if (values[wanted]) {
      const made = picker("to", values[wanted].map(value => option(value, value)));
      made.value = [...row.status, ...row.kind].find(value => values[wanted].includes(value)) ?? made.value;
      return made;
    }
    if (!wanted) return null;
    const now = wanted === "days" ? daysOf(row) : kind === "label" ? labels[row.id] : record.names.actor[row.actor[0]];
    const made = element("input", { name: "to", maxlength: 300, autocomplete: "off", placeholder: wanted === "days" ? "2019-08-28 or 2019-08-28..2019-09-01" : "" });
    made.value = now || "";
    return made;
  }

  const target = picker("target", targets.map((one, i) => option(i, `${ROWS_OF[one.table]}: “${said(one.span)}”`)));
  const kind = picker("kind", []), goal = element("div", { class: "field" }), error = element("p", { class: "error", role: "alert" });
  const why = element("input", { name: "why", maxlength: 300, autocomplete: "off", placeholder: "optional" });
  const form = element("form", { method: "dialog", class: "edit-form", autocomplete: "off" }, field("The", target), field("", kind), goal, field("Why", why),
    error, element("button", { type: "submit" }, "Keep this correction"));
  const chosenTarget = () => targets[target.value];
  kind.setAttribute("aria-label", "What it is instead");

  function ask() {
    const input = asked(kind.value, chosenTarget());
    error.textContent = "";
    goal.replaceChildren(...input ? [field("", input)] : []);
    input?.setAttribute("aria-label", kinds[kind.value][2]);
  }
  function fill() {
    kind.replaceChildren(...Object.entries(kinds).filter(([, [on]]) => on === chosenTarget().table).map(([name, [, , words]]) => option(name, words)));
    ask();
  }
  target.onchange = fill;
  kind.onchange = ask;
  form.onsubmit = event => {
    event.preventDefault();
    const input = goal.querySelector("[name=to]"), wanted = kinds[kind.value][1], value = input?.value.trim();
    const anchorOf = ([start, end]) => anchored(whole, start, end);
    error.textContent = !input ? "" : !value && wanted !== "days" && wanted !== "anchor?" ? "Say what it should be."
      : wanted === "days" && !DAY.test(value) ? "Give a day such as 2019-08-28, or days such as 2019-08-28..2019-09-01." : "";
    if (error.textContent) return;
    const edit = { edit: kind.value, at: anchorOf(chosenTarget().span) };
    if (input) edit.to = !value ? null : wanted.startsWith("anchor") ? anchorOf(value.split(" ").map(Number)) : value;
    if (why.value.trim()) edit.why = why.value.trim();
    edit.when = new Date().toISOString().slice(0, 10);
    why.value = "";
    add(edit);
  };
  fill();
  return form;
}
