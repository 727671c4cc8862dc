// What is chosen now: said in a sentence, marked in what is written as HTML, and told to all who follow.

const COUNTED = [["events", "event", "events"], ["quotes", "quote", "quotes"], ["mentions", "mention", "mentions"]];

function createChoosing({ root, record, part }, onChoice) {
  const followers = [];   // functions that show the choice; what they promise is waited for
  let choice = {}, chosen = null;   // chosen: the ids of the rows that are left, null for all

  // quiet: `onChoice` is not told; push: it is a step to come back to; picked: on a mark, not in a control
  function choose(next, { quiet = false, push = true, picked = false } = {}) {
    choice = tidy(next);
    chosen = Object.keys(choice).length
      ? new Set(record.links.filter(row => matches(row, choice)).map(row => row.id)) : null;
    const settled = Promise.all(followers.map(shown => shown({ push, picked })));
    if (!quiet) onChoice({ ...choice }, chosen === null ? null : [...chosen]);
    return settled.then(() => root.dispatchEvent(new CustomEvent("settled", { detail: choice })));
  }

  function pick(wanted, { add = false } = {}) {
    if (wanted) choose(add ? combined(choice, wanted) : same(choice, wanted) ? {} : wanted, { picked: true });
  }

  function mark(elements) {
    for (const el of elements) {
      el._ids ??= idsIn(el);
      const on = chosen !== null && el._ids.some(id => chosen.has(id));
      el.classList.toggle("chosen", on);
      el.classList.toggle("dimmed", chosen !== null && !on);
    }
  }

  function say() {
    const names = [];
    for (const key of KEYS) for (const value of listed(choice[key])) names.push((record.names[key] || {})[value] || value);
    if (choice.from || choice.to) names.push(days(choice.from, choice.to));
    const counts = COUNTED.map(([table, one, many]) => {
      const all = record.links.filter(row => row.table === table);
      if (chosen === null) return `${all.length} ${all.length === 1 ? one : many}`;
      return `${all.filter(row => chosen.has(row.id)).length} of ${all.length} ${many}`;
    });
    part("said").textContent = `${chosen === null ? "Everything" : names.join(" · ")}: ${counts.join(", ")}`;
    part("all").hidden = chosen === null;
  }

  followers.push(() => {
    mark(root.querySelectorAll("[data-ids]"));
    root.classList.toggle("choosing", chosen !== null);
    say();
  });

  return {
    choose, pick, mark, follow: shown => { followers.push(shown); },
    get choice() { return choice; }, get chosen() { return chosen; },
  };
}
