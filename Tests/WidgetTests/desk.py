"""A real gateway on a real desk, for the same tests that run against the stand-in.

    DESKBELL_PROGRAMS=.build/debug python3 -m unittest discover -s Tests/WidgetTests

The desk is made anew for each test; its agent, Ann Lee, works by command line. Between browser and
gateway is a line that a test can cut. What only the stand-in does is skipped.
"""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request

import standin

programs = os.environ.get("DESKBELL_PROGRAMS")


class Line:
    """Hands bytes between a browser and a gateway, until it is cut."""

    def __init__(self, port):
        self.port, self.is_broken, self.pairs = port, False, []
        self.door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.door.getsockname()[1]}"
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
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(one, other), daemon=True).start()

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


class Desk:
    """What stands behind the widget, and what a test has it do: see `Rig`, which is the stand-in's."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="deskbell-widget-"))
        self.store = self.folder / "store"
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.line = Line(self.port)
        self.running, self.origins = [], [self.line.address]
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

    def __call__(self, deed, /, **how):
        known = getattr(self, "do_" + deed, None)
        if not known:
            raise unittest.SkipTest(f"only the stand-in can {deed}")
        return known(**how)

    def do_reset(self, widget=None, dialogues=None, **others):
        """Begins: dialogues published, settings made, agent and gateway there."""
        if others or self.running:
            raise unittest.SkipTest("only the stand-in can be reset so")
        for dialogue in dialogues or [standin.welcome]:
            document = {key: value for key, value in dialogue.items() if key not in ("version", "path") and value is not None}
            cards = json.loads(json.dumps(document["cards"]))
            for card in cards.values():
                if card["card"] == "liveChat":
                    card.setdefault("route", {"kind": "roundRobin"})
                    card.setdefault("whenBusy", {"wait": 300})
            file = self.folder / f"{document['id']}.json"
            file.write_text(json.dumps({"name": document["id"], **document, "cards": cards, "targets": {"include": [f"{origin}/*" for origin in [self.address, *self.origins]]}}))
            self.run("dialogue", "add", str(file))
            self.run("dialogue", "publish", document["id"])
        for name, value in {"label": "Ask us", "title": "Hearth & Kettle", **(widget or {})}.items():
            if isinstance(value, (dict, list)):
                raise unittest.SkipTest(f"widget.{name} is set otherwise at a desk")
            self.run("settings", "set", f"widget.{name}={value}")
        self.keep("deskbell", "listen", "--as", "ann")
        self.keep("deskbell-gateway", "--listen", f"127.0.0.1:{self.port}",
                  *[word for origin in [self.address, *self.origins] for word in ("--allow-origin", origin)])
        end = time.monotonic() + 20
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=2).close()
                return
            except (OSError, urllib.error.URLError):
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)

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
        return {"visitors": [self.visitor]}

    @property
    def visitor(self):
        chats = self.chats()
        if not chats:
            return {"chat": None}
        # A closed chat is told by how it closed, as the website is.
        chat = chats[0]
        return {"chat": {**chat, "state": chat["outcome"] if chat["state"] == "closed" else chat["state"]}}

    def received(self):
        chats = self.chats()
        if not chats:
            return []
        lines = json.loads(self.run("transcript", chats[0]["id"], "--json"))
        return [line["text"] for line in lines if line["from"] == "visitor"]

    def close(self):
        for process in self.running:
            process.terminate()
        for process in self.running:
            process.wait(timeout=20)
        self.line.close()
        shutil.rmtree(self.folder, ignore_errors=True)
