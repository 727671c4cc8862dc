"""Which actors and events a figure shows: the filters that the notebook's parameters set."""

import datetime
from collections.abc import Collection

import pandas as pd

from analysis.tables.tables import Tables


def actors(
    tables: Tables,
    min_mentions: int = 1,
    kinds: Collection[str] = (),
    focus: Collection[str] = (),
    order: str = "first",
) -> pd.DataFrame:
    """Actors of some kinds (none = all) with enough mentions, or only those in focus, in a stated order.

    `focus` holds actor ids or names; `order` is "first" (first appearance) or "count" (most mentions first).
    """
    if order not in ("first", "count"):
        raise ValueError(f"order must be 'first' or 'count', not {order!r}")
    rows = tables.actors
    if focus:
        rows = rows[rows["actor_id"].isin(list(focus)) | rows["name"].isin(list(focus))]
    else:
        rows = rows[rows["mentions"] >= min_mentions]
    if kinds:
        rows = rows[rows["kind"].isin(list(kinds))]
    by = ["first_start", "actor_id"] if order == "first" else ["mentions", "first_start"]
    return rows.sort_values(by, ascending=[order == "first", True], kind="stable")


def events(
    tables: Tables,
    statuses: Collection[str] = (),
    focus: Collection[str] = (),
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> pd.DataFrame:
    """Events of some statuses (none = all), with a part or the word of somebody in focus, that can lie between days.

    An event without a date can lie anywhere and stays.
    """
    rows = tables.events
    if statuses:
        rows = rows[rows["status"].isin(list(statuses))]
    if focus:
        ids = set(actors(tables, focus=focus)["actor_id"])
        taking_part = tables.participants.loc[tables.participants["actor_id"].isin(ids), "event_id"]
        rows = rows[rows["event_id"].isin(taking_part) | rows["source_id"].isin(ids)]
    if since is not None:
        rows = rows[rows["latest"].isna() | (rows["latest"] >= pd.Timestamp(since))]
    if until is not None:
        rows = rows[rows["earliest"].isna() | (rows["earliest"] <= pd.Timestamp(until))]
    return rows.sort_values("told", kind="stable")


def most(rows: pd.DataFrame, limit: int, by: str) -> pd.DataFrame:
    """The `limit` rows with most of a column, in the order they had."""
    return rows[rows.index.isin(rows[by].nlargest(limit, keep="first").index)]
