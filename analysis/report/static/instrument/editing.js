// Corrections of what was read: made in a dialog, kept in the page or by the notebook, taken back one by one.

function createEditing(base, choosing, { kept, keep }) {
  const { record, text, part, listen } = base, opener = part("cite-open"), { kinds } = record.edits || {};
  let edits = [...kept || []], clicked = [], clicking = false, lost = false;
  const api = { undo, get list() { return edits; }, get yaml() { return asYaml(edits); } };
  if (!opener || !kinds || record.article.parts) return api;   // one article, not several
  const correct = element("button", { type: "button", "data-part": "edit-open" });
  const dialog = element("dialog", { class: "cite edit", "data-part": "edit", "aria-label": "Correct what was read" });
  opener.after(correct);
  part("cite").after(dialog);

  function change(next) {
    edits = next;
    lost = keep(edits) === false;
    show();
    if (!base.address) dialog.close();   // the notebook shows all anew
  }
  function undo(number = edits.length - 1) { change(edits.filter((_, i) => i !== number)); }

  function keptList() {
    const name = `${record.article.name}.edits.yaml`, list = element("ol", { class: "corrections" });
    edits.forEach((edit, i) => {
      const button = element("button", { type: "button", "data-undo": i, "aria-label": `Undo correction ${i + 1}` }, "Undo");
      button.onclick = () => undo(i);
      list.append(element("li", {}, element("span", {}, editInWords(edit, kinds)), button));
    });
    const shut = element("button", { type: "button", "data-part": "edit-shut" }, "Close"), acts = element("p", { class: "acts" });
    shut.onclick = () => dialog.close();
    if (base.address) {
      const download = element("button", { type: "button", "data-part": "edit-save" }, `Download ${name}`);
      download.onclick = () => save(name, api.yaml, "application/yaml");
      acts.append(download);
    }
    acts.append(shut);
    return [element("h3", {}, !edits.length ? "No corrections yet" : edits.length === 1 ? "1 correction" : `${edits.length} corrections`),
      list, element("p", { class: "note" }, whereKept(name)), acts];
  }
  function whereKept(name) {
    if (!base.address) return record.edits.saved || "Each is saved at once, and the charts follow.";
    const here = lost ? "This browser keeps nothing: download the file before you leave." : "Kept in this browser.";
    const came = record.edits.kept, shown = JSON.stringify(edits) === JSON.stringify(came);
    if (shown && edits.length) return "This page shows them: they stand in the file that it was made with.";
    return `${here} This page shows ${came.length ? "those that it came with" : "what was read"}; with ${name} beside the article, every page, table and corpus made from it shows what you say.`;
  }

  function show() {
    correct.textContent = edits.length ? `Correct (${edits.length})` : "Correct";
    if (dialog.open) dialog.querySelector('[data-part="edits"]').replaceChildren(...keptList());
  }
  function open() {
    const found = correctable(base, choosing.choice, clicked);
    const asks = found.length ? editForm(base, found, edit => change(withEdit(edits, edit, characters(record.article.text))))
      : element("p", {}, "Mark some words of the article, click on a mark in it, or choose a quote, an event or an actor, and correct again.");
    dialog.replaceChildren(element("h2", {}, "Correct what was read"), asks, element("div", { "data-part": "edits" }, ...keptList()));
    dialog.showModal();
  }

  if (text) listen(text, "click", event => {
    clicked = [];
    clicking = true;
    setTimeout(() => { clicking = false; });
    for (let at = event.target.closest("[data-ids]"); at && text.contains(at); at = at.parentElement?.closest("[data-ids]")) clicked.push(...idsIn(at));
  });
  choosing.follow(() => { if (!clicking) clicked = []; });
  listen(correct, "pointerdown", event => event.preventDefault());  // keeps the marked words marked
  listen(correct, "click", open);
  api.open = open;
  listen(dialog, "click", event => { if (event.target === dialog) dialog.close(); });
  show();
  return api;
}
