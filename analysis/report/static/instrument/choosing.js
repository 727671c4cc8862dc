// What is chosen now: said as a question, marked in what is written as HTML, and told to all who follow.

function createChoosing(base, onChoice, say = { asked: asQuestion, everything: asEverything }) {
  const { root, rows, part } = base, followers = [];   // functions that show the choice; what they promise is waited for
  let choice = {}, chosen = null;   // chosen: the ids of the rows that are left, null for all

  // quiet: `onChoice` is not told; push: it is a step to come back to; picked: the mark that was clicked, if one was
  function choose(next, { quiet = false, push = true, picked = null } = {}) {
    choice = tidy(next);
    chosen = Object.keys(choice).length ? chosenIds(rows, choice) : null;
    const settled = Promise.all(followers.map(shown => shown({ push, picked, quiet })));
    if (!quiet) onChoice({ ...choice }, chosen === null ? null : [...chosen]);
    return settled.then(() => root.dispatchEvent(new CustomEvent("settled", { detail: choice })));
  }

  function pick(wanted, { add = false, at = root } = {}) {
    if (!wanted) return;
    const { top } = at.getBoundingClientRect();
    choose(add ? combined(choice, wanted) : same(choice, wanted) ? {} : wanted, { picked: at });
    const moved = at === root ? 0 : at.getBoundingClientRect().top - top;   // what was clicked stays under the pointer
    if (moved) (root.classList.contains("in-lab") ? root : window).scrollBy({ top: moved, behavior: "instant" });
  }

  function mark(elements) {
    for (const el of elements) {
      el._ids ??= idsIn(el);
      const on = chosen !== null && el._ids.some(id => chosen.has(id));
      el.classList.toggle("chosen", on);
      el.classList.toggle("dimmed", chosen !== null && !on);
    }
  }

  followers.push(() => {
    mark(root.querySelectorAll("[data-ids]"));
    root.classList.toggle("choosing", chosen !== null);
    part("said").textContent = chosen === null ? say.everything(base) : say.asked(base, choice, chosen);
    for (const button of root.querySelectorAll("[data-when-chosen]")) button.hidden = chosen === null;
  });

  return {
    choose, pick, mark, follow: shown => { followers.push(shown); },
    get choice() { return choice; }, get chosen() { return chosen; },
    get said() { return part("said").textContent; },
  };
}
