// Text anchors: words, what stands before and after them, and their place; found again after the text has changed.
// The same rules as analysis/edits/anchors.py: words that stand elsewhere in other company are not taken for them.

const AROUND = 32, LIKE = 0.5;

const unspaced = words => words.replace(/\s+/g, "");

// A text as its characters, as Python counts them: an emoji is one.
const characters = text => Array.from(text);
const sliced = (whole, start, end) => whole.slice(Math.max(0, start), end).join("");

function anchored(whole, start, end) {
  return { quote: sliced(whole, start, end), prefix: sliced(whole, start - AROUND, start),
    suffix: sliced(whole, end, end + AROUND), position: start };
}

// Which share of `there` is how `here` begins, white space aside.
function common(here, there) {
  const one = unspaced(here), other = unspaced(there);
  if (!other) return one ? 0 : 1;
  let n = 0;
  while (n < one.length && n < other.length && one[n] === other[n]) n++;
  return n / other.length;
}

const backwards = words => [...words].reverse().join("");

function likeness(whole, [start, end], anchor) {
  const before = common(backwards(sliced(whole, start - 4 * AROUND, start)), backwards(anchor.prefix || ""));
  const after = common(sliced(whole, end, end + 4 * AROUND), anchor.suffix || "");
  return Math.max(before, after) + Math.min(before, after) / 1000;
}

// Where an anchor's words stand now: [start, end]; null for an orphan.
function findAnchor(whole, anchor) {
  const at = [];   // place of each unit of the text without white space
  whole.forEach((character, i) => { if (!/\s/.test(character)) for (const _ of character.split("")) at.push(i); });
  const text = unspaced(whole.join("")), wanted = unspaced(anchor.quote || "");
  let spans = [];
  for (let i = wanted ? text.indexOf(wanted) : -1; i >= 0; i = text.indexOf(wanted, i + 1))
    spans.push([at[i], at[i + wanted.length - 1] + 1]);
  const said = anchor.prefix || anchor.suffix || spans.some(span => span[0] === anchor.position);
  if (!said && spans.length > 1) {   // "led" is a word of its own before it is a part of "recalled"
    const inWord = place => /[\p{L}\p{N}]/u.test(whole[place] || "");
    spans = spans.filter(([start, end]) => !inWord(start - 1) && !inWord(end));
    if (spans.length > 1) return null;   // nothing says which of them is meant
  }
  if (!spans.length) return null;
  const near = span => Math.abs(span[0] - (anchor.position ?? 0));
  const best = spans.map(span => ({ span, like: likeness(whole, span, anchor) }))
    .sort((a, b) => b.like - a.like || near(a.span) - near(b.span) || a.span[0] - b.span[0])[0];
  return (anchor.prefix || anchor.suffix) && best.like < LIKE ? null : best.span;
}

// The row whose words are most nearly those, of a list of rows with spans.
function rowAt(rows, [start, end]) {
  const like = ([first, last]) => (Math.min(last, end) - Math.max(first, start)) / (Math.max(last, end) - Math.min(first, start));
  const best = rows.map(row => ({ row, like: Math.max(...row.spans.map(like)) })).sort((a, b) => b.like - a.like)[0];
  if (best && best.like >= LIKE) return best.row;
  // of quotes, the shortest that the words are a part of
  const long = ([first, last]) => last - first, holds = ([first, last]) => first <= start && end <= last;
  const around = rows.filter(row => row.table === "quotes" && row.spans.some(holds));
  return around.sort((a, b) => long(a.spans.find(holds)) - long(b.spans.find(holds)))[0] || null;
}
