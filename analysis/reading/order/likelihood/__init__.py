"""How likely one event lies before another, where the text does not say so."""
