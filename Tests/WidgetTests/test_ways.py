"""The other ways to the gateway: TLS with HTTP/2, and a Unix socket; and how it goes."""

import http.client
import json
import re
import signal
import socket
import time
import unittest
import urllib.request

import desk
from browser import Case, close_browser, until
from test_inbox import Visit


class OverTLS(Visit):
    tls = True

    def streams(self):
        with urllib.request.urlopen(f"https://127.0.0.1:{self.rig.port}/metrics", context=self.rig.trust) as answer:
            return float(re.search(r"^deskbell_streams_open (\S+)", answer.read().decode(), re.M).group(1))

    def test_a_talk_over_http2(self):
        self.get("/")
        self.ask()
        self.inbox.accept("Kim")
        self.says("Ann Lee has joined.")
        self.write("m1")
        self.inbox.until("m1")
        self.inbox.say("a1")
        self.says("a1")
        spoken = self.run_js("return [...new Set(performance.getEntriesByType('resource').filter((e) => e.name.includes('/v1/')).map((e) => e.nextHopProtocol))]")
        self.assertEqual(["h2"], spoken)
        self.rig("cut")
        self.write("m2")
        self.inbox.until("m2")
        self.inbox.say("a2")
        self.says("a2")
        self.page.refresh()
        until("all of it, once", lambda: [one for one in self.bubbles() if one in ("m1", "a1", "m2", "a2")] == ["m1", "a1", "m2", "a2"])
        until("one stream", lambda: self.streams() == 1)
        self.page.get("about:blank")
        until("no stream is left where nobody reads", lambda: self.streams() == 0)

    def test_plain_requests_are_refused(self):
        with socket.create_connection(("127.0.0.1", self.rig.port), timeout=10) as line:
            line.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            line.settimeout(10)
            got = line.recv(100)
            self.assertFalse(got.startswith(b"HTTP/1.1 200"), got)


class Socket(http.client.HTTPConnection):
    """A connection to a Unix socket."""

    def __init__(self, path):
        super().__init__("localhost", timeout=10)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(10)
        self.sock.connect(str(self.path))


@unittest.skipUnless(desk.programs, "the stand-in has no such ways")
class UnixSocket(unittest.TestCase):
    def setUp(self):
        self.rig = desk.Desk()
        self.addCleanup(self.rig.close)
        self.rig.unix = self.rig.folder / "gateway"
        self.rig.limits = {"addressVisitors": 2}
        self.rig("reset")

    def ask(self, method, path, body=None, **fields):
        line = Socket(self.rig.unix)
        self.addCleanup(line.close)
        line.request(method, path, json.dumps(body) if body is not None else None,
                     {"Content-Type": "application/json", **{key.replace("_", "-"): value for key, value in fields.items()}})
        return line.getresponse()

    def hello(self, **fields):
        return self.ask("POST", "/v1/hello", {"page": {"url": self.rig.address + "/"}}, **fields)

    def test_a_visitor_and_a_stream(self):
        answer = self.hello()
        self.assertEqual(200, answer.status)
        welcome = json.load(answer)
        stream = self.ask("GET", "/v1/events", Authorization=f"Bearer {welcome['token']}", Last_Event_ID=str(welcome["picture"]["seq"]))
        self.assertEqual(200, stream.status)
        self.assertEqual(b"retry: 2000\n", stream.readline())
        step = json.load(self.ask("POST", "/v1/answers", {"id": "answer-0001", "dialogue": "welcome", "version": 1, "card": "ask", "choice": 0},
                                  Authorization=f"Bearer {welcome['token']}"))
        while (line := stream.readline()) and line != b"event: items\n":
            pass
        self.assertEqual(step["items"], json.loads(stream.readline().removeprefix(b"data: "))["items"])
        # Asked to end, it says so to whoever listens, and ends in order.
        gateway = self.rig.running[-1]
        gateway.send_signal(signal.SIGTERM)
        rest = stream.read()
        self.assertIn(b"event: bye\n", rest)
        self.assertEqual(0, gateway.wait(timeout=5))

    def test_a_proxy_says_for_whom_it_asks(self):
        for visitor in range(2):
            self.assertEqual(200, self.hello(X_Forwarded_For="198.51.100.7").status)
        self.assertEqual(429, self.hello(X_Forwarded_For="198.51.100.7").status)
        self.assertEqual(200, self.hello(X_Forwarded_For="198.51.100.8").status)


def tearDownModule():
    close_browser()


if __name__ == "__main__":
    unittest.main()
