// Sections that are folded at first: opened by what is chosen in the address or the controls, and for print.

function createFolds({ root, listen }, figures, choosing) {
  const folds = [...root.querySelectorAll('[data-part="fold"]')], ours = new Set();   // ours: opened here, not by the reader
  const within = fold => [...figures.all.values()].filter(figure => fold.contains(figure.element));
  const hit = fold => fold.querySelector(".chosen") !== null || within(fold).some(figures.hit);

  for (const fold of folds) listen(fold, "toggle", () => {
    if (!fold.open) ours.delete(fold);
    else for (const figure of within(fold)) {
      if (figure.view && !figure.width) figures.draw(figure);
      else { figures.drawn(figure); figures.catchUp(figure); }
    }
  });

  function open(fold) {
    if (fold.open) return;
    ours.add(fold);
    fold.open = true;
  }

  // What a mark chooses moves nothing under the pointer: a folded section only says that there is something in it.
  const sections = [...root.querySelectorAll(".charts > section")];
  choosing.follow(({ picked }) => {
    for (const section of sections) section.classList.toggle("no-hit", choosing.chosen !== null && !hit(section));
    for (const fold of folds) {
      const on = choosing.chosen !== null && hit(fold);
      fold.classList.toggle("has-chosen", on);
      if (on && !picked) open(fold);
      else if (!on && ours.has(fold)) fold.open = false;
    }
  });

  const printed = new Set();
  listen(window, "beforeprint", () => {
    for (const fold of folds) if (!fold.open && (choosing.chosen === null || hit(fold))) {
      printed.add(fold);
      fold.open = true;
      for (const figure of within(fold)) figures.catchUp(figure);
    }
  });
  listen(window, "afterprint", () => { for (const fold of printed) fold.open = false; printed.clear(); });
}
