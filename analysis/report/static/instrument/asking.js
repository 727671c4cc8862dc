// Questions to begin with, while nothing is chosen: what the voices of the story say (of several articles, those who are
// quoted most), and what is not simply so.

const SPEAKERS = 2, LONGEST_NAME = 30, DOUBTED = ["denied", "claimed", "planned", "possible"];

function createAsking(base, choosing) {
  const place = base.part("asks"), { record } = base, said = new Map(), statuses = new Set();
  if (!place) return;
  for (const row of record.links) {
    if (row.table === "quotes") for (const who of row.source) said.set(who, (said.get(who) || 0) + 1);
    if (row.table === "events") for (const status of row.status) statuses.add(status);
  }
  const voices = [...base.root.querySelectorAll(".voices .who[data-pick]")].map(who => parsed(who.dataset.pick).source);
  const known = record.names.source || {}, speakers = (voices.length ? voices : [...said.keys()].sort((a, b) => said.get(b) - said.get(a))).filter(who => known[who]?.length <= LONGEST_NAME);
  const asked = [...speakers.slice(0, SPEAKERS).map(source => ({ source })), ...DOUBTED.filter(s => statuses.has(s)).map(status => ({ status }))];
  for (const choice of asked) {
    const button = element("button", { type: "button" }, questionOf(base, choice));
    base.listen(button, "click", () => choosing.choose(choice));
    place.append(button);
  }
}
