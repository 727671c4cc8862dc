"""The folder of a corpus, written without reading anything."""

import json
from dataclasses import replace

from pyarrow import parquet

from analysis.corpus import partitions
from analysis.tables.codebook import TABLES
from tests import synthetic


def test_actors_of_two_articles_are_linked_in_a_table_of_the_datapackage(tmp_path):
    partitions.claim(tmp_path, ["here"])
    for key in ("p", "q"):
        _, tables = synthetic.tables()
        own = {name: getattr(tables, name).assign(article_id=key).astype({"article_id": "str"}) for name in TABLES}
        partitions.write_part(tmp_path, key, [replace(tables, **own)], [], [])
    partitions.write_entity_links(tmp_path)
    partitions.describe(tmp_path)
    links = parquet.read_table(tmp_path / "entity_links").to_pandas()
    assert (
        links.groupby("entity_id")["article_id"].apply(sorted).tolist() == [["p", "q"]] * links["entity_id"].nunique()
    )
    assert set(links["evidence"].dropna()) <= {"same name", "country name", "first and last name"}
    (described,) = [
        resource
        for resource in json.loads((tmp_path / "datapackage.json").read_text("utf-8"))["resources"]
        if resource["name"] == "entity_links"
    ]
    assert described["path"] == ["entity_links/part-all.parquet"]
    assert [field["name"] for field in described["schema"]["fields"]] == list(links.columns)
