"""Scenes: what is told in the run of a dated scene happens on its day, until the text moves to another time.

News opens on what has just happened and stays there until it names an older time. So an undated event lies on the
scene's day (the day that the text has named so far, where there is but one), and a statement between that day and
publication. In 110 articles read by hand, 94 % of such deeds (of 165) and all such statements (of 108) have a day in
common with these. Where the news is itself an account (a sentence, a study, a death), deeds lie no later than it.
"""

import datetime
from dataclasses import dataclass, replace

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.events.dating.looking_back import outlasts_scene
from analysis.reading.events.dating.placing import Placed
from analysis.reading.events.dating.timeline import Timeline, older, recent
from analysis.reading.events.factuality.attributes import Attributes
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.tokens import children, has
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.tense import is_perfect
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Quote

BACK = ("previously", "formerly", "initially", "originally", "once")
AWAY = ("after", "before", "since", "until")  # what they join lies on the other side of the scene


@dataclass(frozen=True)
class Scene:
    """Where the text is when a sentence is told: days from the first to publication.

    `single`: one day alone was named so far; `lead`: no older time was; `moved`: the last time named is an older one;
    `apart`: it was in another paragraph.
    """

    days: Interval
    single: bool
    lead: bool
    moved: bool
    apart: bool


def scenes(found: Timeline | None) -> dict[str, Scene]:
    """Sentence → its scene; empty where the article has no date or its first sentences name no recent day."""
    if found is None or not found.lead:
        return {}
    date, by_sentence = found.date, {}
    days: set[datetime.date | None] = {found.first}
    lead, last_old, last_recent = True, -1, -1
    for number, sentence in enumerate(found.order):
        here = found.named.get(sentence, [])
        new = [t.earliest for t in here if recent(t, date)]
        old = any(older(t, date) and t.time_id not in found.since for t in here)
        lead = lead and not old
        days.update(new)
        first = min(day for day in days if day is not None)
        moved = old or last_old > last_recent
        apart = not old and found.paragraph.get(sentence) != found.paragraph.get(found.order[max(last_old, 0)])
        by_sentence[sentence] = Scene(Interval(first, date), len(days) == 1, lead, moved, apart)
        last_recent = number if new else last_recent
        last_old = number if old else last_old
    return by_sentence


def in_scenes(
    placed: list[Placed],
    triggers: list[Trigger],
    said: list[Attributes],
    told: list[Quote | None],
    speech: list[bool],
    aloud: list[bool],
    found: dict[str, Scene],
) -> list[Placed]:
    """Events without a day of their own, placed in their scene where the article itself states that they happened.

    `aloud`: which tell what somebody says in his own words.
    """
    account, _ = news(placed, triggers, found)
    placed = list(placed)
    for n, trigger in enumerate(triggers):
        scene = found.get(trigger.sentence_id)
        settled = placed[n].dated or placed[n].time_id is not None
        if scene is None or settled or told[n] is not None or not _states(trigger, said[n]):
            continue
        back = account is not None and trigger.sentence_id != account
        days = _spoken(scene, aloud[n]) if speech[n] else _done(scene, back)
        if days is not None and placed[n].interval.overlaps(days):
            placed[n] = replace(placed[n], interval=placed[n].interval.meet(days))
    return placed


def _states(trigger: Trigger, said: Attributes) -> bool:
    """Whether the article tells of a deed in the run of its story: not "had left", "did not leave", "the attack"."""
    if trigger.noun or said.tense != "past" or said.certainty != "certain" or said.polarity != "positive":
        return False
    return not said.hedged and not said.denied and not _goes_back(trigger.head)


def _goes_back(verb: Token) -> bool:
    """ "had left", "after the talks failed", and what is joined to them; what is told in passing."""
    chain = [verb, verb.head] if verb.dep_ == "conj" else [verb]
    return any(is_perfect(word) or has(word, "mark", *AWAY) or _in_passing(word) for word in chain)


def _in_passing(verb: Token) -> bool:
    """ "Sentenced for hacking", "the man who led the party", "a bowl made of gold", "had previously left"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "for":
        return True
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return True
    if outlasts_scene(verb):
        return True
    whose = verb.dep_ == "relcl" and any(c.lower_ in ("who", "whom") for c in verb.children)
    return whose or any(c.dep_ == "advmod" and c.lower_ in BACK for c in verb.children)


def _spoken(scene: Scene, aloud: bool) -> Interval | None:
    """A statement lies between the scene's first day and publication, unless the text is in an older time.

    Somebody's own words in a new paragraph lead back from there: of 32 in articles read by hand, none lies apart.
    """
    return None if scene.moved and not (aloud and scene.apart) else scene.days


def _done(scene: Scene, back: bool) -> Interval | None:
    """What is done lies on the scene's day; after an older time was named, the text no longer says in which it is.

    `back`: the news before it was an account of what lies behind.
    """
    if not scene.lead or (back and not scene.single):
        return None
    first = scene.days.earliest
    return Interval(None if back else first, first) if scene.single else scene.days


def news(placed: list[Placed], triggers: list[Trigger], found: dict[str, Scene]) -> tuple[str | None, int | None]:
    """The sentence of the news where it is an account of what lies behind: "was sentenced on Monday", "a study
    published on Monday", "Ann Lee died on Monday"; and the event that is somebody's death."""
    day = next((scene.days.earliest for scene in found.values()), None)
    if day is None and triggers and triggers[0].lemma in words("dying_verbs") and is_perfect(triggers[0].head):
        return None, 0 if _one_by_name(subject(triggers[0].head)) else None  # "Ann Lee has died"
    for n, trigger in enumerate(triggers):
        if not trigger.noun and placed[n].dated and placed[n].interval.earliest == day:
            dies = trigger.lemma in words("dying_verbs") and _one_by_name(subject(trigger.head))
            account = trigger.sentence_id if dies or trigger.lemma in words("retrospective_verbs") else None
            return account, n if dies else None
    return None, None


def _one_by_name(who: Token | None) -> bool:
    return who is not None and who.tag_ == "NNP" and not children(who, "conj")
