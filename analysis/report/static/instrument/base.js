// What every part of the instrument works with: elements made and found, the rows, listeners that end with it.

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function parsed(json) {
  try { return JSON.parse(json); } catch { return null; }
}

const idsIn = el => (el.dataset.ids || "").split(/\s+/).filter(Boolean);
const adds = event => event.shiftKey || event.ctrlKey || event.metaKey;

// `address`: the instrument is the whole page, and its address holds the choice.
function createBase(root, record, address) {
  const stopped = new AbortController();
  for (const row of record.links) for (const key of [...KEYS, "of", "when", "prior"]) row[key] ??= [];
  const find = selector => root.querySelector(selector);
  return {
    root, record, address, find,
    part: name => find(`[data-part="${name}"]`),
    rows: new Map(record.links.map(row => [row.id, row])),
    text: find('[data-view="text"]'),
    listen: (target, type, handler) => target.addEventListener(type, handler, { signal: stopped.signal }),
    stopped: stopped.signal,
    stop: () => stopped.abort(),
  };
}
