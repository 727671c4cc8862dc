"""The versions of a label: reworded as a headline, in the text's own words, by a noun; and what each leaves open."""
