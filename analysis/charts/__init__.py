"""Tables → figures: charts in Altair, lists in HTML, each mark tied to the rows it was drawn from."""
