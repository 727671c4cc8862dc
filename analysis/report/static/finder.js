// A field that finds what the page holds by the words typed: names, happenings, titles. What is picked is chosen.

const FEWEST = 2, EACH = 6;  // letters before anything is looked for; lines of a kind
const plainly = words => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// `kinds`: [heading, [[words, about, pick], …]], what matters most first; `beyond`: what to say of what is not held.
function createFinder(field, list, kinds, beyond, choose) {
  const entries = kinds.flatMap(([kind, found]) => found.map(([words, about, pick]) => ({ kind, words, about, pick, plain: ` ${plainly(words)}` })));
  let options = [], at = -1;

  // Each word typed has to begin a word; what has them as whole words comes first, then what matters most: "Donald Trump"
  // of many articles before "Trump" of one. A name typed in full is meant.
  function find(typed) {
    const asked = plainly(typed).trim(), starts = asked.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    if (asked.length < FEWEST || !starts.length) return [];
    const each = starts.map(start => new RegExp(`[^\\p{L}\\p{N}]${start}`, "u"));
    const whole = starts.map(start => new RegExp(`[^\\p{L}\\p{N}]${start}(?![\\p{L}\\p{N}])`, "u"));
    const rank = entry => starts.length > 1 && entry.plain === ` ${asked}` ? 0 : whole.every(word => word.test(entry.plain)) ? 1 : 2;
    const fit = entries.filter(entry => each.every(start => start.test(entry.plain)));
    return kinds.map(([kind]) => [kind, fit.filter(entry => entry.kind === kind).sort((a, b) => rank(a) - rank(b))]).filter(([, found]) => found.length);
  }

  function show() {
    const found = find(field.value), typed = plainly(field.value).trim().length >= FEWEST;
    options = []; at = -1;
    list.replaceChildren(...found.flatMap(([kind, all]) => [
      element("li", { role: "presentation", class: "found-kind" }, all.length > EACH ? `${kind}: ${EACH} of ${all.length.toLocaleString("en")}` : kind),
      ...all.slice(0, EACH).map(line),
    ]));
    if (typed) list.append(element("li", { role: "presentation", class: "found-note" }, (found.length ? "" : "Nothing that this page holds. ") + beyond));
    open(typed);
  }

  function line(entry) {
    const option = element("li", { role: "option", id: `${list.id}-${options.length}`, "aria-selected": "false" },
      element("span", {}, entry.words), element("span", { class: "found-about" }, entry.about));
    option.addEventListener("mousedown", event => { event.preventDefault(); take(entry); });
    options.push({ option, entry });
    return option;
  }

  function open(on) {
    list.hidden = !on;
    field.setAttribute("aria-expanded", String(on));
    field.removeAttribute("aria-activedescendant");
  }

  function move(to) {
    if (!options.length) return;
    options[at]?.option.setAttribute("aria-selected", "false");
    at = (to + options.length) % options.length;
    options[at].option.setAttribute("aria-selected", "true");
    options[at].option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", options[at].option.id);
  }

  function take(entry) {
    open(false);
    field.value = "";
    choose(entry.pick);
  }

  field.addEventListener("input", show);
  field.addEventListener("focus", () => { if (field.value) show(); });
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", event => {
    if (event.key === "ArrowDown") move(at + 1);
    else if (event.key === "ArrowUp") move(at < 0 ? -1 : at - 1);
    else if (event.key === "Enter" && options.length) take(options[Math.max(at, 0)].entry);
    else if (event.key === "Escape" && !list.hidden) open(false);
    else if (event.key !== "Enter") return;
    event.preventDefault();
  });
}
