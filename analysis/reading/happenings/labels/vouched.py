"""Who says so ("Kyiv says"), and how that puts a verb."""

from analysis.reading.grammar.tokens import child
from analysis.reading.happenings.labels.clauses.clause_parts import acting
from analysis.reading.happenings.labels.clauses.verb_forms import third_person
from analysis.reading.happenings.labels.clauses.verb_group import Manner, adjective_of, denies, is_condition, is_done
from analysis.reading.happenings.labels.phrases.number import AMONG, is_plural
from analysis.reading.happenings.labels.phrases.phrase_text import definite
from analysis.reading.happenings.labels.phrases.wording import Wording
from analysis.reading.happenings.telling import Telling
from analysis.tables.codebook import Event

RESTING = ("claimed", "denied")  # what rests on somebody's word, by whom its label may begin or end
HELD = ("serve", "be")  # what somebody did may be so no more: "served as mayor"


def vouched(telling: Telling, teller: Event, wording: Wording) -> tuple[str, Manner]:
    """Who says so ("Kyiv says"), and how the verb is put."""
    event, status = telling.event, teller.status
    if status == "reported" and not telling.noun and event.status in RESTING:
        teller, status = event, event.status  # that it happened is a fact, and what these words say of it a claim
    if status == "reported" and not telling.noun and event.status in ("planned", "possible"):
        status = event.status  # a noun makes it a fact, and its words do not say so
    who = None if telling.noun else acting(telling.head)
    ours = who is not None and who.pos_ == "PRON" and who.lower_ in AMONG  # "we": nobody knows whom it means else
    source = teller.source_id if status in ("claimed", "denied") or ours else None
    denied = status == "denied" and not denies(telling.head)  # "says he never left", not "denies that he never left"
    front = _source(source, denied, wording) if source is not None else ""
    done = not telling.noun and is_done(telling.head)
    negative = event.polarity == "negative" and status in ("negated", "claimed", "possible")
    state = adjective_of(telling.head)
    condition = is_condition(telling.head) or (state is not None and is_condition(state.head))
    undone = negative and status == "negated" and condition  # "if we had left", "if we had been able to leave"
    future = not done and (status == "planned" or (event.tense == "future" and status != "reported"))
    possible = (status == "possible" and not done) or (is_condition(telling.head) and not undone)
    was = done and (event.class_ == "state" or telling.head.lemma_ in HELD)
    return front, Manner(future, possible, negative, status == "claimed" and not front, bool(front) and not undone, was)


def source_name(actor: str, wording: Wording) -> str | None:
    """How a label names who says so: "Kyiv", "the mayor"; None where they have no name that can stand in one."""
    name, first = wording.called.name(actor), wording.called.first.get(actor)
    if name is None:
        return None
    if actor not in wording.called.named and first is not None:
        owns = child(first, "case")  # "the mayor's letter says"
        return wording.phrase(first).removesuffix(owns.text if owns is not None else "")
    return definite(name) if actor in wording.called.definite else name


def _source(actor: str, denied: bool, wording: Wording) -> str:
    """ "Kyiv says", "Officials deny that"; nothing where the source has no name that can stand in a label."""
    name, first = source_name(actor, wording), wording.called.first.get(actor)
    if name is None:
        return ""
    plural = first is not None and is_plural(first, wording.called, alone=actor in wording.called.named)
    wording.said.add(actor)
    verb = "deny" if denied else "say"
    return f"{name} {verb if plural else third_person(verb)}{' that' if denied else ''}"
