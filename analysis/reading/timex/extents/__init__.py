"""Where time expressions stand: what a pattern matches, as far as the words around it allow."""
