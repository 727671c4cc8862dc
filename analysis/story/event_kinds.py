"""What words for one kind of event share: "prorogue" and "prorogation"; "ruled", "ruling" and "decision"."""

import re
from functools import lru_cache

from analysis.lexicon import table, words
from analysis.lexicon.verbs import nominalised

SHORTEST = 3  # letters that a stem keeps


def kind_of(lemma: str) -> str:
    """The group of synonyms that a verb or event noun belongs to ("kind:…"), or else the stem of the verb."""
    verbs, kinds = _lexicon()
    lemma = " ".join(lemma.casefold().split())
    verb = lemma if lemma in kinds else verbs.get(lemma, lemma)
    return kinds.get(verb) or stem(verb)


def is_group(kind: str) -> bool:
    """Whether a kind is a group of synonyms: a kind of event that a noun alone can presuppose."""
    return kind.startswith("kind:")


def is_event_noun(lemma: str) -> bool:
    return lemma in _lexicon()[0] or lemma in words("event_nouns")


def kind_of_object(phrase: str) -> str | None:
    """The kind of event that the object of a light verb names ("an opinion on …"), where it names one."""
    head = re.split(r"\s(?:of|on|in|for|to|by|that|against|with|about|—)\s", " ".join(phrase.split()), maxsplit=1)[0]
    noun = head.casefold().rpartition(" ")[2]
    verbs, kinds = _lexicon()
    return kind_of(noun) if noun in kinds or noun in verbs else None


@lru_cache(maxsize=10_000)
def stem(word: str) -> str:
    """What a verb and its nouns share ("suspend", "suspension"): the word without its longest ending."""
    word = word.casefold()
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word.removesuffix(ending).removesuffix("e")
    return word


@lru_cache(maxsize=1)
def _endings() -> list[str]:
    return sorted(words("noun_endings"), key=lambda ending: (-len(ending), ending))


@lru_cache(maxsize=1)
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    """Event noun → its verb; verb or noun → the kind of event that it names with others."""
    verbs = nominalised()
    kinds = {row["lemma"]: f"kind:{row['group']}" for row in table("event_synonyms")}
    return verbs, {verbs[noun]: kind for noun, kind in kinds.items() if noun in verbs} | kinds
