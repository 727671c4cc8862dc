"""Which events tell of one thing, what it is in a sentence, and how much the article is about it."""
