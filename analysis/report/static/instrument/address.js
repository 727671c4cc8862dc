// The choice in the page's address: a link to a page is a link to what is chosen there. Rows are named by their words
// and what stands around them, not by their ids: another reading numbers anew, and the link opens the same words.

const TABLE_OF = { event: "events", quote: "quotes", sentence: "sentences", actor: "mentions", source: "mentions",
  about: "mentions", with: "mentions", before: "events", after: "events" };
const CALLED = { events: "event", quotes: "quote", mentions: "actor", sentences: "sentence" };
const LONGEST = 120;   // characters of a passage that are written down

const coded = words => encodeURIComponent(words).replace(/~/g, "%7E");

// ~words~before~after~place, of a long passage its beginning, and how long it is: ~…~place~length
function ofSpan(whole, [start, end]) {
  const { quote, prefix, suffix } = anchored(whole, start, Math.min(end, start + LONGEST));
  const length = end - start > LONGEST ? [end - start] : [];
  return ["", coded(quote), coded(prefix), coded(suffix), start, ...length].join("~");
}

function ofRow({ rows, record }, key, id) {
  const table = TABLE_OF[key];
  if (!record.article?.text || !table) return null;
  const whole = characters(record.article.text);
  const row = table === "mentions" ? mentionOf(record.links, id) : rows.get(id);
  return row?.table === table && row.spans[0]?.[1] > row.spans[0]?.[0] ? ofSpan(whole, row.spans[0]) : null;
}

// The mention that stands for an actor: its first by name.
function mentionOf(links, actor) {
  const own = links.filter(row => row.table === "mentions" && row.actor.length === 1 && row.actor[0] === actor);
  return own.find(row => row.form.includes("name")) || own[0];
}

function toAddress(choice, base) {
  return Object.entries(choice).map(([key, value]) =>
    `${key}=${listed(value).map(each => ofRow(base, key, each) || coded(each)).join(",")}`).join("&");
}

// One value of an address: the ids that it stands for, or what is to be said of it. `instead`: the sentence there.
function meant({ record }, key, value) {
  const [, ...parts] = value.split("~"), [quote, prefix, suffix] = parts.map(decodeURIComponent), whole = characters(record.article?.text || "");
  const shown = `“${(quote || "").replace(/\s+/g, " ").slice(0, 60)}”`, place = Number(parts[3]) || 0;
  const found = TABLE_OF[key] ? findAnchor(whole, { quote, prefix, suffix, position: place }) : null;
  if (!found) return { lost: `${shown} is not in this text any more, or not where it stood` };
  const span = [found[0], Number(parts[4]) ? Math.min(whole.length, found[0] + Number(parts[4])) : found[1]];
  const rows = record.links.filter(row => row.table === TABLE_OF[key] && (TABLE_OF[key] !== "mentions" || row.actor.length));
  const row = rowAt(rows, span);
  if (row) return { id: TABLE_OF[key] === "mentions" ? row.actor[0] : row.id };
  const sentence = record.links.find(each => each.table === "sentences" && each.spans[0][0] <= span[0] && span[0] < each.spans[0][1]);
  return { lost: `no ${CALLED[TABLE_OF[key]]} is read at ${shown}${sentence ? ": here is its sentence" : ""}`, instead: sentence?.id };
}

// The choice that an address names, and sentences on what it names and is not here.
function fromAddress(hash, base) {
  const choice = {}, lost = [];
  for (const part of hash.replace(/^#/, "").split(":~:")[0].split("&")) {
    const at = part.indexOf("="), key = part.slice(0, at);
    if (at <= 0 || !CHOICE.includes(key)) continue;
    try {
      const values = [];
      for (const value of part.slice(at + 1).split(",")) {
        if (!value.startsWith("~")) { values.push(decodeURIComponent(value)); continue; }
        const { id, lost: why, instead } = meant(base, key, value);
        if (id) values.push(id);
        if (why) lost.push(why);
        if (instead) choice.sentence = [...listed(choice.sentence), instead];
      }
      if (values.length) choice[key] = [...listed(choice[key]), ...values];
    } catch { /* not ours */ }
  }
  return { choice: tidy(choice), lost };
}

function sayLost({ part }, lost) {
  part("lost")?.remove();
  if (lost.length) part("said").after(element("p", { class: "lost", "data-part": "lost", role: "status" }, `Of this address, ${lost.join("; ")}.`));
}

// The address is written when the choice has been painted: the browser styles the whole page for it.
const later = todo => window.requestIdleCallback ? requestIdleCallback(todo, { timeout: 200 }) : setTimeout(todo);

function keepAddress(base, choosing) {
  let last = location.hash.replace(/^#/, "");
  const waiting = [];
  function write() {
    for (const hash of waiting.splice(0)) history.pushState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }
  choosing.follow(({ push }) => {
    if (push) sayLost(base, []);
    const hash = toAddress(choosing.choice, base);
    if (!push || hash === last) return null;
    last = hash;
    if (waiting.push(hash) > 1) return null;
    return new Promise(done => { requestAnimationFrame(() => later(() => { write(); done(); })); });
  });
  base.listen(window, "pagehide", write);
  for (const moved of ["hashchange", "popstate"])
    base.listen(window, moved, () => {
      waiting.length = 0;
      last = location.hash.replace(/^#/, "");
      const { choice, lost } = fromAddress(location.hash, base);
      choosing.choose(choice, { push: false });
      sayLost(base, lost);
    });
}
