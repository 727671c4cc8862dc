"""A reader's corrections: anchored in the words of the article, kept in a file beside it, applied after reading."""
