"""Speech in an article: quotation marks, cues and clauses → attributions (who is said to have said what, as spans)."""
