// Corrections as a list that is kept, and as the file that stands beside the article (analysis/edits/file.py).

// In a file of HTML: kept in the browser, under the article's name, its text and the corrections that it came with.
function keptInPage({ article, edits = {} }) {
  let sum = 0;
  for (const unit of (article.text || "") + JSON.stringify(edits.kept || [])) sum = (sum * 31 + unit.codePointAt(0)) >>> 0;
  const name = `corrections ${article.name} ${sum}`;
  let held = null;
  try { held = parsed(localStorage.getItem(name)); } catch { /* a browser that keeps nothing */ }
  return {
    kept: Array.isArray(held) ? held : edits.kept,
    keep: list => { try { localStorage.setItem(name, JSON.stringify(list)); return true; } catch { return false; } },
  };
}

// JSON is YAML, but for some characters.
const yamlOf = value => JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
  unit => `\\u${unit.codePointAt(0).toString(16).padStart(4, "0")}`);

const asYaml = edits => "edits:" + (edits.length ? "\n" : " []\n") + edits.map(edit =>
  Object.entries(edit).map(([key, value], i) => `${i ? "  " : "- "}${key}: ${yamlOf(value)}\n`).join("")).join("");

// The later of two that say the same kind of thing of the same words counts.
function withEdit(edits, edit, whole) {
  const place = ({ at }) => String(findAnchor(whole, at));
  const again = other => other.edit === edit.edit && place(other) === place(edit);
  return [...edits.filter(other => !again(other)), edit];
}

const nobody = kind => kind === "source" ? "the article itself" : kind === "day" ? "no known day" : "nobody known";

// An edit as a sentence: “accused” has the status denied (the agency says so).
function editInWords({ edit, at, to, why }, kinds) {
  const short = words => inMarks(words.length > 60 ? `${words.slice(0, 60).replace(/\s\S*$/, "")} …` : words);
  const goal = to === undefined ? "" : to === null ? nobody(edit) : to.quote ? short(to.quote) : to;
  return `${short(at.quote)} ${kinds[edit]?.[2] ?? edit} ${goal}`.trim() + (why ? ` (${why})` : "");
}
