// A choice as a value: keys with one value or several, a first and a last day; and which rows it leaves.

const KEYS = ["actor", "quote", "event", "status", "form", "kind", "source", "article", "sentence"];

const listed = value => value == null || value === "" ? [] : Array.isArray(value) ? value : [String(value)];

// The same comparison as analysis/tables/choices.py `matches`.
function matches(row, choice) {
  for (const key of KEYS) {
    const wanted = listed(choice[key]);
    if (wanted.length && !wanted.some(value => row[key].includes(value))) return false;
  }
  const { from, to } = choice;
  if (!from && !to) return true;
  return row.when.some(([earliest, latest]) =>
    (!to || !earliest || earliest <= to) && (!from || !latest || latest >= from));
}

function tidy(choice) {
  const kept = {};
  for (const key of [...KEYS, "from", "to"]) {
    const values = listed((choice || {})[key]);
    if (values.length) kept[key] = values.length === 1 ? values[0] : values;
  }
  return kept;
}

// Adding asks for any of several values under one key, and for all keys at once; what is there already goes.
function combined(choice, pick) {
  const next = { ...choice };
  for (const [key, value] of Object.entries(tidy(pick))) {
    if (key === "from" || key === "to") { next[key] = value; continue; }
    const old = listed(next[key]), more = listed(value);
    next[key] = more.every(v => old.includes(v)) ? old.filter(v => !more.includes(v)) : [...new Set([...old, ...more])];
  }
  return tidy(next);
}

const same = (a, b) => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));
