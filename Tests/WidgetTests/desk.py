"""A real gateway on a real desk, for the same tests that run against the stand-in.

    DESKBELL_PROGRAMS=.build/debug python3 -m unittest discover -s Tests/WidgetTests

The desk is made anew for each test; its agent, Ann Lee, has an inbox on a terminal (inbox.py).
Between browser and gateway is a line that a test can cut. What only the stand-in does is skipped.
"""

import json
import os
import pathlib
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request

import standin
from inbox import Inbox

programs = os.environ.get("DESKBELL_PROGRAMS")
# What the website's server signs with.
secret = "secret-of-the-desk"


class Line:
    """Hands bytes between a browser and a gateway, until it is cut; and reads what the browser asks."""

    def __init__(self, port, isolated=False):
        """`isolated`: nobody can read what goes over it."""
        self.port, self.is_broken, self.pairs, self.isolated = port, False, [], isolated
        self.log, self.streams, self.most_streams = [], 0, 0
        self.door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http{'s' if isolated else ''}://127.0.0.1:{self.door.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                near, _ = self.door.accept()
            except OSError:
                return
            try:
                far = None if self.is_broken else socket.create_connection(("127.0.0.1", self.port))
            except OSError:
                far = None
            if not far:
                near.close()
                continue
            self.pairs.append((near, far))
            threading.Thread(target=self.ask, args=(near, far), daemon=True).start()
            threading.Thread(target=self.carry, args=(far, near), daemon=True).start()

    def ask(self, near, far):
        """From the browser to the gateway."""
        asked, has_stream = b"", False
        try:
            while data := near.recv(65536):
                asked, opens = (b"", False) if self.isolated else self.read(asked + data)
                if opens and not has_stream:
                    has_stream = True
                    self.streams += 1
                    self.most_streams = max(self.streams, self.most_streams)
                far.sendall(data)
        except OSError:
            pass
        self.drop(near, far)
        if has_stream:
            self.streams -= 1

    def read(self, asked):
        """Writes down the requests that are whole; what is left, and whether one of them opens a stream."""
        opens = False
        while b"\r\n\r\n" in asked:
            head, _, rest = asked.partition(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").split("\r\n")
            fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
            length = int(fields.get("content-length", 0))
            if len(rest) < length:
                break
            method, path, _ = first.split(" ", 2)
            body = rest[:length].decode()
            asked = rest[length:]
            opens = opens or path == "/v1/events" and method == "GET"
            if method != "OPTIONS" and path.startswith("/v1/"):
                self.log.append({"method": method, "path": path, "token": "authorization" in fields, "host": fields.get("host"),
                                 "body": json.loads(body) if body else {}})
        return asked, opens

    def carry(self, one, other):
        try:
            while data := one.recv(65536):
                other.sendall(data)
        except OSError:
            pass
        self.drop(one, other)

    def drop(self, *ends):
        for end in ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()

    def cut(self):
        pairs, self.pairs = self.pairs, []
        for pair in pairs:
            self.drop(*pair)

    def close(self):
        self.door.close()
        self.cut()


class Told(dict):
    """What a test may ask; where it asks for more, only the stand-in can tell."""

    def __missing__(self, key):
        raise unittest.SkipTest(f"only the stand-in tells of {key}")


class Desk:
    """What stands behind the widget, and what a test has it do: see `Rig`, which is the stand-in's."""

    def __init__(self, tls=False):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="deskbell-widget-"))
        self.store = self.folder / "store"
        # A certificate of its own, whom a browser here trusts; or a socket in place of a port.
        self.tls, self.unix = (self.certify() if tls else []), None
        self.trust = ssl._create_unverified_context() if tls else None
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.line = Line(self.port, isolated=tls)
        self.running, self.origins, self.inbox = [], [self.line.address], None
        # How much the gateway lets everybody do, and which proxies it believes.
        self.secret, self.limits, self.proxies = secret, {}, []
        self.run("init")
        self.run("agent", "add", "ann", "--name", "Ann Lee", "--capacity", "9")

    def program(self, name):
        return str(pathlib.Path(programs).resolve() / name)

    def run(self, *words, text=None):
        done = subprocess.run(
            [self.program("deskbell"), *words, "--store", str(self.store)] if "--" not in words else
            [self.program("deskbell"), *words[:words.index("--")], "--store", str(self.store), *words[words.index("--"):]],
            input=text, capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            raise AssertionError(f"deskbell {' '.join(words)}: {done.stderr or done.stdout}")
        return done.stdout

    def keep(self, name, *words):
        self.running.append(subprocess.Popen(
            [self.program(name), *words, "--store", str(self.store)], stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    @property
    def address(self):
        return self.line.address

    @property
    def desk(self):
        raise unittest.SkipTest("only the stand-in makes events up")

    def __call__(self, deed, /, **how):
        known = getattr(self, "do_" + deed, None)
        if not known:
            raise unittest.SkipTest(f"only the stand-in can {deed}")
        return known(**how)

    def do_reset(self, widget=None, dialogues=None, look=None, **others):
        """Begins: dialogues published, settings made, agent and gateway there. Later, before anybody has
        come: other dialogues of the same names, or one that awaits a look."""
        if others or self.running and not (dialogues or look):
            raise unittest.SkipTest("only the stand-in can be reset so")
        if look:
            # A desk counts in whole seconds.
            when = {"timeOnPage": look["inMilliseconds"] and -(-look["inMilliseconds"] // 1000), "scroll": look["scroll"]}
            dialogues = [{**standin.welcome, "when": {name: value for name, value in when.items() if value}}]
        self.publish(dialogues or [standin.welcome])
        if self.running:
            return
        self.run("settings", "set", "welcomeText", "Thank you. We look for somebody.")
        (self.store / "secret").write_text(secret + "\n")
        self.do_widget(**{"label": "Ask us", "title": "Hearth & Kettle", **(widget or {})})
        self.inbox = Inbox(self, "ann")
        self.serve()

    def publish(self, dialogues):
        """What visitors meet from now on."""
        for dialogue in dialogues:
            document = {key: value for key, value in dialogue.items() if key not in ("version", "path") and value is not None}
            cards = json.loads(json.dumps(document["cards"]))
            for card in cards.values():
                if card["card"] == "liveChat":
                    card.setdefault("route", {"kind": "roundRobin"})
                    # None: who is not answered at once does not wait.
                    if card.setdefault("whenBusy", {"wait": 300}) is None:
                        del card["whenBusy"]
            file = self.folder / f"{document['id']}.json"
            file.write_text(json.dumps({"name": document["id"], **document, "cards": cards, "targets": {"include": [f"{origin}/*" for origin in [self.address, *self.origins]]}}))
            self.run("dialogue", "set" if self.running else "add", str(file))
            self.run("dialogue", "publish", document["id"])

    def do_widget(self, limits=None, **values):
        """How the widget is drawn."""
        for name, value in values.items():
            if isinstance(value, (dict, list)):
                raise unittest.SkipTest(f"widget.{name} is set otherwise at a desk")
        bounds = [f"maxMessageLength={limits['message']}"] if limits else []
        self.run("settings", "set", *[f"widget.{name}={value}" for name, value in values.items()], *bounds)

    def serve(self):
        """Starts the gateway, and waits until it answers."""
        place = ("--unix", str(self.unix), "--trust-proxy", "unix") if self.unix else ("--listen", f"127.0.0.1:{self.port}", *self.tls)
        self.keep("deskbell-gateway", *place,
                  *[word for origin in [self.address, *self.origins] for word in ("--allow-origin", origin)],
                  *[word for name, number in self.limits.items() for word in ("--limit", f"{name}={number}")],
                  *[word for proxy in self.proxies for word in ("--trust-proxy", proxy)])
        end = time.monotonic() + 20
        while True:
            try:
                if self.unix:
                    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
                        return door.connect(str(self.unix))
                scheme = "https" if self.tls else "http"
                return urllib.request.urlopen(f"{scheme}://127.0.0.1:{self.port}/healthz", timeout=2, context=self.trust).close()
            except (OSError, urllib.error.URLError):
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)

    def visit(self, *words):
        """A visitor at a terminal, who stays until their input ends."""
        self.running.append(subprocess.Popen(
            [self.program("deskbell"), "visit", *words, "--store", str(self.store)], stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(self.folder)}))
        return self.running[-1]

    def journal(self):
        """Every event there was."""
        return [event for path in sorted(self.store.glob("journal-*.jsonl"))
                for line in path.read_text().splitlines() for event in json.loads(line)["events"]]

    def certify(self):
        """Makes a key and a certificate; the options that name them."""
        key, certificate = str(self.folder / "key.pem"), str(self.folder / "certificate.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                        "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
                       check=True, capture_output=True)
        return ["--tls-cert", certificate, "--tls-key", key]

    def kill(self):
        """Kills the gateway in the middle of whatever it does."""
        gateway = self.running.pop()
        gateway.kill()
        gateway.wait()
        gateway.stdin.close()

    # What the agent does

    def chats(self):
        return json.loads(self.run("chats", "--json"))

    def do_accept(self, agent=None, split=False):
        if agent or split:
            raise unittest.SkipTest("only Ann works at this desk")
        end = time.monotonic() + 20
        while not (chats := [one for one in self.chats() if one["state"] == "offered"]):
            if time.monotonic() > end:
                raise AssertionError("nobody was offered a chat")
            time.sleep(0.05)
        self.run("accept", chats[0]["id"], "--as", "ann")

    def do_say(self, texts):
        for text in texts:
            self.run("reply", self.chats()[0]["id"], "--as", "ann", "--", text)

    def do_close(self, state, system, more=None):
        if state != "ended":
            raise unittest.SkipTest("only the stand-in falls back on demand")
        self.run("end", self.chats()[0]["id"], "--as", "ann")

    def do_bye(self, after):
        """The gateway ends in order, and comes back."""
        gateway = self.running.pop()
        gateway.terminate()
        gateway.wait(timeout=20)
        gateway.stdin.close()
        self.serve()

    # What the line does

    def do_cut(self):
        self.line.cut()

    def do_fault(self, **how):
        if how != {"*": {"refuse": True}}:
            raise unittest.SkipTest("only the stand-in has such faults")
        self.line.is_broken = True

    def do_clear(self):
        self.line.is_broken = False

    @property
    def state(self):
        return Told(visitors=self.visitors(), log=self.line.log, streams=self.line.streams, mostStreams=self.line.most_streams)

    @property
    def visitor(self):
        chats = self.chats()
        # A closed chat is told by how it closed, as the website is.
        chat = {**chats[0], "state": chats[0]["outcome"] if chats[0]["state"] == "closed" else chats[0]["state"]} if chats else None
        return Told(**(self.visitors() or [{}])[-1], chat=chat, pages=self.asked("hello", "page", of="page"),
                    times=self.asked("time"), typed=self.asked("typing", of="on"),
                    left=[{key: one[key] for key in ("name", "email", "text")} for one in self.asked("left")])

    def asked(self, *routes, of=None):
        """The bodies of requests, or a member of each."""
        bodies = [one["body"] for one in self.line.log if one["path"] in [f"/v1/{route}" for route in routes]]
        return [body[of] for body in bodies] if of else bodies

    def visitors(self):
        """Those of whom the journal knows: what was said of them, and whether it was signed."""
        visitors = {}
        for event in self.journal():
            mark = event.get("visitor")
            if not isinstance(mark, str):
                continue
            if event["type"] == "visitorForgotten":
                visitors.pop(mark, None)
                continue
            visitor = visitors.setdefault(mark, {"attributes": {}, "signed": False})
            if event["type"] == "visitorLearned" and not event.get("dialogue"):
                visitor["attributes"].update(event["attributes"])
                visitor["signed"] = visitor["signed"] or event.get("source") == "signed"
        return list(visitors.values())

    def received(self):
        chats = self.chats()
        if not chats:
            return []
        lines = json.loads(self.run("transcript", chats[0]["id"], "--json"))
        return [line["text"] for line in lines if line["from"] == "visitor"]

    def close(self):
        for process in self.running:
            process.terminate()
        if self.inbox:
            self.inbox.close()
        for process in self.running:
            process.wait(timeout=20)
            process.stdin.close()
        self.line.close()
        shutil.rmtree(self.folder, ignore_errors=True)
