"""Posts to social networks that were copied from the screen: what stands around their words is left out, and said."""

import re

MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
HANDLE = re.compile(
    r"(?P<name>\S.{0,60}?\s)??@\w[\w.-]{1,40}(?:@[\w.-]+)?(?:\s*[·•]\s*(?P<age>.{1,20}))?|u/[\w-]{2,30}"
)
AGE = re.compile(
    r"(?:[·•]\s*)?(?:edited\s*[·•]?\s*)?\d{1,2} ?(?:s|m|h|d|w|y|mo|min|mins?|hrs?|hours?|days?|weeks?)\.?(?: ago)?"
    r"|[^.!?]{6,40}\s[·•](?:\s.*)?\d[\d.,]*[KM]? (?:views?|boosts?|favou?rites?|likes?|reposts?)",
    re.I,
)
COUNT = re.compile(
    r"[\d.,]+ ?[KM]?|(?:[\d.,]+[KM]? (?:repl(?:y|ies)|reposts?|likes?|quotes?|boosts?|favou?rites?|retweets?|comments?"
    r"|shares?|views?|bookmarks?|upvotes?|points?|reactions?)[\s·•]*)+"
)
CONTROL = re.compile(
    r"like|reply|share|comments?|repost|retweet|quote|upvote|downvote|award|follow(?:ing)?|translate post|author|op"
    r"|pinned|see translation|(?:show|see|read|view) (?:more|this thread|\d+ (?:more )?repl(?:y|ies))(?: .{1,20})?"
    r"|replying to @.*|reply to .{2,40}|all reactions:?|sort by:?|best|most relevant|[·•]+|r/\w+|verified account",
    re.I,
)
NUMBER = re.compile(r"^\d{1,2}/(?:\d{1,2}|n)?(?:[ \t]+|[ \t]*$)|[ \t]+\(?\d{1,2}/(?:\d{1,2}|n)?\)?$", re.M)
FEWEST, SHARE = 4, 0.3  # lines that are nobody's words, and their share
SIGNS = 3  # of them such as stand around posts alone


def posts(text: str) -> tuple[str, str | None]:
    """The words of posts, under who posted them, and what is said of it."""
    lines = text.splitlines(keepends=True)
    words = [MARKS.sub("", line).strip() for line in lines]
    controls = [CONTROL.fullmatch(one) or AGE.fullmatch(one) for one in words]
    handles = [None if other else HANDLE.fullmatch(one) for one, other in zip(words, controls)]
    around = [bool(hit or other or COUNT.fullmatch(one)) for hit, other, one in zip(handles, controls, words)]
    full = sum(map(bool, words))
    if sum(map(bool, handles)) + sum(map(bool, controls)) >= SIGNS and sum(around) >= max(FEWEST, SHARE * full):
        shown = max((one for one, hit, other in zip(words, handles, controls) if hit or other), key=len)
        kept = [
            f"{found['name'].strip()}\n" if found and found["name"] else "" if out else line
            for line, found, out in zip(lines, handles, around)
        ]
        return re.sub(r"\n{3,}", "\n\n", "".join(kept)).strip("\n"), (
            f"Posts: {sum(around):,} lines around posts to a social network (“{shown[:30]}”) were left out; "
            "whose words are whose is a guess, and what a post says is its writer's word"
        )
    numbered = [found[0].strip(" \t()") for found in NUMBER.finditer(text)]
    places = [int(one.split("/")[0]) for one in numbered]
    if len(places) >= 3 and places == [*range(places[0], places[0] + len(places))] and places[0] < 3:
        return NUMBER.sub("", text), (
            f"Posts: the numbers of {len(places)} posts (“{numbered[0]}”) were left out; they are read as one text"
        )
    return text, None
