"""A server on loopback that answers in all the ways that servers do; what is said of those that are no article."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from analysis.article.fetching import Limits

P = "<p>The caf\u00e9 in the port of Harwick closed on Monday after a fire, “officials” said, two men were hurt.</p>"
HEAD = "<html><head><title>Fire shuts port</title></head><body><article><h1>Fire shuts port</h1>"
PAGE = f"{HEAD}{P * 3}</article></body></html>"
LIMITS = Limits(timeout=60, deadline=120, largest=100_000)  # no busy machine comes near them
HURRIED = {"slow": replace(LIMITS, timeout=0.5), "trickle": replace(LIMITS, deadline=1.5)}  # path → where time is short
GERMAN = "<p>Der Hafen von Harwick wurde am Montag nach einem Brand geschlossen, sagten die Behörden am Abend.</p>" * 4
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
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
    "/away": (302, {"Location": "/gone"}, b""),
    "/script": (302, {"Location": "javascript:alert(1)"}, b""),
    "/long": (302, {"Location": "http://" + "a" * 5000}, b""),
    "/nothing": (204, {}, b""),
    "/legal": (451, HTML, b"not in your country"),
    "/busy": (503, HTML, b"later"),
    "/data": (200, {"Content-Type": "application/json"}, b"{}"),
    "/feed": (200, HTML, b"<?xml version='1.0'?><rss><channel><item><title>Fire</title></item></channel></rss>"),
    "/sheet": (200, {"Content-Type": "application/vnd.ms-excel"}, b"PK"),
    "/half-document": (200, {"Content-Type": DOCX}, b"PK\x03\x04 and no more"),
    "/guarded": (200, HTML, b"<html><body><p>Verify that you are not a robot to go on.</p></body></html>"),
    "/script-only": (200, HTML, b"<html><body><p>Please enable JavaScript to view this site.</p></body></html>"),
    "/soft": (200, HTML, b"<html><body><h1>Page not found</h1><p>The page could not be found.</p></body></html>"),
    "/zeros": (200, HTML, bytes(500)),
    "/lies": (200, HTML, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
    "/german": (200, HTML, GERMAN.encode()),
    "/private/page": (200, HTML, PAGE.encode()),
}


class Server(BaseHTTPRequestHandler):
    robots: tuple[int, dict, bytes] = (404, {}, b"")
    asked: list[tuple[str, str]] = []  # noqa: RUF012 (emptied by each test)

    def do_GET(self):
        self.asked.append((self.path, self.headers["User-Agent"]))
        if self.path == "/slow":
            time.sleep(20)  # in a thread that nobody waits for: however late the client looks, there is no answer
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


BAD = {  # path → what is said of it behind its address
    "slow": "does not answer within 0.5 seconds; try again later",
    "trickle": "is not read to its end after 1.5 seconds; save the page",
    "huge": "is larger than 100,000 bytes; save the page",
    "bomb": "unpacks to more than 100,000 bytes; save",
    "bad-gzip": "is packed in a way that cannot be read",
    "brotli": "is packed as 'br', which was not asked for",
    "short": "ends in the middle (6 of 5,000 bytes); try again",
    "round": "redirects more than 5 times",
    "file": "redirects to 'file:///etc/passwd', which is no page on the web",
    "nowhere": "redirects without saying where; save the page",
    "away": "leads to {server}/gone, which is not there (it answers 404); check the address",
    "script": "redirects to 'javascript:alert(1)', which is no page on the web",
    "long": "redirects to 'http://aaaaaa",
    "gone": "is not there (it answers 404); check the address",
    "mine": "refuses programs or strangers (it answers 403); save the page",
    "often": "refuses programs or strangers (it answers 429)",
    "broken": "cannot be had now (it answers 500); try again later",
    "empty": "is empty; check the address",
    "picture": "is no page but image/png; give the address of an article",
    "nothing": "cannot be had now (it answers 204)",
    "legal": "refuses programs or strangers (it answers 451); save the page",
    "busy": "cannot be had now (it answers 503); try again later",
    "data": "is no page but application/json; give the address of an article",
    "feed": "is a feed of 1 article, not an article; give `report` the address of one",
    "sheet": "is no page but application/vnd.ms-excel; download it and give the file",
    "half-document": "is a damaged zip archive or document; save it again",
    "guarded": "holds no article but “Verify that you are not a robot to go on.”; open the page in a browser and save",
    "script-only": "holds no article but “Please enable JavaScript",
    "soft": "holds no article but “Page not found”",
    "zeros": "holds no article text that can be told from the page around it; save the text",
    "lies": "is a PNG image, not text; have its words recognised",
    "german": "is not in English (it looks like 'de')",
    "gibberish": "answers in a way that is no HTTP",
}

ROBOTS = [  # the answer to /robots.txt, what is said of a page behind it
    ((200, {}, b"User-agent: *\nDisallow: /private/"), "its site asks programs not to (robots.txt)"),
    ((200, {}, b"User-agent: news-close-reading\nDisallow: /"), "its site asks programs not to (robots.txt)"),
    ((503, {}, b""), "its robots.txt cannot be read (503)"),
    ((200, {}, b"User-agent: other\nDisallow: /"), None),
    ((200, {}, b"User-agent: *\nDisallow:"), None),
    ((200, {}, b"<html>no robots here</html>"), None),
    ((403, {}, b""), None),
]


@contextmanager
def serving() -> Iterator[str]:
    """The address of the server."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    running.handle_error = lambda *_: None  # type: ignore[method-assign]  # a client that hangs up early
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
