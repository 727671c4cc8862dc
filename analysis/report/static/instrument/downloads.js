// A chart to take away: its rows as CSV, its picture as SVG or PNG; of what is chosen where something is.

function asCsv({ columns, rows: data }) {
  const cell = value => {
    const words = written(value);
    return /[",\r\n]/.test(words) ? `"${words.replace(/"/g, '""')}"` : words;
  };
  return [columns, ...data.map(row => columns.map(name => row[name]))].map(line => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

function save(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const toPng = canvas => new Promise(done => canvas.toBlob(done, "image/png"));

function createDownloads({ root, record, listen }, figures, choosing) {
  async function download(figure, kind) {
    const name = `${record.article.name}-${figure.name}${choosing.chosen === null ? "" : "-chosen"}.${kind}`;
    if (kind === "csv") return save(name, "\ufeff" + asCsv({ ...figure.about, rows: figures.chosenRows(figure) }), "text/csv;charset=utf-8");
    const plot = element("div", { class: "offstage" });
    root.append(plot);
    const view = await figures.viewOnPaper(plot, figure);
    try {
      if (kind === "svg") save(name, await view.toSVG(), "image/svg+xml");
      else save(name, await toPng(await view.toCanvas(2)), "image/png");
    } finally { view.finalize(); plot.remove(); }
  }

  for (const figure of figures.all.values())
    for (const button of figure.element.querySelectorAll("[data-download]"))
      listen(button, "click", () => download(figure, button.dataset.download));
}
