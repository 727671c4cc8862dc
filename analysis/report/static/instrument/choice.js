// A choice as a value: keys with one value or several, a first and a last day; and which rows it leaves. The same as
// analysis/tables/choices.py, which says what each key means.

const KEYS = ["actor", "about", "source", "quote", "event", "happening", "status", "form", "kind", "speech", "article", "sentence"];
const ALONE = ["from", "to", "days"];   // keys of one value
const CHOICE = [...KEYS, "with", "before", "after", ...ALONE];
const PLACES = ["article", "sentence"];
const OWN = {
  actors: ["actor", "about", "form", "kind"], mentions: ["actor", "about", "form", "kind"],
  quotes: ["actor", "about", "source", "quote", "form", "kind", "speech"],
  events: [...KEYS, "when"], times: ["when"], sentences: [],
};

const listed = value => value == null || value === "" ? [] : Array.isArray(value) ? value : [String(value)];
const among = (wanted, values) => values.some(value => wanted.has(value));

function meets(row, key, wanted) {
  if (key !== "when") return among(wanted, row[key]);
  const { from, to, certainly } = wanted;
  return row.when.some(certainly
    ? ([earliest, latest]) => (!from || earliest && earliest >= from) && (!to || latest && latest <= to)
    : ([earliest, latest]) => (!to || !earliest || earliest <= to) && (!from || !latest || latest >= from));
}

// What a row says of itself, and for the rest one row that it is of.
function matches(row, asked, rows) {
  const own = OWN[row.table], rest = [];
  for (const [key, wanted] of asked) {
    if (!PLACES.includes(key) && !own.includes(key)) rest.push([key, wanted]);
    else if (!meets(row, key, wanted)) return false;
  }
  return !rest.length || row.of.some(id => {
    const other = rows.get(id);
    return rest.every(([key, wanted]) => OWN[other.table].includes(key) && meets(other, key, wanted));
  });
}

// Events known to lie before (-1) or after (1) what these events tell of: by their order, else by their days.
function ordered(rows, events, direction) {
  const nodes = [...rows.values()].filter(row => row.table === "events");
  const same = new Set(nodes.filter(row => among(events, row.event)).flatMap(row => row.happening));
  const start = nodes.filter(row => among(same, row.happening)), found = new Set(), stack = [...start];
  const disjoint = (a, b) => a.when[0]?.[1] && b.when[0]?.[0] && a.when[0][1] < b.when[0][0];
  const next = direction < 0 ? (a, b) => a.prior.includes(b.id) || disjoint(b, a) : (a, b) => b.prior.includes(a.id) || disjoint(a, b);
  while (stack.length) {
    const row = stack.pop();
    for (const other of nodes) if (!found.has(other.id) && next(row, other)) { found.add(other.id); stack.push(other); }
  }
  for (const row of start) found.delete(row.id);
  return found;
}

// Sentences in which somebody of every set is mentioned.
function sentencesWith(rows, each) {
  const mentions = [...rows.values()].filter(row => row.table === "mentions");
  const [first, ...others] = each.map(them => new Set(mentions.filter(row => among(them, row.about)).flatMap(row => row.sentence)));
  return new Set([...first].filter(sentence => others.every(there => there.has(sentence))));
}

// A choice as [key, set] pairs, and days: what lies before, after and beside is looked up.
function plain(rows, choice) {
  const found = new Map();
  const narrow = (key, wanted) => found.set(key, found.has(key) ? new Set([...wanted].filter(value => found.get(key).has(value))) : wanted);
  for (const key of KEYS) if (listed(choice[key]).length) found.set(key, new Set(listed(choice[key])));
  for (const [key, direction] of [["before", -1], ["after", 1]])
    if (listed(choice[key]).length) narrow("event", ordered(rows, new Set(listed(choice[key])), direction));
  const beside = listed(choice.with), about = found.get("about");
  if (beside.length) {
    narrow("sentence", sentencesWith(rows, [...beside.map(one => new Set([one])), ...about ? [about] : []]));
    found.set("about", new Set([...beside, ...about || []]));
  }
  const { from, to } = choice;
  if (from || to) found.set("when", { from, to, certainly: choice.days === "certainly" });
  return [...found];
}

// The ids of the rows that a choice leaves; a sentence is left with any row that stands in it.
function chosenIds(rows, choice) {
  const asked = plain(rows, choice), places = asked.filter(([key]) => PLACES.includes(key));
  const found = new Set(), filled = new Set(), sentences = [];
  for (const row of rows.values()) {
    if (row.table === "sentences") sentences.push(row);
    else if (matches(row, asked, rows)) {
      found.add(row.id);
      if (row.table !== "actors") for (const sentence of row.sentence) filled.add(sentence);
    }
  }
  for (const row of sentences)
    if (matches(row, places, rows) && (places.length === asked.length || filled.has(row.id))) found.add(row.id);
  return found;
}

function tidy(choice) {
  const kept = {};
  for (const key of CHOICE) {
    const values = listed((choice || {})[key]);
    if (values.length) kept[key] = values.length === 1 ? values[0] : values;
  }
  if (!kept.from && !kept.to) delete kept.days;
  return kept;
}

// Adding asks for any of several values under one key, and for all keys at once; what is there already goes.
function combined(choice, pick) {
  const next = { ...choice };
  for (const [key, value] of Object.entries(tidy(pick))) {
    if (ALONE.includes(key)) { next[key] = value; continue; }
    const old = listed(next[key]), more = listed(value);
    next[key] = more.every(v => old.includes(v)) ? old.filter(v => !more.includes(v)) : [...new Set([...old, ...more])];
  }
  return tidy(next);
}

const same = (a, b) => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));
