// Citing a passage: the words marked or chosen as a quotation, a link, a Web Annotation selector, BibTeX and CSL-JSON.

// Where words stand in a text that may have other white space, as near as possible to `near` (counted without any).
function spanOf(whole, near, wanted) {
  const at = [];
  for (let i = 0; i < whole.length; i++) if (!/\s/.test(whole[i])) at.push(i);
  const bare = at.map(i => whole[i]).join("");
  let best = -1;
  for (let i = bare.indexOf(wanted); i >= 0; i = bare.indexOf(wanted, i + 1))
    if (best < 0 || Math.abs(i - near) < Math.abs(best - near)) best = i;
  return best < 0 || !wanted ? null : [at[best], at[best + wanted.length - 1] + 1];
}

// A link's text directive: the first and the last words of a long passage.
function directive(exact) {
  const fragment = words => encodeURIComponent(words.replace(/\s+/g, " ").trim()).replace(/-/g, "%2D");
  const words = exact.trim().split(/\s+/);
  return words.length > 12 ? `${fragment(words.slice(0, 5).join(" "))},${fragment(words.slice(-5).join(" "))}` : fragment(exact);
}

// Where the words stand on the web, opened at them.
const addressOfWords = (article, exact) => article.url ? `${article.url.split("#")[0]}#:~:text=${directive(exact)}` : "";

function copyable(name, value) {
  const field = element("textarea", { readonly: "", rows: value.length > 160 ? 6 : 3, "aria-label": name });
  field.value = value;
  const copy = element("button", { type: "button" }, "Copy");
  copy.onclick = async () => {
    await copied(value);
    copy.textContent = "Copied";
  };
  return element("div", { class: "cite-item" }, element("h3", {}, name), field, copy);
}

// The month and the key as BibTeX wants them; what TeX would take for a command is escaped.
const BIBTEX_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const TEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "{": "\\{", "}": "\\}" };
const tex = words => words.replace(/[\\~^{}]/g, c => TEX[c]).replace(/[$&#%_]/g, "\\$&");
const keyOf = article => `${(article.source || article.name || "article").split(/\W+/)[0]}${(article.date || "").slice(0, 4)}`.toLowerCase() || "article";

// What a reference manager files of a passage: who says it (nobody: the article itself) and the words go into its note.
const noted = ({ exact, speaker, start, end }) => `${speaker ? `${speaker}: ` : ""}${inMarks(exact)} (characters ${start}–${end})`;
const titleOf = article => article.titled ? article.title : article.name || article.path || "article";

function bibtex(passage) {
  const { article } = passage, [year, month, day] = (article.date || "").split("-");
  const fields = { title: `{{${tex(titleOf(article))}}}`, journal: article.source && `{${tex(article.source)}}`, year: year && `{${year}}`,
    month: month && BIBTEX_MONTHS[month - 1], day: day && `{${+day}}`, url: article.url && `{${addressOfWords(article, passage.exact)}}`, note: `{${tex(noted(passage))}}` };
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value}`);
  return `@article{${keyOf(article)},\n${lines.join(",\n")}\n}`;
}

function cslJson(passage) {
  const { article } = passage;
  const item = { id: keyOf(article), type: "article-newspaper", title: titleOf(article), "container-title": article.source || undefined,
    issued: article.date ? { "date-parts": [article.date.split("-").map(Number)] } : undefined, URL: addressOfWords(article, passage.exact) || undefined,
    note: noted(passage) };
  return JSON.stringify([item], null, 1);
}

// The text view leaves no character out, but white space may differ, so both are compared without it.
function selectedSpan({ record, text }) {
  const selection = getSelection();
  if (!text || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(text.querySelector(".article-text") || text);
  before.setEnd(range.startContainer, range.startOffset);
  const bare = words => words.toString().replace(/\s+/g, "");
  return spanOf(record.article.text, bare(before).length, bare(range));
}

function createCiting(base, choosing) {
  const { record, rows, part, listen, address } = base;
  const opener = part("cite-open"), dialog = part("cite");
  if (!opener || !dialog) return undefined;

  function chosenSpan() {
    for (const key of ["quote", "event", "sentence"]) {
      const row = rows.get(listed(choosing.choice[key])[0]);
      if (!row) continue;
      if (key !== "event") return [row.spans[0][0], row.spans.at(-1)[1]];   // of a quote in pieces, what stands between too
      return rows.get(row.sentence[0])?.spans[0] || row.spans[0];
    }
    return null;
  }

  // Who says a passage: the speaker of the quote that all of it stands in.
  function speakerOf([start, end]) {
    const inside = [...rows.values()].filter(row => row.table === "quotes" && row.spans.some(([from, to]) => from <= start && end <= to));
    const speaker = inside.map(row => listed(row.actor)[0]).find(Boolean);
    return speaker ? record.names.actor[speaker] : "";
  }

  function citation(span) {
    if (!span) return [element("p", {}, "Mark some words of the article, or choose a quote or an event, and cite again.")];
    // Of several articles the one that holds the passage is cited, at its own characters.
    const own = (record.article.parts || []).find(each => each.body <= span[0] && span[0] < each.end);
    const article = { ...record.article, ...own }, [start, end] = span.map(at => at - (own ? own.shift : 0));
    const whole = record.article.text, exact = whole.slice(...span), around = 32;
    const selector = { source: article.url || article.path || article.name, selector: [
      { type: "TextQuoteSelector", exact, prefix: whole.slice(Math.max(0, span[0] - around), span[0]), suffix: whole.slice(span[1], span[1] + around) },
      { type: "TextPositionSelector", start, end }] };
    const here = address ? `${location.href.split("#")[0]}#${toAddress(choosing.choice, base)}` : "#";
    const passage = { article, exact, start, end, speaker: speakerOf(span) };
    return [
      copyable("Quotation", `${inMarks(exact)} (${passage.speaker ? `${passage.speaker}, in: ` : ""}${article.cited}, characters ${start}–${end})`),
      copyable("Link to the passage", addressOfWords(article, exact) || `${here}:~:text=${directive(exact)}`),
      copyable("Web Annotation selector (JSON)", JSON.stringify(selector, null, 1)),
      copyable("BibTeX", bibtex(passage)),
      copyable("CSL-JSON", cslJson(passage))];
  }

  listen(opener, "pointerdown", event => event.preventDefault());  // keeps the marked words marked
  function open() {
    dialog.querySelector('[data-part="citation"]').replaceChildren(...citation(selectedSpan(base) || chosenSpan()));
    dialog.showModal();
  }
  listen(opener, "click", open);
  listen(dialog, "click", event => { if (event.target.closest("[data-part=cite-shut]") || event.target === dialog) dialog.close(); });
  return open;
}
