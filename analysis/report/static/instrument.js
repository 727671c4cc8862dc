// One choice, shown everywhere: in every chart, every table and the text. Runs in the HTML file and in the
// JupyterLab widget. `root` holds the markup of templates/instrument.html.j2; `record` is what export.py and
// explorer.py write: links (analysis/tables/choices.py), names, figures (spec, columns, rows), article, modes, mode.

const KEYS = ["actor", "quote", "event", "status", "form", "kind", "source", "article", "sentence"];
const COUNTED = [["events", "event", "events"], ["quotes", "quote", "quotes"], ["mentions", "mention", "mentions"]];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

const LONG = 1200;  // rows

const listed = value => value == null || value === "" ? [] : Array.isArray(value) ? value : [String(value)];

// The same comparison as analysis/tables/choices.py `matches`.
function matches(row, choice) {
  for (const key of KEYS) {
    const wanted = listed(choice[key]);
    if (wanted.length && !wanted.some(value => row[key].includes(value))) return false;
  }
  const { from, to } = choice;
  if (!from && !to) return true;
  return row.when.some(([earliest, latest]) =>
    (!to || !earliest || earliest <= to) && (!from || !latest || latest >= from));
}

function tidy(choice) {
  const kept = {};
  for (const key of [...KEYS, "from", "to"]) {
    const values = listed((choice || {})[key]);
    if (values.length) kept[key] = values.length === 1 ? values[0] : values;
  }
  return kept;
}

// Adding asks for any of several values under one key, and for all keys at once; what is there already goes.
function combined(choice, pick) {
  const next = { ...choice };
  for (const [key, value] of Object.entries(tidy(pick))) {
    if (key === "from" || key === "to") { next[key] = value; continue; }
    const old = listed(next[key]), more = listed(value);
    next[key] = more.every(v => old.includes(v)) ? old.filter(v => !more.includes(v)) : [...new Set([...old, ...more])];
  }
  return tidy(next);
}

const same = (a, b) => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));

function toAddress(choice) {
  return Object.entries(choice).map(([key, value]) => `${key}=${listed(value).map(encodeURIComponent).join(",")}`).join("&");
}

