// The charts: drawn one by one, those first that are to be seen, each told what is chosen, drawn anew for another theme or
// width.

const NARROW = 480;   // px: below it a chart is laid out anew (as analysis/charts/kit/page.py)

const idsOf = datum => !datum ? [] : Array.isArray(datum.ids) ? datum.ids : datum.id ? [datum.id] : [];

// The rows of the tables that a row of a chart stands for.
const ROW_IDS = ["mention_ids", "mention_id", "quote_id", "event_id", "event_ids", "time_id", "sentence_id", "actor_id", "mark", "id"];
const idsOfRow = row => String(row[ROW_IDS.find(name => row[name])] ?? "").split(" ").filter(Boolean);

// Marks that stand for several rows: id → the ids of the rows.
function composites(spec) {
  const found = new Map();
  const walk = node => {
    if (Array.isArray(node)) { for (const entry of node) walk(entry); return; }
    if (node === null || typeof node !== "object") return;
    if (typeof node.id === "string" && Array.isArray(node.ids)) found.set(node.id, node.ids);
    else for (const value of Object.values(node)) if (typeof value === "object") walk(value);
  };
  for (const part of ["data", "datasets", "layer", "hconcat", "vconcat", "concat"]) walk(spec[part]);
  return found;
}

function createFigures({ root, record, stopped }, embed, choosing, card, passages) {
  const figures = new Map();   // name → {name, element, host, about, view, composites, cursor, narrow, width}
  let mode = record.mode;
  for (const found of root.querySelectorAll("[data-figure]")) {
    const name = found.dataset.figure, about = record.figures[name];
    if (about) figures.set(name, { name, about, element: found, host: found.querySelector('[data-part="chart"]'), composites: composites(about.spec) });
  }

  function tell(view, figure) {
    let signal = null;
    if (choosing.chosen !== null) {
      signal = {};
      for (const id of choosing.chosen) signal[id] = true;
      for (const [id, ids] of figure.composites) if (ids.some(i => choosing.chosen.has(i))) signal[id] = true;
    }
    return view.signal("chosen", signal).runAsync();
  }
  // A chart in a folded section is told when it is opened: what nobody sees costs no time at a click.
  const folded = figure => figure.element.closest('[data-part="fold"]:not([open])') !== null;
  const show = figure => {
    figure.behind = figure.view != null && folded(figure);
    return figure.view && !figure.behind ? tell(figure.view, figure) : null;
  };
  const catchUp = figure => figure.behind ? show(figure) : null;
  choosing.follow(() => Promise.all([...figures.values()].map(show)));

  // A chart as Vega's view in `plot`: on the page, or (`paper`) to leave it.
  const viewOf = async (plot, spec, options, paper = {}) => (await embed(plot, spec, {
    mode: "vega-lite", ast: true, actions: false, defaultStyle: false, renderer: "svg", logLevel: 1,
    config: { ...record.modes[mode], ...paper }, ...options,
  })).view;

  // A chart drawn anew takes the place of the one before once it is whole: nothing vanishes in between.
  async function draw(figure) {
    const before = figure.view, plot = element("div", { class: "plot", "aria-hidden": "true" });
    const turn = figure.turn = (figure.turn || 0) + 1;
    plot.classList.toggle("next", before != null);
    figure.host.prepend(plot);
    const tooltip = (handler, event, item, value) => {
      if (event?.pointerType !== "touch") card.show(event ? card.ofValues(value) : [], event?.clientX, event?.clientY);
    };
    const view = await viewOf(plot, figure.about.spec, { tooltip });
    if (turn !== figure.turn) {   // it was to be drawn anew once more
      view.finalize();
      plot.remove();
      return;
    }
    for (const other of figure.host.querySelectorAll(".plot")) if (other !== plot) other.remove();
    before?.finalize();
    plot.classList.remove("next");
    figure.view = view;
    figure.view.addEventListener("click", (event, item) => {
      if (!item?.datum?.pick) return;
      choosing.pick(item.datum.pick, { add: adds(event), at: figure.element });
      passages.follow(idsOf(item.datum));
    });
    figure.narrow = plot.clientWidth < NARROW;
    figure.width = folded(figure) ? 0 : figure.host.clientWidth;
    await show(figure);
  }

  // A chart once drawn; it is drawn anew where something changes.
  const drawn = figure => figure.drawn ??= draw(figure)
    .catch(error => { figure.host.textContent = "This chart could not be drawn."; console.error(error); });

  async function drawEach(some) {
    for (const figure of some) {
      await new Promise(next => setTimeout(next));  // lets the page be shown, and a click in between be heard
      if (stopped.aborted) return;   // all is shown anew
      await drawn(figure);
    }
  }

  // What stands in a folded section has time until the page answers.
  async function drawSeen() {
    while (!root.clientWidth && !stopped.aborted) await new Promise(next => setTimeout(next, 30));  // not yet on the page
    await drawEach([...figures.values()].filter(figure => figure.host.checkVisibility()));
  }

  async function drawRest() {
    await drawEach(figures.values());
    let wide = 0;   // a choice changes the page's height: nothing is measured for that
    new ResizeObserver(() => {
      if (root.clientWidth === wide) return;
      wide = root.clientWidth;
      for (const figure of figures.values()) {
        const width = figure.view && !folded(figure) ? figure.host.clientWidth : 0;
        if (!width || width === figure.width) continue;
        figure.width = width;
        if (figure.narrow !== width < NARROW) draw(figure); else window.dispatchEvent(new Event("resize"));
      }
    }).observe(root);
  }

  async function setMode(next) {
    if (next === mode) return;
    mode = next;
    for (const figure of figures.values()) if (figure.drawn) await draw(figure);
  }

  // A chart that leaves the page takes its title and paper with it, and the question that it was asked.
  async function viewOnPaper(plot, figure) {
    const { about } = figure, subtitle = [...choosing.chosen === null ? [] : [choosing.said], record.article.cited];
    const view = await viewOf(plot, { ...about.spec, width: 720, title: { text: about.title, subtitle } }, { tooltip: false }, { background: record.papers[mode] });
    await tell(view, figure);
    return view;
  }

  // The rows of a chart that are chosen, and whether a chart has something of what is.
  const inChoice = (figure, ids) => ids.flatMap(id => figure.composites.get(id) || [id]).some(id => choosing.chosen.has(id));
  const chosenRows = figure => choosing.chosen === null ? figure.about.rows : figure.about.rows.filter(row => inChoice(figure, idsOfRow(row)));
  function hit(figure) {
    const { chosen } = choosing;
    if (chosen === null) return false;
    figure.held ??= new Set([...(figure.about.rows || []).flatMap(idsOfRow), ...figure.composites.keys()].flatMap(id => figure.composites.get(id) || [id]));
    if (figure.hit?.of !== chosen) figure.hit = { of: chosen, is: [...chosen].some(id => figure.held.has(id)) };   // asked for more than once
    return figure.hit.is;
  }

  return { all: figures, draw, drawn, catchUp, hit, chosenRows, drawSeen, drawRest, setMode, viewOnPaper };
}
