// The question and its answer to take along: as a link, and as text.

async function copied(words) {
  try { await navigator.clipboard.writeText(words); } catch {
    const field = element("textarea", { class: "unseen", readonly: "" });
    field.value = words;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

// Quotes as they stand, events as the happenings that they tell; where there are neither, the sentences of the mentions.
function asText(base, choosing, link) {
  const { record } = base, { choice, chosen } = choosing, whole = record.article.text;
  const of = table => record.links.filter(row => row.table === table && chosen.has(row.id));
  const words = row => row.spans.map(([start, end]) => whole.slice(start, end).replace(/\s+/g, " ").trim()).join(" … ");
  const quotes = of("quotes").map(row => `- ${inMarks(words(row))} (${row.source.map(who => nameOf(base, "source", who)).join(", ") || "speaker not settled"})`);
  const told = new Map();
  for (const row of of("events")) for (const happening of row.happening) if (!told.has(happening)) told.set(happening, row);
  const happenings = [...told].map(([happening, row]) =>
    `- ${nameOf(base, "happening", happening)} (${row.status.join()}, says ${nameOf(base, "source", row.source[0])})`);
  const sentences = quotes.length + happenings.length ? [] : of("sentences").map(row => `- ${words(row)}`);
  return [asQuestion(base, choice, chosen), ...[quotes, happenings, sentences].filter(lines => lines.length).map(lines => lines.join("\n")),
    `From: ${record.article.cited}${link ? `\n${link}` : ""}`].join("\n\n") + "\n";
}

function createCopying(base, choosing) {
  const { part, listen, address } = base;
  const link = () => address ? `${location.href.split("#")[0]}#${toAddress(choosing.choice, base)}` : "";
  for (const [name, words] of [["copy-link", link], ["copy-text", () => asText(base, choosing, link())]]) {
    const button = part(name), called = button?.textContent;
    if (!button) continue;
    if (name === "copy-link" && !address) { button.remove(); continue; }
    listen(button, "click", async () => {
      await copied(words());
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = called; }, 2000);
    });
  }
}
