"""Acronyms that a text defines: "European Union (EU)"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from analysis.lexicon import words


def acronyms(doc: Doc) -> Iterator[tuple[int, int, int, int]]:
    """(start, end) of an acronym in brackets and of the long form before it (after Schwartz & Hearst 2003)."""
    for token in doc[1:-1]:
        if token.nbor(-1).text not in ("(", "[") or token.nbor(1).text not in (")", "]"):
            continue
        letters = token.text.replace(".", "")
        if not (2 <= len(letters) <= 8 and letters[0].isupper() and sum(c.isupper() for c in letters) >= 2):
            continue
        capitals = [c.lower() for c in letters if c.isupper()]
        i, left = token.i - 2, len(capitals)
        start = None
        while i >= 0 and left and token.i - i <= 3 * len(capitals) + 4 and not doc[i].is_punct | doc[i].is_space:
            word = doc[i].text
            if word[:1].isupper() and word[0].lower() == capitals[left - 1]:
                left -= 1
                start = i
            elif word[:1].isupper() and capitals[left - 1] not in word.lower():
                break
            i -= 1
        if start is not None and left == 0 and doc[start].lemma_.lower() not in words("person_nouns"):
            yield token.i, token.i + 1, start, token.i - 1
