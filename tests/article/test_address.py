"""analysis.article.address and fetching, against a server on loopback that answers in all the ways that servers do."""

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from analysis.article import fetching
from analysis.article.address import kept
from analysis.article.fetching import Limits
from analysis.article.opening import read
from analysis.errors import InputError

P = "<p>The caf\u00e9 in the port of Harwick closed on Monday after a fire, “officials” said, two men were hurt.</p>"
HEAD = "<html><head><title>Fire shuts port</title></head><body><article><h1>Fire shuts port</h1>"
PAGE = f"{HEAD}{P * 3}</article></body></html>"
LIMITS = Limits(timeout=0.5, deadline=1.5, largest=100_000)
HTML = {"Content-Type": "text/html; charset=utf-8"}

ANSWERS = {  # path → status, headers, body
    "/good": (200, HTML, PAGE.encode()),
    "/moved": (302, {"Location": "/good"}, b""),
    "/again": (301, {"Location": "/moved"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/nowhere": (302, {}, b""),
    "/says-latin": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, PAGE.encode()),
    "/says-utf": (200, HTML, PAGE.encode("cp1252")),
    "/says-nothing": (200, {}, PAGE.encode("cp1252")),
    "/says-odd": (200, {"Content-Type": "text/html; charset=klingon"}, PAGE.encode()),
    "/other": (200, {"Content-Type": "text/html; charset=cp1251"}, PAGE.replace("\u00e9", "\u0436").encode("cp1251")),
    "/packed": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
    "/plain": (200, {"Content-Type": "text/plain"}, b"The mayor of the town resigned on Monday, officials said."),
    "/gone": (404, HTML, b"not here"),
    "/mine": (403, HTML, b"not you"),
    "/often": (429, HTML, b"too often"),
    "/broken": (500, HTML, b"oh"),
    "/empty": (200, HTML, b"  "),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/huge": (200, HTML, b"x" * 200_000),
    "/bomb": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 3_000_000)),
    "/bad-gzip": (200, HTML | {"Content-Encoding": "gzip"}, b"nothing of the kind"),
    "/brotli": (200, HTML | {"Content-Encoding": "br"}, b"nothing of the kind"),
    "/short": (200, HTML | {"Content-Length": "5000"}, b"<html>"),
    "/private/page": (200, HTML, PAGE.encode()),
}


class Server(BaseHTTPRequestHandler):
    robots: tuple[int, dict, bytes] = (404, {}, b"")
    asked: list[tuple[str, str]] = []  # noqa: RUF012 (emptied by each test)

    def do_GET(self):
        self.asked.append((self.path, self.headers["User-Agent"]))
        if self.path == "/slow":
            time.sleep(1)
        if self.path == "/trickle":
            self.send_response(200)
            self.end_headers()
            for _ in range(30):
                self.wfile.write(b"<p>")
                time.sleep(0.1)
            return
        if self.path == "/gibberish":
            self.wfile.write(b"SSH-2.0-OpenSSH\r\n\r\n")
            return
        status, headers, body = self.robots if self.path == "/robots.txt" else ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    running = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    running.handle_error = lambda *_: None  # a client that hangs up early
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()


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


BAD = {
    "slow": "does not answer within 0.5 seconds; try again later",
    "trickle": "is not read to its end after 1.5 seconds; save the page",
    "huge": "is larger than 100,000 bytes; save the page",
    "bomb": "unpacks to more than 100,000 bytes; save",
    "bad-gzip": "is packed in a way that cannot be read",
    "brotli": "is packed as 'br', which was not asked for",
    "short": "ends in the middle (6 of 5,000 bytes); try again",
    "round": "redirects more than 5 times",
    "file": "redirects to 'file:///etc/passwd', which is no page on the web",
    "nowhere": "redirects more than 5 times",
    "gone": "is not there (it answers 404); check the address",
    "mine": "refuses programs or strangers (it answers 403); save the page",
    "often": "refuses programs or strangers (it answers 429)",
    "broken": "cannot be had now (it answers 500); try again later",
    "empty": "is empty; check the address",
    "picture": "is no page but image/png; give the address of an article",
    "gibberish": "answers in a way that is no HTTP",
}


@pytest.mark.parametrize("path", BAD)
def test_each_failure_is_one_sentence(server, tmp_path, path):
    message = said(f"{server}/{path}", tmp_path)
    assert message.startswith(f"{server}/{path} {BAD[path]}"), message


@pytest.mark.parametrize(
    "robots, sentence",
    [
        ((200, {}, b"User-agent: *\nDisallow: /private/"), "its site asks programs not to (robots.txt)"),
        ((200, {}, b"User-agent: news-close-reading\nDisallow: /"), "its site asks programs not to (robots.txt)"),
        ((503, {}, b""), "its robots.txt cannot be read (503)"),
        ((200, {}, b"User-agent: other\nDisallow: /"), None),
        ((200, {}, b"User-agent: *\nDisallow:"), None),
        ((200, {}, b"<html>no robots here</html>"), None),
        ((403, {}, b""), None),
    ],
)
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
