"""Who acts, speaks or is named: mentions, and the actors that they refer to."""
from collections import Counter
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from analysis.reading.language import sentence_ids
from analysis.rows import Actor, Mention, Quote

KINDS = {"PERSON": "person", "ORG": "organisation", "GPE": "country", "LOC": "place", "FAC": "place", "NORP": "group"}


@dataclass(frozen=True)
class Actors:
    """Actors by first mention, and their mentions in the order of the text."""
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]

    def mention_at(self, start: int, end: int) -> Mention | None:
        """The mention that characters `start`..`end` name: the one that shares most with them, and adds least."""
        def fit(mention: Mention) -> tuple[int, int]:
            shared = min(end, mention.end) - max(start, mention.start)
            return shared, shared - (mention.end - mention.start)
        touching = [m for m in self.mentions if m.start < end and start < m.end]
        return max(touching, key=fit, default=None)


def find_actors(doc: Doc) -> Actors:
    """Mentions of actors in a document, those of one actor merged."""
    where = sentence_ids(doc)
    names: dict[str, list] = {}
    last_person = None
    found = []
    for token in doc:
        if token.i not in where:
            continue
        if token.lower_ in ("he", "she", "him", "his", "her", "himself", "herself"):
            found.append((token.idx, token.idx + len(token), last_person, "pronoun", where[token.i]))
        if token.ent_iob_ != "B" or token.ent_type_ not in KINDS:
            continue
        span = next(e for e in doc[token.i:min(len(doc), token.i + 40)].ents if e.start == token.i)
        words = [t for t in span if t.lower_ not in ("the", "'s", "’s")]
        if not words or words[-1].pos_ == "ADJ":
            continue
        start, end = words[0].idx, words[-1].idx + len(words[-1])
        text = doc.text[start:end]
        key = next((k for k in names if k == text or (span.label_ == "PERSON" and k.split()[-1] == text.split()[-1])), text)
        names.setdefault(key, []).append((text, KINDS[span.label_]))
        if span.label_ == "PERSON":
            last_person = key
        found.append((start, end, key, "name", where[token.i]))
    ids = {key: f"a{n}" for n, key in enumerate(names, 1)}
    mentions = tuple(Mention(f"m{n}", ids.get(key), sentence, start, end, doc.text[start:end], form, False, "spaCy name")
                     for n, (start, end, key, form, sentence) in enumerate(found, 1))
    actors = []
    for key, texts in names.items():
        own = [m for m in mentions if m.actor_id == ids[key]]
        kind = Counter(k for _, k in texts).most_common(1)[0][0]
        actors.append(Actor(ids[key], max((t for t, _ in texts), key=len), kind, None, None, len(own), own[0].start))
    return Actors(tuple(actors), mentions)


def resolve_first_person(actors: Actors, quotes: list[Quote]) -> Actors:
    """"I", "we", "my" inside a quote refer to its speaker."""
    def speaker(mention: Mention) -> Mention:
        said = [q for q in quotes if q.start <= mention.start and mention.end <= q.end and q.speaker_id]
        if mention.actor_id is None and mention.text.lower() in ("i", "me", "my", "mine", "myself") and said:
            return replace(mention, actor_id=min(said, key=lambda q: q.end - q.start).speaker_id)
        return mention
    return replace(actors, mentions=tuple(speaker(m) for m in actors.mentions))
