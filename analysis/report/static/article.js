// The page of an article, or of a comparison: its record is all that the instrument needs.

startPage(JSON.parse(document.getElementById("data").textContent), { embed: vegaEmbed });
