"""What the reader model puts out for each word: the slices of its output vector, and the labels in them."""

TAGS = ("O", "B", "I", "E", "S")  # outside, first, inner and last word of a span, span of one word
FORMS = ("name", "nominal", "pronoun")
KINDS = ("person", "organisation", "place", "object", "abstract", "event", "time", "other")
CLASSES = ("occurrence", "reporting", "state", "i_action", "i_state", "aspectual", "perception")
TENSES = ("past", "present", "future", "infinitive", "prespart", "pastpart", "none")
POLARITIES = ("positive", "negative")
CERTAINTIES = ("certain", "probable", "possible")
TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")

# Each corpus has its own idea of what counts as an event and as a mention, so each has its own tags for them.
SPANS = ("source", "cue", "content", "event_timeml", "event_meantime", "time")
CHOICES = {
    "class": CLASSES,
    "tense": TENSES,
    "polarity": POLARITIES,
    "certainty": CERTAINTIES,
    "future": ("false", "true"),
    "timex": TIMEX_TYPES,
    "kind": KINDS,
    "mention_gum": ("O", *FORMS),
    "mention_meantime": ("O", *FORMS),
}
# A link's score is the product of a query and a key, plus a bias by distance; "none" is what the query scores alone.
LINKS = {
    "content_cue": 64,
    "content_source": 64,
    "cue_source": 64,
    "coreference": 96,
    "before": 64,
    "unordered": 48,
    "extent_start": 48,
    "extent_end": 48,
}
DISTANCES = (0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)  # lower bounds, in words, of the distance classes


def _slices() -> tuple[dict[str, tuple[int, int]], int]:
    sizes = {name: len(TAGS) for name in SPANS} | {name: len(labels) for name, labels in CHOICES.items()}
    for name, size in LINKS.items():
        sizes |= {name + ".query": size, name + ".key": size, name + ".none": 1}
    found, at = {}, 0
    for name, size in sizes.items():
        found[name] = (at, at + size)
        at += size
    return found, at


SLICES, WIDTH = _slices()


def distance_class(distance):
    """Class of a signed distance in words (array or number): 0 … 14 to the right, 15 … 29 to the left."""
    import numpy as np

    index = np.searchsorted(DISTANCES, np.abs(distance), side="right") - 1
    return np.where(np.asarray(distance) < 0, index + len(DISTANCES), index)
