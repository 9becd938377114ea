"""The gateway behind nginx and Caddy, set up as the examples say: streams pass at once, and it is known who asks.

DESKBELL_PROXIES names a folder below which their programs are; else they are looked for on the PATH.
"""

import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import time
import unittest

import desk
from browser import until
from test_ways import Socket

examples = pathlib.Path(__file__).parents[2] / "Scripts/examples"


def program(name):
    """Where a proxy's program is; nil: nowhere."""
    folder = pathlib.Path(os.environ.get("DESKBELL_PROXIES", "/nowhere"))
    return next((str(path) for part in ("usr/sbin", "usr/bin") if (path := folder / part / name).exists()), shutil.which(name))


def reaches(address):
    """Whether this machine has an address."""
    try:
        socket.create_server((address, 0), family=socket.AF_INET6).close()
        return True
    except OSError:
        return False


class Client(http.client.HTTPSConnection):
    """A connection to a proxy, from an address of this machine."""

    def __init__(self, port, address, protocols=("http/1.1",)):
        trust = ssl._create_unverified_context()
        trust.set_alpn_protocols(list(protocols))
        super().__init__("chat.example", port, timeout=10, context=trust)
        self.source = address

    def connect(self):
        line = socket.create_connection(("127.0.0.1", self.port), timeout=10, source_address=(self.source, 0))
        self.sock = self._context.wrap_socket(line, server_hostname="chat.example")


class BehindProxy:
    """What holds behind any of them."""

    def setUp(self):
        if not desk.programs:
            self.skipTest("the stand-in is behind no proxy")
        self.program = program(self.name)
        if not self.program:
            self.skipTest(f"{self.name} is not there")
        self.rig = desk.Desk()
        self.addCleanup(self.rig.close)
        self.rig.limits = {"addressVisitors": 2}
        self.rig.origins.append("https://shop.example")
        self.prepare()
        self.rig("reset")
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        _, self.certificate, _, self.key = self.rig.certify()
        log = (self.rig.folder / "proxy.log").open("wb")
        self.addCleanup(log.close)
        self.proxy = subprocess.Popen(self.start(), stdout=log, stderr=log, env={**os.environ, "HOME": str(self.rig.folder)})
        self.addCleanup(self.proxy.wait, 20)
        self.addCleanup(self.proxy.terminate)
        end = time.monotonic() + 20
        while True:
            try:
                return socket.create_connection(("127.0.0.1", self.port)).close()
            except OSError:
                if time.monotonic() > end or self.proxy.poll() is not None:
                    raise AssertionError((self.rig.folder / "proxy.log").read_text())
                time.sleep(0.05)

    def ask(self, method, path, body=None, address="127.0.0.5", **fields):
        line = Client(self.port, address)
        self.addCleanup(line.close)
        line.request(method, path, json.dumps(body) if body is not None else None,
                     {"Host": "chat.example", "Content-Type": "application/json", **{key.replace("_", "-"): value for key, value in fields.items()}})
        answer = line.getresponse()
        answer.line = line
        return answer

    def hello(self, address="127.0.0.5", **fields):
        """From a page of the origin that is told."""
        page = fields.get("Origin", self.rig.address) + "/"
        return self.ask("POST", "/v1/hello", {"page": {"url": page}}, address, **fields)

    def streams(self):
        """How many the gateway itself has open."""
        line = self.direct()
        self.addCleanup(line.close)
        # Figures are for this machine; who comes where a proxy does has to say that they are.
        line.request("GET", "/metrics", headers={"X-Forwarded-For": "127.0.0.1"})
        return float(re.search(r"^deskbell_streams_open (\S+)", line.getresponse().read().decode(), re.M).group(1))

    def items(self, stream):
        """Those of the next event of a dialogue."""
        while (line := stream.readline()) and line != b"event: items\n":
            pass
        return json.loads(stream.readline().removeprefix(b"data: "))["items"]

    def test_a_stream_passes_at_once_and_goes_on(self):
        welcome = json.load(self.hello(Origin="https://shop.example"))
        token = {"Authorization": f"Bearer {welcome['token']}"}

        def answer(number, **what):
            return json.load(self.ask("POST", "/v1/answers", {"id": f"answer-{number}00", "dialogue": "welcome", "version": 1, **what}, **token))
        # No line of it is held back, or compressed: each would wait for more.
        stream = self.ask("GET", "/v1/events", Accept_Encoding="gzip, zstd", Last_Event_ID=str(welcome["picture"]["seq"]), **token)
        self.assertEqual((200, None), (stream.status, stream.getheader("Content-Encoding")))
        self.assertEqual(b"retry: 2000\n", stream.readline())
        step = answer(0, card="ask", choice=0)
        self.assertEqual(step["items"], self.items(stream))
        stream.close()
        stream.line.close()
        until("the gateway knows that nobody reads", lambda: self.streams() == 0, 10)
        again = answer(1, card="email", value="kim@acme.example")
        stream = self.ask("GET", "/v1/events", Last_Event_ID=str(step["seq"]), **token)
        self.assertEqual(again["items"], self.items(stream), "it goes on where it was")
        self.rig.running[-1].send_signal(signal.SIGTERM)
        self.assertIn(b"event: bye\n", stream.read())

    def test_it_is_known_who_asks(self):
        for number in range(2):
            self.assertEqual(200, self.hello(X_Forwarded_For=f"198.51.100.{number}").status)
        self.assertEqual(429, self.hello(X_Forwarded_For="198.51.100.9").status, "what they say themselves is not believed")
        self.assertEqual(200, self.hello("127.0.0.6").status)

    def test_what_else_passes(self):
        own = self.hello(Origin="https://chat.example")
        self.assertEqual(200, own.status, "the gateway's own page")
        self.assertEqual(403, self.hello(Origin="https://elsewhere.example").status)
        token = f"Bearer {json.load(own)['token']}"
        self.assertEqual(413, self.ask("POST", "/v1/messages", {"text": "x" * 70000}, Authorization=token).status)
        self.assertNotEqual(200, self.ask("GET", "/metrics").status)
        widget = self.ask("GET", "/widget.js", Accept_Encoding="gzip")
        self.assertEqual((200, "gzip"), (widget.status, widget.getheader("Content-Encoding")))
        line = Client(self.port, "127.0.0.5", ("h2",))
        self.addCleanup(line.close)
        line.connect()
        self.assertEqual("h2", line.sock.selected_alpn_protocol())


