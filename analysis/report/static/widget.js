// The instrument as a JupyterLab widget (anywidget): one view of a model that holds the choice.

// A page may hold several of them, each with a copy of this script: ids, and what refers to them, are each one's own.
function apart(root) {
  window.analysisExplorers = (window.analysisExplorers || 0) + 1;
  const own = `explorer-${window.analysisExplorers}-`;
  for (const el of root.querySelectorAll("[id]")) el.id = own + el.id;
  for (const name of ["aria-labelledby", "aria-describedby", "aria-controls"])
    for (const el of root.querySelectorAll(`[${name}]`)) el.setAttribute(name, own + el.getAttribute(name));
}

// The instrument in `root`; what stops it.
function startIn(root, model) {
  root.innerHTML = model.get("_markup");  // every word of the article in it is escaped where it is written
  apart(root);
  const current = () => document.body.dataset.jpThemeLight === "false" ? "dark" : "light";
  root.dataset.theme = current();
  const record = { ...model.get("_record"), choice: model.get("choice"), mode: current() };
  const instrument = createInstrument(root, record, {
    embed: window.vegaEmbed,
    onChoice: choice => { model.set("choice", choice); model.save_changes(); },
    editing: { kept: model.get("edits"), keep: edits => { model.set("edits", edits); model.save_changes(); } },
  });
  const follow = () => { if (!same(model.get("choice"), instrument.choice)) instrument.choose(model.get("choice"), { quiet: true }); };
  model.on("change:choice", follow);
  const themes = new MutationObserver(() => { root.dataset.theme = current(); instrument.setMode(current()); });
  themes.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  return () => { model.off("change:choice", follow); themes.disconnect(); instrument.stop(); };
}

function render({ model, el }) {
  const root = document.createElement("div");
  root.className = "instrument in-lab";
  el.append(root);
  let stop = startIn(root, model);
  // A correction changes whatever follows from it: all is shown anew.
  const anew = () => { stop(); stop = startIn(root, model); };
  model.on("change:_record", anew);
  return () => { model.off("change:_record", anew); stop(); };
}

export default { render };
