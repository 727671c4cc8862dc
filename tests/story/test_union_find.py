"""analysis.story.union_find: what is one with what."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.story.union_find import UnionFind

NUMBERS = st.integers(0, 99)


@given(st.lists(st.integers(1, 4), min_size=1, max_size=5), st.lists(st.tuples(NUMBERS, NUMBERS), max_size=10))
def test_what_is_joined_is_one_with_all_that_either_was_one_with(sizes, pairs):
    articles = [f"n{article}" for article, size in enumerate(sizes) for _ in range(size)]
    found = UnionFind(articles)
    groups = [{i} for i in range(len(articles))]
    for why, pair in enumerate(pairs):
        one, other = (i % len(articles) for i in pair)
        first, second = (next(group for group in groups if i in group) for i in (one, other))
        assert found.share_an_article(one, other) == bool({articles[i] for i in first} & {articles[i] for i in second})
        found.join(one, other, str(why))
        if first is not second:
            groups = [g for g in groups if g is not first and g is not second] + [first | second]
            assert found.evidence(max(min(first), min(second))) == str(why)
    for group in groups:
        assert {found.find(i) for i in group} == {min(group)}
        assert [found.evidence(i) is None for i in sorted(group)] == [True] + [False] * (len(group) - 1)
