"""analysis.article.address and fetching, against a server on loopback that answers in all the ways that servers do."""

import pytest

from analysis.article import fetching
from analysis.article.address import kept
from analysis.article.opening import read
from analysis.errors import InputError
from tests.article.loopback import ANSWERS, BAD, HURRIED, LIMITS, ROBOTS, P, Server, serving


@pytest.fixture(scope="module")
def server():
    with serving() as address:
        yield address


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr(Server, "robots", (404, {}, b""))
    Server.asked.clear()


def said(address, folder, limits=LIMITS):
    """The sentence that an address ends in, and what was said on the way."""
    with pytest.raises(InputError) as caught:
        kept(address, folder, lambda _: None, limits)
    message = str(caught.value)
    assert "\n" not in message and message.endswith(".") and not list(folder.iterdir())
    return message


@pytest.mark.parametrize(
    "path", ["good", "moved", "again", "says-latin", "says-utf", "says-nothing", "says-odd", "other", "packed"]
)
def test_a_page_is_kept_and_read(server, tmp_path, path):
    article = read(kept(f"{server}/{path}#part", tmp_path, lambda _: None, LIMITS))
    assert article.title == "Fire shuts port" and article.url.startswith(server)
    expected = P[3:-4].replace("\u00e9", "\u0436") if path == "other" else P[3:-4]
    assert set(article.text.splitlines()) == {expected}


def test_a_rerun_reads_the_same_and_asks_for_nothing(server, tmp_path):
    heard = []
    first = kept(f"{server}/good", tmp_path, heard.append, LIMITS)
    asked = list(Server.asked)
    assert [path for path, _ in asked] == ["/robots.txt", "/good"] and {agent for _, agent in asked} == {fetching.AGENT}
    assert kept(f"{server}/good", tmp_path, heard.append, LIMITS) == first and Server.asked == asked
    assert "is kept as" in heard[0] and "remove that file to fetch it anew." in heard[1]


def test_plain_text_stays_plain(server, tmp_path):
    assert kept(f"{server}/plain", tmp_path, lambda _: None, LIMITS).endswith(".txt")


@pytest.mark.parametrize("path", BAD)
def test_each_failure_is_one_sentence(server, tmp_path, path):
    message = said(f"{server}/{path}", tmp_path, HURRIED.get(path, LIMITS))
    assert message.startswith(f"{server}/{path} {BAD[path].format(server=server)}"), message


@pytest.mark.parametrize("robots, sentence", ROBOTS)
def test_robots_are_respected(server, tmp_path, monkeypatch, robots, sentence):
    monkeypatch.setattr(Server, "robots", robots)
    if sentence:
        assert sentence in said(f"{server}/private/page", tmp_path)
        assert [path for path, _ in Server.asked] == ["/robots.txt"]
    else:
        kept(f"{server}/private/page", tmp_path, lambda _: None, LIMITS)


@pytest.mark.parametrize(
    "address, sentence",
    [
        ("http://127.0.0.1:1/a", "refuses the connection; check the address"),
        ("http://no-such-host.invalid/a", "has a host that cannot be found"),
        ("http:///a", "is no address of a page"),
        ("http://[::1/a", "is no address of a page"),
        ("http://a:99999999/", "is no address of a page"),
        ("https://user:secret@example.org/", "holds a name or a password"),
    ],
)
def test_addresses_that_lead_nowhere(tmp_path, address, sentence):
    assert sentence in said(address, tmp_path)


def test_no_redirect_leads_into_a_private_network(server, tmp_path, monkeypatch):
    monkeypatch.setattr(fetching, "_private", lambda address: "localhost" in address)
    inside = server.replace("127.0.0.1", "localhost") + "/good"
    monkeypatch.setitem(ANSWERS, "/inside", (302, {"Location": inside}, b""))
    assert "redirects into a private network (localhost)" in said(f"{server}/inside", tmp_path)


def test_only_a_report_fetches(server):
    with pytest.raises(InputError, match="is an address: `report` fetches it; elsewhere save the page"):
        read(f"{server}/good")
    assert Server.asked == []
