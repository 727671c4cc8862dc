// The articles of a corpus as the instrument's rows: a choice is a set of articles; every mark stands for articles too,
// so a chart can show how much of it lies in the choice (the param `within`). In the page and in the widget.

// What the instrument needs to be told (`options`); `of` is told which one it has become.
function createCorpus(root, record, plotted) {
  for (const keys of [KEYS, CHOICE]) if (!keys.includes("cell")) keys.push("cell");
  OWN.articles = [...KEYS, "when"];
  let instrument = null;
  const all = record.articles, total = record.listed, PAGE = 30;
  const from = steps => { let at = 0; return steps.map(step => at += step); };
  const articlesOf = ({ of, sets }, many) => {  // which articles each of some things stands for
    const found = Array.from({ length: many }, () => []);
    for (const [n, set] of of.entries()) for (const thing of sets[set]) found[thing].push(n);
    return found;
  };
  let since1970 = 0;
  all.date = all.date.map(step => step === null ? null : new Date((since1970 += step) * 864e5).toISOString().slice(0, 10));
  const idOf = number => `n${number}`, numberOf = id => Number(id.slice(1));

  // ---- articles as rows of the instrument -------------------------------------------------------------------

  const rows = all.title.map((title, n) => ({ id: idOf(n), table: "articles", says: title, spans: [],
    ...Object.fromEntries(KEYS.map(key => [key, []])), article: [title], source: [record.sources[all.source[n]] ?? ""],
    when: all.date[n] ? [[all.date[n], all.date[n]]] : [] }));
  const index = { actor: new Map(), status: new Map(), source: new Map(), cell: new Map(), article: new Map() };
  const member = (key, value, numbers) => {
    index[key].set(value, numbers);
    if (key !== "source" && key !== "article") for (const n of numbers) rows[n][key].push(value);
  };
  for (const [actor, steps] of Object.entries(record.actors)) member("actor", actor, from(steps));
  const told = articlesOf(record.told, record.statuses.length);
  for (const [i, status] of record.statuses.entries()) member("status", status, told[i]);
  for (const [i, source] of record.sources.entries()) member("source", source ?? "", all.source.flatMap((s, n) => s === i ? [n] : []));

  for (const [n, title] of all.title.entries()) member("article", title, [...(index.article.get(title) || []), n]);

  // Number of an article → number of a sentence, for whatever may be chosen.
  const sentenceOf = new Map(Object.entries(record.passages.of).map(([key, [steps, found]]) => {
    const sentences = from(found);
    return [key, new Map(from(steps).map((n, i) => [n, sentences[i]]))];
  }));

  // ---- marks: which articles each stands for, and how much of it lies in each -------------------------------

  const marks = new Map();  // id of a mark → {numbers, amounts, unit}
  const inspect = data => {
    for (const values of Object.values(data || {})) for (const datum of values) if (datum.id && datum.in && !marks.has(datum.id)) {
      const numbers = from(datum.in);
      marks.set(datum.id, { numbers, amounts: datum.amounts, unit: datum.unit });
      member("cell", datum.id, numbers);
      record.names.cell[datum.id] = datum.says;
    }
  };
  const settle = data => {
    for (const values of Object.values(data || {})) for (const datum of values) if (datum.id && datum.pick) {
      if (!marks.has(datum.id)) marks.set(datum.id, { numbers: behind(datum.pick) });
      datum.ids = marks.get(datum.id).numbers.map(idOf);
      delete datum.in; delete datum.amounts;
    }
  };
  function behind({ from: first, to: last, ...picked }) {
    let found = null;
    for (const [key, value] of Object.entries(picked)) {
      const numbers = index[key].get(value) || [], there = found && new Set(found);
      found = there ? numbers.filter(n => there.has(n)) : numbers;
    }
    found ??= rows.map((_, n) => n);
    return first || last ? found.filter(n => all.date[n] && all.date[n] >= first && all.date[n] <= last) : found;
  }
  const specs = Object.values(record.figures).map(figure => figure.spec.datasets);
  specs.forEach(inspect);
  const happening = short => `happening:${short}`;
  for (const [short, says, , steps, sentences] of record.happenings) {
    const id = happening(short), numbers = from(steps);
    sentenceOf.set(id, new Map(numbers.map((n, i) => [n, sentences[i] ?? undefined])));
    if (marks.has(id)) continue;
    marks.set(id, { numbers });
    member("cell", id, numbers);
    record.names.cell[id] = says;
  }
  const spoken = articlesOf(record.spoken, record.speaking.length);
  for (const [line, [id, says]] of record.speaking.entries()) {
    marks.set(id, { numbers: spoken[line] });
    member("cell", id, spoken[line]);
    record.names.cell[id] = says;
  }
  specs.forEach(settle);
  // The rows below a chart choose what its marks choose (fillTable), without showing how these are called.
  record.marks = new Map(specs.flatMap(data => Object.values(data || {}).flat()).filter(datum => datum.pick).map(datum => [datum.id, datum]));
  for (const figure of Object.values(record.figures)) figure.columns = figure.columns.filter(name => name !== "mark");

  let within = null;
  function measure(chosen) {
    if (chosen === null) return null;
    const there = new Set(chosen.map(numberOf)), found = {};
    for (const [id, { numbers, amounts }] of marks) {
      let sum = 0;
      for (let i = 0; i < numbers.length; i++) if (there.has(numbers[i])) sum += amounts ? amounts[i] : 1;
      if (sum) found[id] = sum;
    }
    return found;
  }

  // ---- the list ---------------------------------------------------------------------------------------------

  const list = root.querySelector('[data-part="articles"]'), more = root.querySelector('[data-part="more"]');
  const heading = root.querySelector('[data-part="listed"]'), strip = root.querySelector('[data-part="strip"]');
  let shown = [], reach = PAGE, unit = null;

  const quoted = path => /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replace(/'/g, `'"'"'`)}'`;
  const pathOf = n => record.folders[all.folder[n]] + all.file[n];
  const dayOf = date => date ? days(date, date) : "";

  function copying(name, words) {
    const button = element("button", { type: "button", "aria-label": `Copy: ${name}` }, "Copy");
    const field = element("code", {}, words);
    button.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(words); } catch {
        getSelection().selectAllChildren(field);
        document.execCommand("copy");
      }
      button.textContent = "Copied";
    });
    return element("div", { class: "copying" }, element("span", {}, name), field, button);
  }

  // The sentences of an article that the choice leads to: those of the chosen mark, else of whom it is about.
  let asked = [];
  const keysOf = choice => [...listed(choice.actor), ...listed(choice.cell), ...listed(choice.status).map(status => `status:${status}`)];
  function behindOf(key, n) {
    const own = sentenceOf.get(key)?.get(n);
    return own !== undefined ? [own] : key.split(":").map(part => record.actors[part] && sentenceOf.get(part)?.get(n)).filter(number => number !== undefined);
  }
  function sentencesOf(n) {
    const held = record.passages, found = new Set(asked.flatMap(key => behindOf(key, n)));
    if (found.size) return [...found].map(number => element("blockquote", { class: "entry-passage" }, held.sentences[number]));
    const older = asked.length && held.from !== null && n >= held.from;
    return older ? [element("p", { class: "entry-path" }, "This page holds no sentence for this of an article as old: make its report.")] : [];
  }

  function entry(n) {
    const about = [record.sources[all.source[n]], all.date[n] && dayOf(all.date[n]), `${all.words[n].toLocaleString("en")} words`];
    const amount = unit && unit.amounts ? unit.amounts[unit.numbers.indexOf(n)] : null;
    const line = element("p", { class: "entry-about" }, about.filter(Boolean).join(" · "));
    if (amount) line.append(element("span", { class: "amount" }, `${amount.toLocaleString("en")} ${amount === 1 ? unit.unit.replace(/s$/, "") : unit.unit}`));
    const details = element("details", {}, element("summary", {}, "Open"));
    details.addEventListener("toggle", () => {
      if (details.childElementCount > 1) return;
      const path = pathOf(n);
      details.append(copying("Make its report", `python -m analysis report ${quoted(path)}`),
        copying("Parameter of notebooks/article.ipynb", `article: str = ${JSON.stringify(path)}`));
    });
    const title = element("h3", {}, all.title[n]);
    const item = element("li", {}, line, title, ...sentencesOf(n), element("p", { class: "entry-path" }, pathOf(n)));
    if (record.reports[n]) item.append(element("a", { href: encodeURIComponent(record.reports[n]), class: "entry-report" }, "Read its report"));
    item.append(details);
    return item;
  }

  function fill() {
    list.replaceChildren(...shown.slice(0, reach).map(entry));
    more.hidden = reach >= shown.length;
    more.textContent = `Show ${Math.min(PAGE, shown.length - reach)} more of ${(shown.length - reach).toLocaleString("en")}`;
  }
  more.addEventListener("click", () => {
    const at = reach;
    reach += PAGE;
    fill();
    list.children[at]?.querySelector("summary")?.focus({ preventScroll: true });
  });

  function headed(many, everything) {
    if (everything && total < record.size) return `The newest ${many} of ${record.size.toLocaleString("en")} articles`;
    if (everything) return `All ${many} articles, newest first`;
    if (!shown.length) return "No article is all of this";
    return `${many} of ${total.toLocaleString("en")} articles, ${unit?.amounts ? "most" : "newest"} first`;
  }

  function follow(choice, chosen) {
    within = measure(chosen);
    asked = [...new Set(keysOf(choice))];
    const cells = listed(choice.cell);
    unit = cells.length === 1 && Object.keys(choice).length === 1 ? marks.get(cells[0]) : null;
    shown = chosen === null ? rows.map((_, n) => n) : chosen.map(numberOf).sort((a, b) => a - b);
    if (unit?.amounts) {
      const amount = new Map(unit.numbers.map((n, i) => [n, unit.amounts[i]]));
      shown.sort((a, b) => amount.get(b) - amount.get(a) || a - b);
    }
    reach = PAGE;
    const many = shown.length.toLocaleString("en");
    heading.textContent = headed(many, chosen === null);
    list.closest('[data-part="passages"]').scrollTop = 0;
    strip.hidden = chosen === null;
    strip.querySelector("span").textContent = `${many} ${shown.length === 1 ? "article" : "articles"}`;
    fill();
    for (const figure of instrument?.figures.values() ?? []) if (figure.view) tell(figure.view);
  }
  const tell = view => { try { return view.signal("within", within).runAsync(); } catch { return null; } };
  strip.querySelector("button").addEventListener("click", () => root.querySelector('[data-part="reading"]').scrollIntoView());

  // A corpus counts articles, and a source is who publishes them.
  const say = {
    everything: () => `Everything: ${rows.length} ${rows.length === 1 ? "article" : "articles"}`,
    asked: (base, choice, chosen) => {
      const names = KEYS.flatMap(key => listed(choice[key]).map(value => nameOf(base, key, value)));
      if (choice.from || choice.to) names.push(days(choice.from, choice.to));
      return `${names.join(" · ")}: ${chosen.size} of ${rows.length} articles`;
    },
  };

  // ---- what is written as HTML, and the search ---------------------------------------------------------------

  for (const el of root.querySelectorAll('[data-ids=""][data-pick]')) el._ids = behind(parsed(el.dataset.pick)).map(idOf);
  const articles = many => `${many.toLocaleString("en")} ${many === 1 ? "article" : "articles"}`;
  createFinder(root.querySelector('[data-part="finder"]'), root.querySelector('[data-part="found"]'), [
    ["Names", Object.keys(record.actors).sort((a, b) => index.actor.get(b).length - index.actor.get(a).length).map(id => [record.names.actor[id], articles(index.actor.get(id).length), { actor: id }])],
    ["Happenings", record.happenings.map(([short, says, when]) => [says, [when, articles(marks.get(happening(short)).numbers.length)].filter(Boolean).join(" · "), { cell: happening(short) }])],
    ["Titles", [...index.article.keys()].map(title => [title, dayOf(all.date[index.article.get(title)[0]]), { article: title }])],
  ], beyond(), pick => instrument.choose(pick, { picked: root }));
  function beyond() {
    const kinds = [["names", Object.keys(record.actors).length, record.all.names], ["happenings", record.happenings.length, record.all.happenings], ["titles", total, record.size]];
    const said = kinds.map(([what, held, every]) => `${held.toLocaleString("en")}${held < every ? ` of ${every.toLocaleString("en")}` : ""} ${what}`);
    return `Looked through ${said.join(", ")}. All of them, and every sentence: python -m analysis search ${quoted(record.article.path)} WORDS`;
  }

  // ---- start ------------------------------------------------------------------------------------------------

  record.links = rows;
  follow({}, null);
  const embed = async (plot, spec, options) => {
    const made = await plotted(plot, spec, options);
    if (within !== null) await tell(made.view);
    return made;
  };
  return { options: { embed, say, follow }, of(started) { instrument = started; follow(started.choice, started.chosen); } };
}
