// A choice as the question that it asks: "What Lavrov says about Ukraine", and what answers it, counted.

const COUNTED = [["events", "event", "events"], ["quotes", "quote", "quotes"], ["mentions", "mention", "mentions"]];
const NAMED_AS = { about: "actor", with: "actor", before: "happening", after: "happening" };
const SPOKEN = ["source", "speech", "quote"];   // keys whose answers are quotes first

const either = (words, last = "or") => words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
const counted = (n, one, many) => `${n || "no"} ${n === 1 ? one : many}`;

// What a value of a choice is called in a sentence: "the Court of Session"; an event that lies before or after is called
// as its happening.
function nameOf({ record, rows }, key, value) {
  const known = record.names[NAMED_AS[key] || key] || {};
  if (record.the?.includes(value)) return `the ${known[value]}`;
  return known[value] || known[rows.get(value)?.happening?.[0]] || value;
}

// Events that are one happening are named by it.
function eventsNamed(base, ids) {
  const told = new Set(ids.flatMap(id => base.rows.get(id)?.happening || []));
  const names = base.record.names.happening || {};
  return ids.length && told.size === 1 && names[[...told][0]] && ids.every(id => base.rows.get(id)) ? [names[[...told][0]]] : ids.map(id => nameOf(base, "event", id));
}

const saying = ({ rows }, who) => who.length > 1 || rows.get(who[0])?.kind.includes("group") ? "say" : "says";

// What a question is about first of all: of its keys the first of these. `names`: what the values of a key are called.
const HEADS = {
  source: (names, base, choice) => {
    const who = choice.source === "article" ? "the article itself" : either(names("source"));
    return `What ${who} ${saying(base, listed(choice.source))}${names("about").length ? ` about ${either(names("about"))}` : ""}`;
  },
  with: names => names("about").length + names("with").length > 1
    ? `${either([...names("about"), ...names("with")], "and")} in one sentence` : `In a sentence with ${names("with")}`,
  about: names => `About ${either(names("about"))}`,
  actor: names => `${either(names("actor"))}, in any part`,
  quote: names => names("quote").length > 1 ? "These quotes" : names("quote")[0],
  event: names => either(names("event")),
  happening: names => either(names("happening")),
  sentence: names => names("sentence").length > 3 ? "These sentences" : either(names("sentence"), "and"),
  form: names => `Mentions ${either(names("form"))}`,
  speech: names => `What is said in ${either(names("speech"))}`,
  kind: names => `All that are ${either(names("kind"))}`,
  article: names => either(names("article")),
  status: names => `What is ${either(names("status"))}`,
};
// What follows for each of the others.
const FURTHER = {
  actor: words => `with ${words} in it`, quote: words => `in ${words}`, event: words => words, happening: words => words,
  status: words => `only what is ${words}`, speech: words => `in ${words}`, form: words => `mentioned ${words}`,
  kind: words => `of those that are ${words}`, sentence: (words, n) => n > 3 ? "in some sentences" : `in ${words}`, article: words => `in ${words}`,
  with: words => `in a sentence with ${words}`, before: words => `before “${words}”`, after: words => `after “${words}”`,
};

function daysAsked({ from, to, days: how }) {
  if (!from && !to) return [];
  const within = from && to ? from === to ? "on " : "within " : "";
  return [`${how === "certainly" ? "certainly" : "possibly"} ${within}${days(from, to)}`];
}

function questionOf(base, choice) {
  const names = key => key === "event" ? eventsNamed(base, listed(choice.event)) : listed(choice[key]).map(value => nameOf(base, key, value));
  const first = Object.keys(HEADS).find(key => listed(choice[key]).length), told = first === "source" || first === "with" ? [first, "about"] : [first];
  const parts = Object.keys(FURTHER).filter(key => listed(choice[key]).length && !told.includes(key))
    .map(key => FURTHER[key](either(names(key)), listed(choice[key]).length)).concat(daysAsked(choice));
  const words = first ? [HEADS[first](names, base, choice), ...parts].join(", ") : `What happened ${parts.join(", ")}`;
  return words[0].toUpperCase() + words.slice(1);
}

// "5 quotes, 7 events": first what is asked for, nothing of which there is none.
function answerOf(base, choice, chosen) {
  const spoken = SPOKEN.some(key => listed(choice[key]).length), found = [];
  const order = spoken ? [COUNTED[1], COUNTED[0], COUNTED[2]] : listed(choice.form).length ? [COUNTED[2], COUNTED[0], COUNTED[1]] : COUNTED;
  for (const [i, [table, one, many]] of order.entries()) {
    const n = base.record.links.filter(row => row.table === table && chosen.has(row.id)).length;
    if (n || !i) found.push({ table, words: counted(n, one, many), n });
  }
  return found[0].n || found.length === 1 ? found : [...found.slice(1), found[0]];
}

const asQuestion = (base, choice, chosen) => `${questionOf(base, choice)}: ${answerOf(base, choice, chosen).map(each => each.words).join(", ")}`;
const asEverything = () => "Everything is shown";
