// Corrections of what was read: made in a dialog, kept in the page or by the notebook, taken away as the file that
// stands beside the article (analysis/edits). Nothing is worked out here: the package checks and applies them.

// In a file of HTML: kept in the browser, under the article's name, its text and the corrections that it came with.
function keptInPage({ article, edits = {} }) {
  let sum = 0;
  for (const unit of (article.text || "") + JSON.stringify(edits.kept || [])) sum = (sum * 31 + unit.codePointAt(0)) >>> 0;
  const name = `corrections ${article.name} ${sum}`;
  let held = null;
  try { held = parsed(localStorage.getItem(name)); } catch { /* a browser that keeps nothing */ }
  return {
    kept: Array.isArray(held) ? held : edits.kept,
    keep: list => { try { localStorage.setItem(name, JSON.stringify(list)); } catch { /* as above */ } },
  };
}

// JSON is YAML, but for some characters.
const yamlOf = value => JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
  unit => `\\u${unit.codePointAt(0).toString(16).padStart(4, "0")}`);

const asYaml = edits => "edits:" + (edits.length ? "\n" : " []\n") + edits.map(edit =>
  Object.entries(edit).map(([key, value], i) => `${i ? "  " : "- "}${key}: ${yamlOf(value)}\n`).join("")).join("");

function editInWords({ edit, at, to, why }) {
  const goal = to === undefined ? "" : ` → ${to === null ? "nobody" : to.quote ? `“${to.quote}”` : to}`;
  return `${edit.replace(/-/g, " ")}: “${at.quote.replace(/\s+/g, " ").slice(0, 60)}”${goal}${why ? ` (${why})` : ""}`;
}

