// The instrument as a JupyterLab widget (anywidget): one view of a model that holds the choice.

// A page may hold several of them, each with a copy of this script: ids, and what refers to them, are each one's own.
function apart(root) {
  window.analysisExplorers = (window.analysisExplorers || 0) + 1;
  const own = `explorer-${window.analysisExplorers}-`;
  for (const el of root.querySelectorAll("[id]")) el.id = own + el.id;
  for (const name of ["aria-labelledby", "aria-describedby", "aria-controls"])
    for (const el of root.querySelectorAll(`[${name}]`)) el.setAttribute(name, own + el.getAttribute(name));
}

// The instrument in `root`; `linked`: the address of what is chosen.
function startIn(root, model, embed, linked = "") {
  root.innerHTML = model.get("_markup");  // every word of the article in it is escaped where it is written
  apart(root);
  const current = () => document.body.dataset.jpThemeLight === "false" ? "dark" : "light";
  root.dataset.theme = current();
  const record = { ...structuredClone(model.get("_record")), choice: model.get("choice"), mode: current() };
  const corpus = record.kind === "corpus" ? createCorpus(root, record, embed) : null;
  const instrument = createInstrument(root, record, {
    embed, linked, ...corpus?.options,
    onChoice: choice => { model.set("choice", choice); model.save_changes(); },
    editing: model.get("edits") ? { kept: model.get("edits"), keep: edits => { model.set("edits", edits); model.save_changes(); } } : null,
  });
  corpus?.of(instrument);
  const follow = () => { if (!same(model.get("choice"), instrument.choice)) instrument.choose(model.get("choice"), { quiet: true }); };
  model.on("change:choice", follow);
  const themes = new MutationObserver(() => { root.dataset.theme = current(); instrument.setMode(current()); });
  themes.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  const stop = () => { model.off("change:choice", follow); themes.disconnect(); instrument.stop(); };
  return { instrument, stop };
}

// What stands above for where no kernel is makes room.
function takePlace(root) {
  for (const still of root.closest(".jp-OutputArea")?.querySelectorAll(".analysis-still") || [])
    (still.closest(".jp-OutputArea-child") || still).style.display = "none";
}

// The handles of ipywidgets' sliders have no name of their own: a screen reader would say "slider".
function nameHandles(root) {
  for (const form of root.closest(".jp-OutputArea")?.querySelectorAll(".analysis-form") || []) {
    const name = () => {
      for (const handle of form.querySelectorAll(".noUi-handle")) {
        const label = handle.closest(".widget-slider")?.querySelector(".widget-label")?.textContent;
        if (label) handle.setAttribute("aria-label", `${label}, ${handle.dataset.handle === "0" ? "from" : "to"}`);
      }
    };
    name();
    new MutationObserver(name).observe(form, { childList: true, subtree: true });
  }
}

// Vega and what draws with it, once for all widgets of a page. They are no part of the widget's own script: anywidget
// gives that two seconds to load, and passes on nothing that Python says if it takes longer.
function drawing(script) {
  const loaded = async () => {
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    try { await import(address); } finally { URL.revokeObjectURL(address); }
    return window.vegaEmbed;
  };
  return window.analysisEmbed ||= loaded();
}

async function render({ model, el }) {
  const root = document.createElement("div");
  root.className = "instrument in-lab";
  el.append(root);
  const embed = await drawing(model.get("_libraries"));
  let started = startIn(root, model, embed), text = model.get("_record").article.text;
  requestAnimationFrame(() => { takePlace(root); nameHandles(root); });
  started.instrument.ready.then(() => takePlace(root));
  // A correction changes whatever follows from it: all is shown anew, where the reader was. Ids may have changed, so
  // what is chosen is taken over by its words.
  const scrolled = () => [root, ...root.querySelectorAll('[data-part="passages"]')];
  const anew = () => {
    const before = text;
    text = model.get("_record").article.text;
    const linked = text === before ? started.instrument.address : "", places = scrolled().map(frame => frame.scrollTop);
    const open = [...root.querySelectorAll('[data-part="fold"]')].map(fold => fold.open);
    started.stop();
    started = startIn(root, model, embed, linked);
    root.querySelectorAll('[data-part="fold"]').forEach((fold, i) => { fold.open ||= open[i]; });
    const back = () => scrolled().forEach((frame, i) => { frame.scrollTop = places[i]; });
    back();
    started.instrument.ready.then(back);
  };
  model.on("change:_record", anew);
  return () => { model.off("change:_record", anew); started.stop(); };
}

export default { render };
