// The page of a corpus.

{
  const record = JSON.parse(document.getElementById("data").textContent);
  const corpus = createCorpus(document.documentElement, record, vegaEmbed);
  corpus.of(startPage(record, corpus.options));
}