function createEditing(base, choosing, { kept, keep }) {
  const { root, record, rows, text, part, listen } = base, opener = part("cite-open");
  const { kinds, values } = record.edits || {};
  let edits = [...kept || []], pointed = [];
  const api = { add, undo, show, get list() { return edits; }, get yaml() { return asYaml(edits); } };
  if (!opener || !kinds || record.article.parts) return api;   // one article, not several
  const whole = characters(record.article.text), anchorOf = ([start, end]) => anchored(whole, start, end);
  const correct = element("button", { type: "button", "data-part": "edit-open" });
  const dialog = element("dialog", { class: "cite", "data-part": "edit", "aria-label": "Correct what was read" });
  opener.after(correct);
  root.querySelector('[data-part="cite"]').after(dialog);

  function change(next) {
    edits = next;
    keep(edits);
    show();
  }
  function add(edit) {
    const again = other => other.edit === edit.edit && JSON.stringify(other.at) === JSON.stringify(edit.at);
    change([...edits.filter(other => !again(other)), edit]);
  }
  function undo(number = edits.length - 1) { change(edits.filter((_, i) => i !== number)); }

  // What can be corrected: of marked words all rows there; else what was clicked last; else what is chosen.
  function targets() {
    const marked = selectedSpan(base)?.map(at => characters(record.article.text.slice(0, at)).length);
    const of = found => found.filter(row => ["mentions", "quotes", "events"].includes(row.table)).map(row => ({ table: row.table, span: row.spans[0] }));
    if (marked) {
      const there = record.links.filter(row => row.spans.some(([start, end]) => start < marked[1] && marked[0] < end));
      return [...of(there), { table: "", span: marked }];
    }
    const chosen = [...listed(choosing.choice.event), ...listed(choosing.choice.quote)].map(id => rows.get(id)).filter(Boolean);
    const actors = listed(choosing.choice.actor).map(id => mentionOf(record.links, id)).filter(Boolean);
    return of([...pointed.map(id => rows.get(id)).filter(Boolean), ...chosen, ...actors])
      .filter((one, i, all) => all.findIndex(other => other.table === one.table && other.span[0] === one.span[0]) === i);
  }

  const option = (value, label) => element("option", { value }, label);
  const picker = (name, options) => { const made = element("select", { name }); made.append(...options); return made; };
  const called = { mentions: "actor", quotes: "quote", events: "event", "": "words" };
  const said = ([start, end]) => sliced(whole, start, end).replace(/\s+/g, " ").slice(0, 60);

  function goal([, to]) {
    if (!to) return null;
    if (values[to]) return picker("to", values[to].map(value => option(value, value)));
    if (!to.startsWith("anchor")) return element("input", { name: "to", placeholder: to === "days" ? "2019-08-28 or 2019-08-28..2019-09-01" : "" });
    return null;
  }
  function whoOrWhat(kind, [, to]) {
    const nobody = to === "anchor?" ? [option("", kind === "source" ? "the article itself" : "nobody known")] : [];
    const events = kind === "before" || kind === "after" || kind === "same-happening";
    const found = events ? record.links.filter(row => row.table === "events").map(row => [row.spans[0], `${record.names.event[row.id]} (${row.says})`])
      : Object.entries(record.names.actor).map(([id, name]) => [mentionOf(record.links, id)?.spans[0], name]).filter(([span]) => span);
    return picker("to", [...nobody, ...found.map(([span, name]) => option(span.join(" "), name.slice(0, 90)))]);
  }

  function form() {
    const found = targets();
    if (!found.length) return [element("p", {}, "Mark some words of the article, click on a mark in it, or choose a quote, an event or an actor, and correct again.")];
    const target = picker("target", found.map((one, i) => option(i, `${called[one.table]}: “${said(one.span)}”`)));
    const kind = picker("kind", []), to = element("label"), error = element("p", { role: "alert" });
    const why = element("input", { name: "why" }), made = element("form", { method: "dialog", class: "cite-item" });
    const field = (label, ...input) => element("label", {}, `${label} `, ...input);
    function fill() {
      const { table } = found[target.value];
      kind.replaceChildren(...Object.entries(kinds).filter(([, [on]]) => on === table).map(([name, [, , means]]) => option(name, `${name.replace(/-/g, " ")} – ${means}`)));
      ask();
    }
    function ask() {
      const about = kinds[kind.value];
      const input = about[1].startsWith("anchor") ? whoOrWhat(kind.value, about) : goal(about);
      to.replaceChildren(...input ? ["To ", input] : []);
    }
    target.onchange = fill;
    kind.onchange = ask;
    made.onsubmit = event => {
      event.preventDefault();
      const input = to.querySelector("[name=to]"), wanted = kinds[kind.value][1], edit = { edit: kind.value, at: anchorOf(found[target.value].span) };
      const value = input?.value.trim();
      if (input && !value && wanted !== "days" && wanted !== "anchor?") { error.textContent = "Say what it should be."; return; }
      if (wanted === "days" && value && !/^(\d{4}-\d\d-\d\d)?(\.\.(\d{4}-\d\d-\d\d)?)?$/.test(value)) { error.textContent = "Give a day such as 2019-08-28, or 2019-08-28..2019-09-01."; return; }
      if (input) edit.to = !value ? null : wanted.startsWith("anchor") ? anchorOf(value.split(" ").map(Number)) : value;
      if (why.value.trim()) edit.why = why.value.trim();
      edit.when = new Date().toISOString().slice(0, 10);
      add(edit);
    };
    made.append(field("What", target), field("Correct", kind), to, field("Why", why), error, element("button", { type: "submit" }, "Keep this correction"));
    fill();
    return [made];
  }

  function keptList() {
    const name = `${record.article.name}.edits.yaml`, list = element("ol");
    edits.forEach((edit, i) => {
      const button = element("button", { type: "button", "data-undo": i }, "Undo");
      button.onclick = () => undo(i);
      list.append(element("li", {}, editInWords(edit), " ", button));
    });
    const download = element("button", { type: "button", "data-part": "edit-save" }, `Download ${name}`);
    download.onclick = () => save(name, api.yaml, "application/yaml");
    const shut = element("button", { type: "button", "data-part": "edit-shut" }, "Close");
    shut.onclick = () => dialog.close();
    const where = edits.length && record.edits.saved ? [element("p", {}, record.edits.saved)] : [];
    const how = base.address ? [element("p", {}, `Kept in this browser. The file, beside the article, corrects every report, table and corpus made from it.`), download, " "] : [];
    return [element("h3", {}, edits.length === 1 ? "1 correction" : `${edits.length} corrections`), list, ...where, ...how, shut];
  }

  function show() {
    correct.textContent = edits.length ? `Correct (${edits.length})` : "Correct";
    if (dialog.open) dialog.querySelector('[data-part="edits"]').replaceChildren(...keptList());
  }

  if (text) listen(text, "click", event => {
    pointed = [];
    for (let at = event.target.closest("[data-ids]"); at && text.contains(at); at = at.parentElement?.closest("[data-ids]")) pointed.push(...idsIn(at));
  });
  choosing.follow(({ picked }) => { if (!picked) pointed = []; });
  listen(correct, "pointerdown", event => event.preventDefault());  // keeps the marked words marked
  listen(correct, "click", () => {
    dialog.replaceChildren(element("h2", {}, "Correct what was read"), ...form(), element("div", { "data-part": "edits" }, ...keptList()));
    dialog.showModal();
  });
  listen(dialog, "click", event => { if (event.target === dialog) dialog.close(); });
  show();
  return api;
}