class Nginx(BehindProxy, unittest.TestCase):
    name = "nginx"

    def prepare(self):
        self.rig.proxies = ["127.0.0.1"]

    def direct(self):
        return http.client.HTTPConnection("127.0.0.1", self.rig.port, timeout=10)

    def start(self):
        folder = self.rig.folder
        example = (examples / "nginx.conf").read_text()
        # Not every machine has addresses of both kinds.
        other = f"listen [::1]:{self.port} ssl http2;" if reaches("::1") else ""
        for said, meant in (("127.0.0.1:8080;", f"127.0.0.1:{self.rig.port};"), (" 443 ", f" 127.0.0.1:{self.port} "), ("listen [::]:443 ssl http2;", other),
                            ("/etc/letsencrypt/live/chat.example/fullchain.pem", self.certificate),
                            ("/etc/letsencrypt/live/chat.example/privkey.pem", self.key)):
            self.assertIn(said, example)
            example = example.replace(said, meant)
        (folder / "deskbell.conf").write_text(example)
        rooms = "".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(f"""
            {"user root;" if os.geteuid() == 0 else ""} daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log stderr warn;
            events {{}}
            http {{ access_log off; {rooms} include {folder}/deskbell.conf; }}""")
        return [self.program, "-p", str(folder), "-c", str(folder / "nginx.conf")]


class Caddy(BehindProxy, unittest.TestCase):
    """With the gateway at a Unix socket."""

    name = "caddy"

    def prepare(self):
        self.rig.unix = self.rig.folder / "gateway"

    def direct(self):
        return Socket(self.rig.unix)

    def start(self):
        example = (examples / "Caddyfile").read_text()
        for said, meant in (("\nchat.example {", f"\nhttps://chat.example:{self.port} {{\n\ttls {self.certificate} {self.key}"),
                            ("reverse_proxy 127.0.0.1:8080", f"reverse_proxy unix/{self.rig.unix}")):
            self.assertIn(said, example)
            example = example.replace(said, meant)
        (self.rig.folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https disable_redirects\n}\n" + example)
        return [self.program, "run", "--adapter", "caddyfile", "--config", str(self.rig.folder / "Caddyfile")]


if __name__ == "__main__":
    unittest.main()
