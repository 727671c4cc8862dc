// One choice, shown everywhere: in every chart, every table and the text. Runs in the HTML file and in the
// JupyterLab widget. `root` holds the markup of templates/instrument.html.j2; `record` is what export.py and
// explorer.py write: links (analysis/tables/choosable.py), names, figures (spec, columns, rows), article, modes, mode.

const LONG = 1200;  // rows

function createInstrument(root, record, { embed, address = false, linked = "", onChoice = () => {}, follow = null, say, editing = null }) {
  const base = createBase(root, record, address);
  const choosing = createChoosing(base, onChoice, say);
  const card = createCard(base);
  const passages = createPassages(base);
  const pressing = createPressing(base, choosing);
  const lists = createLists(base, choosing, card, passages);
  const figures = createFigures(base, embed, choosing, card, passages);
  createFolds(base, figures, choosing);
  const hits = createHits(base, figures, choosing);
  choosing.follow(({ picked, quiet }) => { if (!picked && root.dataset.ready) hits.goToFirst(passages, !quiet); });
  createLayers(base);
  createControls(base, choosing);
  createAsking(base, choosing);
  createArrows(base, figures, choosing, card, passages);
  createTables(base, figures, choosing, lists, { hits, pressing });
  createDownloads(base, figures, choosing);
  createCopying(base, choosing);
  const cite = createCiting(base, choosing);
  const edits = createEditing(base, choosing, editing || keptInPage(record));
  markByHand(base);
  createActing(base, choosing, { cite, correct: edits.open });
  if (address) keepAddress(base, choosing);
  if (follow) choosing.follow(() => follow(choosing.choice, choosing.chosen === null ? null : [...choosing.chosen]));

  async function start() {
    const { choice: named, lost } = fromAddress(address ? location.hash : linked, base), any = Object.keys(named).length > 0;
    choosing.choose(any ? named : record.choice || {}, { push: false, quiet: !any });
    sayLost(base, lost);
    await figures.drawSeen();
    if (base.stopped.aborted) return;
    const bar = base.find(".bar");
    new ResizeObserver(() => root.style.setProperty("--bar-height", `${bar.offsetHeight}px`)).observe(bar);
    root.dataset.ready = "true";
    hits.goToFirst(passages, address);
    await figures.drawRest();
    root.dataset.drawn = "true";
  }
  root.classList.toggle("long", record.links.length > LONG);
  const ready = start();

  return {
    ready, choose: choosing.choose, setMode: figures.setMode, figures: figures.all,
    edits, rows: record.links,
    get address() { return toAddress(choosing.choice, base); },
    get choice() { return { ...choosing.choice }; },
    get chosen() { return choosing.chosen === null ? null : [...choosing.chosen]; },
    stop() { base.stop(); for (const figure of figures.all.values()) figure.view?.finalize(); },
  };
}