function fromAddress(hash) {
  const choice = {};
  for (const part of hash.replace(/^#/, "").split(":~:")[0].split("&")) {
    const at = part.indexOf("="), key = part.slice(0, at);
    if (at > 0 && (KEYS.includes(key) || key === "from" || key === "to")) {
      try { choice[key] = part.slice(at + 1).split(",").map(decodeURIComponent); } catch { /* not ours */ }
    }
  }
  return tidy(choice);
}

function days(from, to) {
  const words = (day, month, year) => {
    const [y, m, d] = day.split("-").map(Number);
    return [d, month ? MONTHS[m - 1] : "", year ? y : ""].filter(Boolean).join(" ");
  };
  if (from && to && from !== to) {
    const month = from.slice(0, 7) !== to.slice(0, 7), year = from.slice(0, 4) !== to.slice(0, 4);
    return `${words(from, month, year)}–${words(to, true, true)}`;
  }
  return from && to ? words(from, true, true) : from ? `from ${words(from, true, true)}` : `until ${words(to, true, true)}`;
}

// Words in “…”, once: what has quotation marks around it keeps its own.
function inMarks(words) {
  const shown = words.replace(/\s+/g, " ").trim();
  return /^(“[^“”]*”|"[^"]*"|‘[^‘]*’)$/.test(shown) ? shown : `“${shown}”`;
}

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function parsed(json) {
  try { return JSON.parse(json); } catch { return null; }
}

function createInstrument(root, record, { embed, address = false, onChoice = () => {} }) {
  const find = selector => root.querySelector(selector);
  const part = name => find(`[data-part="${name}"]`);
  const rows = new Map(record.links.map(row => [row.id, row]));
  const text = find('[data-view="text"]');
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const figures = new Map();   // name → {name, host, about, view, composites, cursor}
  const stopped = new AbortController();
  const listen = (target, type, handler, options = {}) =>
    target.addEventListener(type, handler, { signal: stopped.signal, ...options });
  const opener = part("open");
  let choice = {}, chosen = null, mode = record.mode, active = [];

  // ---- the choice -------------------------------------------------------------------------------------------

  function choose(next, { quiet = false, push = true } = {}) {
    choice = tidy(next);
    chosen = Object.keys(choice).length
      ? new Set(record.links.filter(row => matches(row, choice)).map(row => row.id)) : null;
    const settled = Promise.all([...figures.values()].map(show));
    mark(root.querySelectorAll("[data-ids]"));
    root.classList.toggle("choosing", chosen !== null);
    say();
    fillControls();
    if (address && push) {
      const hash = toAddress(choice);
      if (hash !== location.hash.replace(/^#/, "")) history.pushState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    }
    if (!quiet) onChoice({ ...choice }, chosen === null ? null : [...chosen]);
    return settled.then(() => root.dispatchEvent(new CustomEvent("settled", { detail: choice })));
  }

  function pick(wanted, { add = false } = {}) {
    if (!wanted) return;
    root.classList.remove("controls-open");
    opener?.setAttribute("aria-expanded", "false");
    choose(add ? combined(choice, wanted) : same(choice, wanted) ? {} : wanted);
  }

  const isChosen = ids => chosen === null || ids.some(id => chosen.has(id));

  function mark(elements) {
    for (const el of elements) {
      el._ids ??= el.dataset.ids.split(/\s+/).filter(Boolean);
      const on = chosen !== null && el._ids.some(id => chosen.has(id));
      el.classList.toggle("chosen", on);
      el.classList.toggle("dimmed", chosen !== null && !on);
    }
  }

  function show(figure) {
    if (!figure.view) return null;
    let signal = null;
    if (chosen !== null) {
      signal = {};
      for (const id of chosen) signal[id] = true;
      for (const [id, ids] of figure.composites) if (ids.some(i => chosen.has(i))) signal[id] = true;
    }
    return figure.view.signal("chosen", signal).runAsync();
  }

  function say() {
    const names = [];
    for (const key of KEYS) for (const value of listed(choice[key])) names.push((record.names[key] || {})[value] || value);
    if (choice.from || choice.to) names.push(days(choice.from, choice.to));
    const counts = COUNTED.map(([table, one, many]) => {
      const all = record.links.filter(row => row.table === table), n = all.filter(row => isChosen([row.id])).length;
      return chosen === null ? `${all.length} ${all.length === 1 ? one : many}` : `${n} of ${all.length} ${many}`;
    });
    part("said").textContent = chosen === null ? `Everything: ${counts.join(", ")}` : `${names.join(" · ")}: ${counts.join(", ")}`;
    part("all").hidden = chosen === null;
  }

  // ---- controls ---------------------------------------------------------------------------------------------

  function fillControls() {
    for (const control of root.querySelectorAll("[data-control]")) {
      const values = listed(choice[control.dataset.control]);
      if (control.tagName === "SELECT" && control.dataset.values !== undefined) {
        control.value = values.find(value => [...control.options].some(option => option.value === value)) || "";
      } else control.value = values[0] || "";
      control.closest("label")?.classList.toggle("set", control.value !== "");
    }
  }

  for (const control of root.querySelectorAll("[data-control]")) {
    listen(control, "change", () => {
      const next = { ...choice }, key = control.dataset.control;
      if (key === "kind") {  // two controls, of actors and of quotes, share the key
        const others = listed(next.kind).filter(value => ![...control.options].some(option => option.value === value));
        next.kind = [...others, control.value].filter(Boolean);
      } else next[key] = control.value;
      choose(next);
    });
  }
  listen(part("all"), "click", () => { choose({}); part("said").focus?.(); });
  if (opener) listen(opener, "click", () => {
    const open = root.classList.toggle("controls-open");
    opener.setAttribute("aria-expanded", String(open));
  });

  // ---- from a mark to its passage ---------------------------------------------------------------------------

  const places = new Map();   // id → elements of the text that carry it
  for (const el of text ? text.querySelectorAll("[data-ids]") : [])
    for (const id of el.dataset.ids.split(/\s+/)) places.has(id) ? places.get(id).push(el) : places.set(id, [el]);

  const wide = () => text && getComputedStyle(part("reading")).position === "sticky";

  function goTo(ids, { scroll = true } = {}) {
    const found = ids.flatMap(id => places.get(id) || []);
    if (!found.length) return;
    for (const el of active) el.classList.remove("flash");
    active = found;
    for (const el of found) { void el.offsetWidth; el.classList.add("flash"); }
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
    const row = ids.map(id => rows.get(id)).find(row => row && row.spans.length && row.table !== "actors") || rows.get(ids[0]);
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

  // ---- the card that says what was read ---------------------------------------------------------------------

  const card = part("card");

  function showCard(lines, x, y) {
    if (!lines.length) { card.hidden = true; return; }
    card.replaceChildren(...lines);
    card.hidden = false;
    const home = root.getBoundingClientRect(), size = card.getBoundingClientRect();
    const left = Math.min(Math.max(8, x + 14), document.documentElement.clientWidth - size.width - 8);
    const top = y + 18 + size.height > innerHeight ? y - size.height - 12 : y + 18;
    card.style.left = `${left - home.left}px`;
    card.style.top = `${top - home.top}px`;
  }

  const readBy = rule => element("span", { class: "rule" }, `read by ${rule.startsWith("reader model") ? `the ${rule}` : rule.startsWith("rule: ") ? rule : `rule: ${rule}`}`);

  // A list says what it lists: its card adds by what that was read.
  function cardOfEntry(el) {
    const read = el.dataset.rule ? [el] : [...el.querySelectorAll("[data-rule]")].slice(0, 3);
    return read.map(part => element("p", {}, rows.get(part.dataset.ids)?.says || "", readBy(part.dataset.rule)));
  }

  // Marks nest: the card tells of the innermost and of all around it, what was read and by which rule.
  function cardOf(el) {
    if (!text?.contains(el)) return cardOfEntry(el);
    const lines = [];
    for (let at = el.closest("[data-says]"); at && text.contains(at); at = at.parentElement?.closest("[data-says]")) {
      const line = element("p", {}, at.dataset.says);
      if (at.dataset.rule) line.append(readBy(at.dataset.rule));
      lines.push(line);
    }
    return lines;
  }

  function cardOfValues(value) {
    if (value == null || typeof value !== "object") return value ? [element("p", {}, String(value))] : [];
    return Object.entries(value).filter(([, v]) => v !== "" && v != null).map(([key, v]) =>
      element("p", {}, element("span", { class: "field" }, key), " ", String(v)));
  }

  listen(root, "pointermove", event => {
    const el = event.target.closest?.("[data-ids]");
    if (event.pointerType === "touch" || event.target.closest?.("[data-part=chart]")) return;
    showCard(el ? cardOf(el) : [], event.clientX, event.clientY);
  });
  listen(root, "pointerleave", () => showCard([], 0, 0));

  // ---- clicks and keys in what is written as HTML -----------------------------------------------------------

  listen(root, "click", event => {
    const el = event.target.closest?.("[data-pick]");
    if (!el || !root.contains(el) || event.target.closest("a, button:not([data-pick]), summary, select, input")) return;
    if (!getSelection().isCollapsed && text?.contains(el)) return;  // somebody marks words to copy or cite
    pick(parsed(el.dataset.pick), { add: event.shiftKey || event.ctrlKey || event.metaKey });
    if (!text?.contains(el)) follow((el.dataset.ids || "").split(/\s+/).filter(Boolean));
  });

  // One stop of the Tab key per list of marks; arrows move inside it.
  function rove(container) {
    const items = () => [...container.querySelectorAll("[data-pick]")].filter(el => el.offsetParent !== null || el.getClientRects().length);
    const first = container.querySelector("[data-pick]");
    for (const el of container.querySelectorAll("[data-pick]")) if (!el.hasAttribute("tabindex")) el.tabIndex = -1;
    if (first) first.tabIndex = 0;
    listen(container, "focusin", event => {
      const el = event.target.closest("[data-pick]");
      if (!el) return;
      for (const other of container.querySelectorAll('[data-pick][tabindex="0"]')) other.tabIndex = -1;
      el.tabIndex = 0;
      if (el.matches("[data-ids]:focus-visible")) {
        const box = el.getBoundingClientRect();
        showCard(cardOf(el), box.left, box.bottom - 10);
      }
    });
    listen(container, "focusout", () => showCard([], 0, 0));
    listen(container, "keydown", event => {
      const el = event.target.closest("[data-pick]");
      if (!el || event.target.closest("select, input")) return;
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const all = items(), at = all.indexOf(el);
      if (step) all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
      else if (event.key === "Home") all[0]?.focus();
      else if (event.key === "End") all[all.length - 1]?.focus();
      else if (event.key === "Enter" || event.key === " ") {
        pick(parsed(el.dataset.pick), { add: event.shiftKey });
        if (!text?.contains(el)) follow((el.dataset.ids || "").split(/\s+/).filter(Boolean));
      } else return;
      event.preventDefault();
    });
  }
  for (const view of root.querySelectorAll("[data-view]")) rove(view);

  listen(document, "keydown", event => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (find("dialog[open]")) return;
    card.hidden = true;
    if (part("peek")) part("peek").hidden = true;
    if (chosen !== null && (address || root.contains(document.activeElement) || root.matches(":hover"))) choose({});
  });

  // ---- charts -----------------------------------------------------------------------------------------------

  function composites(spec) {
    const found = new Map();
    const walk = node => {
      if (Array.isArray(node)) { for (const entry of node) walk(entry); return; }
      if (node === null || typeof node !== "object") return;
      if (typeof node.id === "string" && Array.isArray(node.ids)) found.set(node.id, node.ids);
      else for (const value of Object.values(node)) if (typeof value === "object") walk(value);
    };
    walk(spec.data); walk(spec.datasets); walk(spec.layer); walk(spec.hconcat); walk(spec.vconcat); walk(spec.concat);
    return found;
  }

  const idsOf = datum => !datum ? [] : Array.isArray(datum.ids) ? datum.ids : datum.id ? [datum.id] : [];

  async function draw(figure) {
    figure.view?.finalize();
    const plot = element("div", { class: "plot", "aria-hidden": "true" });
    figure.host.replaceChildren(plot);
    const { view } = await embed(plot, figure.about.spec, {
      mode: "vega-lite", ast: true, actions: false, defaultStyle: false, renderer: "svg", logLevel: 1,
      config: record.modes[mode], tooltip: (handler, event, item, value) => {
        if (event?.pointerType !== "touch") showCard(event ? cardOfValues(value) : [], event?.clientX, event?.clientY);
      },
    });
    figure.view = view;
    view.addEventListener("click", (event, item) => {
      if (!item?.datum?.pick) return;
      pick(item.datum.pick, { add: event.shiftKey || event.ctrlKey || event.metaKey });
      follow(idsOf(item.datum));
    });
    figure.narrow = plot.clientWidth < 480;
    await show(figure);
  }

  // The marks of a chart in reading order, row by row: what the arrow keys move through.
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

  function moveTo(figure, marks, at) {
    const { item, datum, el } = marks[at];
    figure.cursor = datum.id;
    const ring = figure.host.querySelector(".ring") || figure.host.appendChild(element("div", { class: "ring" }));
    const box = el.getBoundingClientRect(), home = figure.host.getBoundingClientRect();
    Object.assign(ring.style, { left: `${box.left - home.left - 4}px`, top: `${box.top - home.top - 4}px`,
      width: `${box.width + 8}px`, height: `${box.height + 8}px` });
    const said = item.tooltip && typeof item.tooltip === "object"
      ? Object.entries(item.tooltip).map(([key, value]) => `${key}: ${value}`).join(", ")
      : item.tooltip || idsOf(datum).map(id => rows.get(id)?.says).filter(Boolean).slice(0, 3).join("; ");
    part("spoken").textContent = `${said || datum.id} (${at + 1} of ${marks.length})`;
    showCard(cardOfValues(item.tooltip || said), box.left + box.width / 2, box.bottom);
  }

  function keysOf(figure) {
    listen(figure.host, "keydown", event => {
      const marks = marksOf(figure);
      if (!marks.length || event.altKey) return;
      const at = marks.findIndex(mark => mark.datum.id === figure.cursor), here = marks[at];
      const vertical = sign => {
        const others = marks.map((mark, i) => ({ i, dx: Math.abs(mark.box.left - here.box.left), dy: sign * (mark.box.top - here.box.top) }))
          .filter(other => other.dy > 6).sort((a, b) => a.dy - b.dy || a.dx - b.dx);
        const row = others.filter(other => other.dy < others[0].dy + 6).sort((a, b) => a.dx - b.dx);
        return row.length ? row[0].i : at;
      };
      let next = null;
      if (event.key === "ArrowRight") next = Math.min(at + 1, marks.length - 1);
      else if (event.key === "ArrowLeft") next = Math.max(at - 1, 0);
      else if (event.key === "ArrowDown") next = here ? vertical(1) : 0;
      else if (event.key === "ArrowUp") next = here ? vertical(-1) : 0;
      else if (event.key === "Home") next = 0;
      else if (event.key === "End") next = marks.length - 1;
      else if ((event.key === "Enter" || event.key === " ") && here) {
        pick(here.datum.pick, { add: event.shiftKey });
        follow(idsOf(here.datum));
      } else return;
      event.preventDefault();
      if (next !== null) moveTo(figure, marks, next);
    });
    listen(figure.host, "focusout", () => { figure.host.querySelector(".ring")?.remove(); showCard([], 0, 0); });
  }

  // ---- rows and downloads -----------------------------------------------------------------------------------

  const ROW_IDS = ["mention_id", "quote_id", "event_id", "time_id", "sentence_id", "actor_id", "mark", "id"];
  const rowId = row => { for (const name of ROW_IDS) if (row[name]) return row[name]; return null; };
  const pickOf = id => ({ a: { actor: id }, q: { quote: id }, e: { event: id }, s: { sentence: id } })[id[0]];

  function fillTable(figure, host) {
    if (host.firstChild) return;
    const { columns, rows: data, title } = figure.about;
    const head = element("tr", {}, ...columns.map(name => element("th", { scope: "col" }, name.replace(/_/g, " "))));
    const body = element("tbody");
    for (const row of data) {
      const id = rowId(row), known = id && rows.get(id), drawn = id && record.marks?.get(id);
      const choose = drawn ? drawn.pick : known && (pickOf(id) || (known.actor.length ? { actor: known.actor } : null));
      const line = element("tr", known || drawn ? { "data-ids": id, "data-pick": choose && JSON.stringify(choose) } : {});
      if (drawn) line._ids = drawn.ids;  // a row for a mark that stands for many
      for (const name of columns) {
        const value = row[name];
        const cell = element("td", typeof value === "number" ? { class: "number" } : {}, value == null ? "" : Array.isArray(value) ? value.join(" ") : String(value));
        if (name === "confidence" && value != null && value < record.sure) cell.append(element("span", { class: "unsure" }, ""));
        line.append(cell);
      }
      body.append(line);
    }
    host.append(element("table", {}, element("caption", { class: "unseen" }, title), element("thead", {}, head), body));
    mark(host.querySelectorAll("[data-ids]"));
    rove(host);
  }

  function asCsv({ columns, rows: data }) {
    const cell = value => {
      const words = value == null ? "" : Array.isArray(value) ? value.join(" ") : String(value);
      return /[",\r\n]/.test(words) ? `"${words.replace(/"/g, '""')}"` : words;
    };
    return [columns, ...data.map(row => columns.map(name => row[name]))].map(line => line.map(cell).join(",")).join("\r\n") + "\r\n";
  }

  function save(name, content, type) {
    const url = typeof content === "string" && content.startsWith("data:") ? content : URL.createObjectURL(new Blob([content], { type }));
    const link = element("a", { href: url, download: name });
    link.click();
    if (url.startsWith("blob:")) setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  // A chart that leaves the page takes its title and paper with it.
  async function download(figure, kind) {
    const name = `${record.article.name}-${figure.name}.${kind}`;
    if (kind === "csv") return save(name, "\ufeff" + asCsv(figure.about), "text/csv;charset=utf-8");
    const plot = element("div", { class: "offstage" });
    root.append(plot);
    const { view } = await embed(plot, { ...figure.about.spec, width: 720, title: { text: figure.about.title, subtitle: record.article.cited } },
      { mode: "vega-lite", ast: true, actions: false, defaultStyle: false, tooltip: false, renderer: "svg", logLevel: 1,
        config: { ...record.modes[mode], background: record.papers[mode] } });
    try {
      if (kind === "svg") save(name, await view.toSVG(), "image/svg+xml");
      else save(name, await toBlob(await view.toCanvas(2)), "image/png");
    } finally { view.finalize(); plot.remove(); }
  }

  const toBlob = canvas => new Promise(done => canvas.toBlob(done, "image/png"));

  for (const host of root.querySelectorAll("[data-figure]")) {
    const about = record.figures[host.dataset.figure];
    if (!about) continue;
    const figure = { name: host.dataset.figure, about, host: host.querySelector('[data-part="chart"]'), composites: composites(about.spec) };
    figures.set(figure.name, figure);
    keysOf(figure);
    const table = host.querySelector('[data-part="rows"]');
    if (table) listen(table, "toggle", () => fillTable(figure, table.querySelector('[data-part="table"]')));
    for (const button of host.querySelectorAll("[data-download]"))
      listen(button, "click", () => download(figure, button.dataset.download));
  }

  // ---- citing a passage -------------------------------------------------------------------------------------

  // Where the words that somebody marked stand in the article: the text view leaves no character out,
  // but white space may differ, so both are compared without it.
  function selectedSpan() {
    const selection = getSelection();
    if (!text || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return null;
    const before = document.createRange();
    before.selectNodeContents(text.querySelector(".article-text") || text);
    before.setEnd(range.startContainer, range.startOffset);
    const bare = words => words.replace(/\s+/g, "");
    return spanOfBare(bare(before.toString()).length, bare(range.toString()));
  }

  function spanOfBare(near, wanted) {
    const whole = record.article.text, at = [];
    for (let i = 0; i < whole.length; i++) if (!/\s/.test(whole[i])) at.push(i);
    const bare = at.map(i => whole[i]).join("");
    let best = -1;
    for (let i = bare.indexOf(wanted); i >= 0; i = bare.indexOf(wanted, i + 1))
      if (best < 0 || Math.abs(i - near) < Math.abs(best - near)) best = i;
    return best < 0 || !wanted ? null : [at[best], at[best + wanted.length - 1] + 1];
  }

  function chosenSpan() {
    for (const key of ["quote", "event", "sentence"]) {
      const row = rows.get(listed(choice[key])[0]);
      if (!row) continue;
      if (key !== "event") return row.spans[0];
      return rows.get(row.sentence[0])?.spans[0] || row.spans[0];
    }
    return null;
  }

  function cite() {
    const span = selectedSpan() || chosenSpan(), dialog = part("cite");
    // Of several articles the one that holds the passage is cited, at its own characters.
    const own = span && (record.article.parts || []).find(each => each.body <= span[0] && span[0] < each.end);
    const article = { ...record.article, ...own }, shift = own ? own.shift : 0;
    const shown = dialog.querySelector('[data-part="citation"]');
    if (!span) {
      shown.replaceChildren(element("p", {}, "Mark some words of the article, or choose a quote or an event, and cite again."));
    } else {
      const exact = article.text.slice(...span), around = 32;
      const selector = { source: article.url || article.path || article.name, selector: [
        { type: "TextQuoteSelector", exact, prefix: article.text.slice(Math.max(0, span[0] - around), span[0]), suffix: article.text.slice(span[1], span[1] + around) },
        { type: "TextPositionSelector", start: span[0] - shift, end: span[1] - shift }] };
      const fragment = words => encodeURIComponent(words.replace(/\s+/g, " ").trim()).replace(/-/g, "%2D");
      const words = exact.trim().split(/\s+/);
      const quoted = words.length > 12 ? `${fragment(words.slice(0, 5).join(" "))},${fragment(words.slice(-5).join(" "))}` : fragment(exact);
      const hash = address ? toAddress(choice) : "";
      const page = address ? location.href.split("#")[0] : "";
      const item = (name, value) => {
        const field = element("textarea", { readonly: "", rows: value.length > 160 ? 6 : 3, "aria-label": name });
        field.value = value;
        const copy = element("button", { type: "button" }, "Copy");
        copy.onclick = async () => {
          try { await navigator.clipboard.writeText(value); } catch { field.select(); document.execCommand("copy"); }
          copy.textContent = "Copied";
        };
        return element("div", { class: "cite-item" }, element("h3", {}, name), field, copy);
      };
      shown.replaceChildren(
        item("Quotation", `${inMarks(exact)} (${article.cited}, characters ${span[0] - shift}–${span[1] - shift})`),
        item("Link to the passage", `${article.url || page}#${article.url ? "" : hash}:~:text=${quoted}`),
        item("Web Annotation selector (JSON)", JSON.stringify(selector, null, 1)));
    }
    dialog.showModal();
  }
  const citer = part("cite-open");
  if (citer && part("cite")) {
    listen(citer, "pointerdown", event => event.preventDefault());  // keeps the marked words marked
    listen(citer, "click", cite);
    listen(part("cite"), "click", event => { if (event.target.closest("[data-part=cite-shut]") || event.target === part("cite")) part("cite").close(); });
  }

  // ---- light and dark ---------------------------------------------------------------------------------------

  async function setMode(next) {
    if (next === mode) return;
    mode = next;
    for (const figure of figures.values()) await draw(figure);
  }

  // ---- start ------------------------------------------------------------------------------------------------

  async function start() {
    if (address) {
      choice = fromAddress(location.hash);
      listen(window, "hashchange", () => choose(fromAddress(location.hash), { push: false }));
      listen(window, "popstate", () => choose(fromAddress(location.hash), { push: false }));
    }
    choose(record.choice && !Object.keys(choice).length ? record.choice : choice, { push: false, quiet: !Object.keys(choice).length });
    while (!root.clientWidth && !stopped.signal.aborted) await new Promise(next => setTimeout(next, 30));  // not yet on the page
    for (const figure of figures.values()) {
      await draw(figure).catch(error => { figure.host.textContent = "This chart could not be drawn."; console.error(error); });
      await new Promise(next => setTimeout(next));  // lets a click in between be heard
    }
    const bar = find(".bar");
    new ResizeObserver(() => root.style.setProperty("--bar-height", `${bar.offsetHeight}px`)).observe(bar);
    new ResizeObserver(() => {
      for (const figure of figures.values()) {
        const width = figure.host.clientWidth;
        if (!figure.view || !width || width === figure.width) continue;
        figure.width = width;
        if (figure.narrow !== width < 480) draw(figure); else window.dispatchEvent(new Event("resize"));
      }
    }).observe(root);
    root.dataset.ready = "true";
    if (Object.keys(choice).length && chosen?.size) goTo([...chosen].filter(id => !id.startsWith("a") && !id.startsWith("s")).slice(0, 1));
  }
  root.classList.toggle("long", record.links.length > LONG);
  const ready = start();

  return {
    ready, choose, setMode, figures, get choice() { return { ...choice }; },
    get chosen() { return chosen === null ? null : [...chosen]; },
    stop() { stopped.abort(); for (const figure of figures.values()) figure.view?.finalize(); },
  };
}
