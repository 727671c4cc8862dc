// Words for what is shown: days, and words in quotation marks.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

function days(from, to) {
  const words = (day, month, year) => {
    const [y, m, d] = day.split("-").map(Number);
    return [d, month ? MONTHS[m - 1] : "", year ? y : ""].filter(Boolean).join(" ");
  };
  if (from && to && from !== to) {
    const month = from.slice(0, 7) !== to.slice(0, 7), year = from.slice(0, 4) !== to.slice(0, 4);
    return `${words(from, month, year)}–${words(to, true, true)}`;
  }
  return from && to ? words(from, true, true) : from ? `from ${words(from, true, true)}` : `until ${words(to, true, true)}`;
}

// Words in “…”, once: what has quotation marks around it keeps its own.
function inMarks(words) {
  const shown = words.replace(/\s+/g, " ").trim();
  return /^(“[^“”]*”|"[^"]*"|‘[^‘]*’)$/.test(shown) ? shown : `“${shown}”`;
}
