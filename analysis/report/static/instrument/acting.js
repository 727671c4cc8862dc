// What a reader does with a row: copies its link, cites it, corrects it. Each quote and each happening has its link: an
// address that names it by its words (address.js).

function createActing(base, choosing, { cite, correct }) {
  const { root, record, text, part, address } = base, opener = part("cite-open");
  if (!opener || !record.article?.text) return;
  const addressOf = choice => `${location.href.split("#")[0]}#${toAddress(tidy(choice), base)}`;
  const button = (name, words) => element("button", { type: "button", "data-part": name }, words);

  function linking(name, words) {
    const link = element("a", { "data-part": name, role: "button", class: "link", href: "#" }, words);
    link.addEventListener("click", async event => {
      event.preventDefault();
      await copied(link.href);
      link.textContent = "Copied";
      setTimeout(() => { link.textContent = words; }, 1500);
    });
    return link;
  }

  // Of the row in a list of quotes or happenings that was clicked: a line below it.
  const acts = element("span", { class: "row-acts" }), link = linking("row-link", "Copy link");
  const citing = button("row-cite", "Cite"), correcting = button("row-correct", "Correct");
  citing.addEventListener("click", cite);
  acts.append(...address ? [link] : [], citing);
  if (correct) { correcting.addEventListener("click", correct); acts.append(correcting); }
  acts.addEventListener("keydown", event => { if (event.key !== "Escape") event.stopPropagation(); });  // not the row's keys

  let touched = null;
  function touch(event) {
    const row = event.target.closest?.("li[data-pick]");
    touched = row && row.closest("[data-view]") && !text?.contains(row) ? row : null;
  }
  root.addEventListener("click", touch, { capture: true, signal: base.stopped });
  root.addEventListener("keydown", touch, { capture: true, signal: base.stopped });
  choosing.follow(({ picked }) => {
    const { quote, event, ...more } = choosing.choice;
    const on = picked && touched && (quote || event) && !Object.keys(more).length && same(parsed(touched.dataset.pick), choosing.choice);
    if (!on) { acts.remove(); return; }
    touched.append(acts);
    if (address) link.href = addressOf(choosing.choice);
  });
}
