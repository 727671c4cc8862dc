// What a reader corrected is marked as such wherever it is written: a sign behind it, which is no part of its words.

function markByHand({ root, record, text }) {
  const hand = new Set((record.edits?.hand || []).map(ids => ids.join(" ")));
  if (!hand.size) return;
  for (const el of root.querySelectorAll("[data-ids]")) {
    const ids = idsIn(el);
    const own = ids.length === 1 || el.matches("li");   // not of a mark for many rows
    if (!hand.has(ids.join(" ")) && !(own && ids.some(id => hand.has(id)))) continue;
    const inside = text?.contains(el), shown = inside ? el : el.querySelector(".what, blockquote, .words, .clause") || el;
    shown.classList.add("by-hand");
    if (!inside) shown.title = "corrected by hand";   // the text has a card that says so
  }
}
