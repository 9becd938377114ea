"""A stand-in for the gateway: the interface of the website, one process, nothing kept.

It walks dialogues, has agents who do what a test says (or who answer by themselves, for trying),
sends events with ids that can be resumed, and has faults on demand. Python's standard library.

    python3 standin.py --port 8080 --auto      # try the widget in a browser at /
"""

import argparse
import hashlib
import hmac
import http.server
import json
import os
import pathlib
import queue
import re
import secrets
import socketserver
import struct
import threading
import time
import urllib.parse
import zlib
from datetime import datetime, timedelta, timezone

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
served = root / "Sources/Gateway/Served"
modules = root / "Sources/Gateway/Widget"

welcome = {
    "id": "welcome", "version": 1, "language": None, "poke": True, "start": "hello",
    "cards": {
        "hello": {"card": "message", "text": "Hello! Looking for the right kettle? We have used **all** of them.", "next": "ask"},
        "ask": {"card": "question", "text": "Would you like to talk to one of us?", "attribute": "wantsPerson", "choices": [
            {"text": "Yes, please", "next": "email"}, {"text": "Just something to read", "next": "guide"}, {"text": "No, thank you"}]},
        "guide": {"card": "document", "title": "How to choose a kettle", "url": "https://shop.example/guides/kettles", "next": "bye"},
        "bye": {"card": "message", "text": "More is on [our pages](https://shop.example/care), or at https://shop.example/help."},
        "email": {"card": "infoCapture", "attribute": "email", "type": "email", "prompt": "Gladly. Where can we reach you, should the line break?", "placeholder": "name@company.example", "next": "name"},
        "name": {"card": "infoCapture", "attribute": "firstName", "type": "text", "prompt": "And what may we call you?", "placeholder": "", "required": False, "next": "person"},
        "person": {"card": "liveChat", "leaveMessage": True},
    },
}
settings = {
    "label": "Ask us", "title": "Hearth & Kettle", "side": "right", "padding": 20,
    "colours": {"accent": "#20564b", "accentText": "#ffffff", "background": "#ffffff", "text": "#1b2422"},
    "font": "system", "privacy": "https://shop.example/privacy", "responseDelay": 300,
    "languages": ["en", "zh-Hant"], "limits": {"message": 8000},
}
email = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
ours = re.compile(r"[A-Za-z0-9_-]{8,64}")


def when():
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Refused(Exception):
    def __init__(self, status, code, field=None, after=None):
        super().__init__(code)
        self.status, self.code, self.field, self.after = status, code, field, after


class Visitor:
    """One browser: what it is shown, its chat, and all events since it came."""

    def __init__(self, desk, token):
        self.desk, self.token = desk, token
        self.dialogue = self.chat = self.look = None
        self.done = set()
        self.events = []
        self.followers = set()
        self.seen = {}
        self.received = []
        self.left = []
        self.attributes, self.signed = {}, False
        self.pages, self.times, self.typed = [], [], []
        self.engaged = False

    def is_at(self, page):
        """Whether that is the page they were at last: a place on it is no other one."""
        return bool(self.pages) and self.pages[-1]["url"].split("#")[0] == page["url"].split("#")[0]

    def tell(self, name, data, fleeting=False, seq=None):
        """`seq`: of what happened before, of which this tells more."""
        seq = None if fleeting else seq or self.desk.next_seq()
        event = (seq, name, data)
        if not fleeting:
            self.events.append(event)
        for follower in list(self.followers):
            follower.put(event)
        return seq

    # The dialogue

    def show(self, document):
        self.engaged = False
        self.dialogue = {"id": document["id"], "version": document["version"], "language": document["language"],
                         "poke": document["poke"], "items": [], "stand": {"at": "completed"}}
        self.walk(document, document["start"])

    def walk(self, document, card):
        """Goes on until something waits; the items that came."""
        came, stand = [], {"at": "completed"}
        while card:
            it = document["cards"][card]
            kind = it["card"]
            if kind == "message":
                came.append({"kind": "said", "card": card, "text": it["text"]})
            elif kind == "document":
                came.append({"kind": "offered", "card": card, "title": it["title"], "url": it["url"]})
            elif kind == "question":
                came.append({"kind": "asked", "card": card, "text": it["text"], "choices": [one["text"] for one in it["choices"]]})
                stand = {"at": "waiting", "card": card}
                break
            elif kind == "infoCapture":
                asked = {"kind": "prompted", "card": card, "text": it["prompt"], "type": it["type"],
                         "placeholder": it.get("placeholder", ""), "maySkip": not it.get("required", True)}
                if it["type"] == "choice":
                    asked["choices"] = it["choices"]
                came.append(asked)
                stand = {"at": "waiting", "card": card}
                break
            elif kind == "liveChat":
                came.append({"kind": "chat", "card": card})
                stand = {"at": "chatting", "card": card}
                break
            card = it.get("next")
        self.dialogue["items"] += came
        self.dialogue["stand"] = stand
        if stand["at"] == "completed":
            self.done.add(self.dialogue["id"])
        return came

    def count(self, what, at=None, **more):
        dialogue = self.dialogue or {"id": "", "version": 0}
        self.tell("counted", {"what": what, "dialogue": dialogue["id"], "version": dialogue["version"], **more}, seq=at)

    def answer(self, body):
        document = self.desk.dialogues.get(body["dialogue"])
        shown = self.dialogue
        if not shown or shown["id"] != body["dialogue"] or shown["version"] != body["version"] or not document:
            raise Refused(409, "notAsked")
        card = document["cards"].get(body["card"])
        if body.get("open"):
            self.engage()
            return self.tell("items", {"dialogue": shown["id"], "items": [], "stand": shown["stand"]}), []
        if shown["stand"] != {"at": "waiting", "card": body["card"]}:
            raise Refused(409, "notAsked")
        if "choice" in body:
            if card["card"] != "question" or body["choice"] >= len(card["choices"]):
                raise Refused(409, "notAsked")
            chosen = card["choices"][body["choice"]]
            came, follow, attribute = [{"kind": "answered", "card": body["card"], "text": chosen["text"]}], chosen.get("next"), card.get("attribute")
        elif body.get("skip"):
            if card.get("required", True):
                raise Refused(409, "notAsked")
            came, follow, attribute = [{"kind": "skipped", "card": body["card"]}], card.get("next"), None
        else:
            value, flaw = body["value"].strip(), None
            kind = card["type"]
            if not value:
                flaw = "empty"
            elif len(value) > 1000:
                flaw = "tooLong"
            elif kind == "email" and not email.fullmatch(value):
                flaw = "noEmail"
            elif kind == "phone" and not re.fullmatch(r"[0-9 +\-.()/]{5,30}", value):
                flaw = "noPhone"
            elif kind == "number" and not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
                flaw = "noNumber"
            elif kind == "choice" and value not in card["choices"]:
                flaw = "noneOfTheChoices"
            if flaw:
                refused = [{"kind": "refused", "card": body["card"], "reason": flaw}]
                shown["items"] += refused
                # No event, but told to all windows.
                self.tell("items", {"dialogue": shown["id"], "items": refused, "stand": shown["stand"]}, fleeting=True)
                return self.desk.seq, refused
            came, follow, attribute = [{"kind": "answered", "card": body["card"], "text": value}], card.get("next"), card["attribute"]
        self.engage()
        shown["items"] += came
        came = came + self.walk(document, follow)
        seq = self.tell("items", {"dialogue": shown["id"], "items": came, "stand": shown["stand"]})
        if attribute:
            self.count("input", attribute=attribute)
        if shown["stand"]["at"] == "completed":
            self.count("completed")
        if shown["stand"]["at"] == "chatting":
            self.ask_for_agent()
        # The answer tells of the last event that came of it.
        return self.desk.seq, came

    def engage(self):
        if not self.engaged:
            self.engaged = True
            self.count("engaged")

    # The chat

    def ask_for_agent(self):
        self.chat = {"id": "c" + secrets.token_hex(3), "state": "ringing", "lines": [], "takesMessage": False, "more": False}
        at = self.system("asked", text="Thank you. We look for somebody.")["seq"]
        self.count("livechat-requested", at, chat=self.chat["id"])
        self.chat_changed(at)
        if self.desk.auto:
            threading.Thread(target=self.desk.attend, args=(self,), daemon=True).start()

    def chat_changed(self, at=None):
        return self.tell("chat", {key: value for key, value in self.chat.items() if key not in ("lines", "more")}, seq=at)

    def line(self, line):
        """A line, at the place its event has."""
        with self.desk.lock:
            line = {"seq": self.desk.seq + 1, **line, "at": when()}
            self.chat["lines"].append(line)
            self.tell("line", line)
        return line

    def system(self, what, **more):
        return self.line({"kind": "system", "system": what, **more})

    def accept(self, agent, split=False):
        self.chat["state"], self.chat["agent"] = "active", agent
        self.chat.pop("position", None)
        at = self.system("connected", agent=agent)["seq"]
        if split:
            self.desk.do_cut({})
        self.count("livechat-started", at, chat=self.chat["id"], agent=agent["name"])
        self.chat_changed(at)

    def close(self, state, system, **more):
        self.chat["state"] = state
        self.chat["takesMessage"] = bool(more.pop("takesMessage", False))
        at = self.system(system, **more)["seq"]
        self.count("livechat-ended" if state == "ended" else "livechat-missed", at, chat=self.chat["id"])
        if self.dialogue and self.dialogue["stand"]["at"] == "chatting":
            self.dialogue["stand"] = {"at": "completed"}
            self.done.add(self.dialogue["id"])
            self.count("completed", at)
        self.chat_changed(at)

    def is_chatting(self):
        return bool(self.chat) and self.chat["state"] in ("ringing", "waiting", "active")

    def message(self, body):
        text = body["text"]
        if not self.is_chatting():
            raise Refused(409, "noChat")
        if len(text) > self.desk.settings["limits"]["message"]:
            raise Refused(413, "tooLong", "text")
        line = self.line({"kind": "message", "from": "visitor", "id": body["id"], "text": text})
        self.received.append((body["id"], text))
        return {"seq": line["seq"], "at": line["at"]}

    def picture(self):
        chat = None
        if self.chat:
            chat = {**self.chat, "lines": self.chat["lines"][-200:], "more": len(self.chat["lines"]) > 200}
        return {"seq": self.desk.seq, "dialogue": self.dialogue, "chat": chat, "look": self.look}


class Desk:
    """All visitors, the settings, the faults that a test wants, and what was asked."""

    def __init__(self, auto=False):
        self.lock = threading.RLock()
        self.auto = auto
        self.reset({})

    def reset(self, how):
        self.seq = how.get("seq", 1000)
        for visitor in getattr(self, "visitors", {}).values():
            for follower in list(visitor.followers):
                follower.put("cut")
        self.visitors = {}
        self.dialogues = {one["id"]: one for one in how.get("dialogues", [welcome])}
        self.published = [one["id"] for one in how.get("dialogues", [welcome])]
        self.settings = {**settings, **how.get("widget", {})}
        self.secret = how.get("secret", "secret-of-the-desk")
        self.look = how.get("look")
        self.clock = how.get("clock", 0)
        self.faults = {}
        self.log = []
        self.streams = 0
        self.most_streams = 0

    def next_seq(self):
        with self.lock:
            self.seq += 1
            return self.seq

    def visitor(self, token, is_needed=True):
        visitor = self.visitors.get(token)
        if not visitor and is_needed:
            raise Refused(401, "unknownVisitor")
        return visitor

    def resolve(self, visitor, url):
        """Shows what is due on this page; what is engaged goes on."""
        if visitor.is_chatting() or (visitor.engaged and visitor.dialogue and visitor.dialogue["stand"]["at"] != "completed"):
            return
        if visitor.dialogue and visitor.dialogue["stand"]["at"] == "completed" and visitor.pages:
            visitor.dialogue = None
        if visitor.chat and not visitor.is_chatting() and not visitor.chat["takesMessage"] and visitor.pages:
            visitor.chat = None
        for name in self.published:
            document = self.dialogues[name]
            path = document.get("path")
            if name in visitor.done or (path and path not in url):
                continue
            if self.look and not visitor.dialogue:
                visitor.look = self.look
                return
            if not visitor.dialogue or visitor.dialogue["id"] != name:
                visitor.show(document)
                visitor.count("triggered")
            return
        visitor.dialogue = None

    def newest(self):
        """The visitor who came last, whom a test's agent talks to."""
        return list(self.visitors.values())[-1]

    def attend(self, visitor):
        """An agent who answers by itself, for trying."""
        time.sleep(1.5)
        agent = {"name": "Mei Lin", "picture": None, "key": "k1"}
        with self.lock:
            visitor.accept(agent)
        heard = 0
        greeted = False
        while visitor.is_chatting():
            said = [line for line in visitor.chat["lines"] if line["kind"] == "message" and line["from"] == "visitor"]
            if greeted and len(said) <= heard:
                time.sleep(0.2)
                continue
            visitor.tell("typing", {"agent": agent["name"], "on": True}, fleeting=True)
            time.sleep(1.6)
            text = f"You said: *{said[-1]['text'][:200]}*" if greeted else "Hello, this is Mei. How can I help?"
            heard, greeted = len(said), True
            visitor.line({"kind": "message", "from": "agent", "id": secrets.token_hex(8), "agent": agent, "text": text})

    # What a test asks for

    def control(self, name, body):
        with self.lock:
            return getattr(self, "do_" + name.replace("-", "_"))(body)

    def do_reset(self, body):
        self.reset(body)

    def do_fault(self, body):
        """`{"path": {"status": 503, "after": 2, "times": 3}}`, `{"path": {"delay": 1}}`, `{"path": {"late": 1}}` (done at once,
        and answered then), `{"path": {"cut": true}}` (done, but not answered)."""
        self.faults.update(body)

    def do_clear(self, body):
        self.faults = {}

    def do_cut(self, body):
        """Breaks every stream, as a network does."""
        for visitor in self.visitors.values():
            for follower in list(visitor.followers):
                follower.put("cut")

    def do_event(self, body):
        self.newest().tell(body["name"], body["data"], body.get("fleeting", False))

    def do_accept(self, body):
        """`split`: the stream breaks between two events of what happened."""
        self.newest().accept(body.get("agent", {"name": "Ann Lee", "picture": None, "key": "k7"}), body.get("split", False))

    def do_say(self, body):
        visitor = self.newest()
        for text in body["texts"]:
            visitor.line({"kind": "message", "from": "agent", "id": secrets.token_hex(8), "agent": visitor.chat["agent"], "text": text})

    def do_typing(self, body):
        visitor = self.newest()
        visitor.tell("typing", {"agent": visitor.chat["agent"]["name"], "on": body["on"]}, fleeting=True)

    def do_place(self, body):
        visitor = self.newest()
        visitor.chat.update(state="waiting", position=body["position"])
        visitor.chat.pop("agent", None)
        visitor.chat_changed()

    def do_close(self, body):
        self.newest().close(body["state"], body["system"], **body.get("more", {}))

    def do_chat(self, body):
        """Begins a chat without a dialogue's way there, with lines of old."""
        visitor = self.newest()
        visitor.ask_for_agent()
        visitor.accept(body.get("agent", {"name": "Ann Lee", "picture": None, "key": "k7"}))
        for number in range(body.get("lines", 0)):
            start = datetime.now(timezone.utc) - timedelta(days=body.get("days", 0))
            visitor.chat["lines"].append({
                "seq": self.next_seq(), "kind": "message", "from": "agent" if number % 3 else "visitor", "id": f"old-{number:06d}",
                "agent": visitor.chat["agent"], "text": f"Line {number}", "at": start.isoformat(timespec="milliseconds").replace("+00:00", "Z")})

    def do_widget(self, body):
        self.settings.update(body)

    def do_lose(self, body):
        """The last so many of the agents' lines never happened."""
        visitor = self.newest()
        del visitor.chat["lines"][-body["count"]:]
        visitor.tell("resync", {}, fleeting=True)

    def do_bye(self, body):
        for visitor in self.visitors.values():
            visitor.tell("bye", {"after": body.get("after", 200)}, fleeting=True)
        self.do_cut({})

    def do_state(self, body):
        visitors = [{
            "received": one.received, "left": one.left, "attributes": one.attributes, "signed": one.signed,
            "pages": one.pages, "times": one.times, "typed": one.typed, "streams": len(one.followers),
            "chat": one.chat, "dialogue": one.dialogue,
        } for one in self.visitors.values()]
        return {"visitors": visitors, "streams": self.streams, "mostStreams": self.most_streams, "log": self.log}


def picture_file():
    """A small picture, so that there is one to show."""
    size = 64
    rows = b"".join(b"\0" + b"".join(bytes((40 + 2 * x, 90 + y, 120)) for x in range(size)) for y in range(size))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "standin"
    desk = None
    pages = None

    def log_message(self, *_):
        pass

    def do_OPTIONS(self):
        self.reply(204, b"", extra={
            "Access-Control-Allow-Methods": "GET, POST", "Access-Control-Max-Age": "7200",
            "Access-Control-Allow-Headers": "Authorization, Content-Type, Last-Event-ID, X-Deskbell-After"})

    def do_GET(self):
        self.serve("GET")

    def do_POST(self):
        self.serve("POST")

    def reply(self, status, body, kind="application/json", extra=None):
        self.send_response(status)
        origin = self.headers.get("Origin")
        if origin:
            self.send_header("Access-Control-Allow-Origin", origin)
            self.send_header("Access-Control-Expose-Headers", "Retry-After")
            self.send_header("Vary", "Origin")
        if status != 204:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        # A page that is not stored cannot rest in the back-forward cache either.
        self.send_header("Cache-Control", "no-store" if self.path.startswith("/v1/") else "no-cache")
        for name, value in (extra or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def json(self, value, status=200):
        if value is None:
            self.reply(204, b"")
        else:
            self.reply(status, json.dumps(value, ensure_ascii=False).encode())

    def serve(self, method):
        path, _, search = self.path.partition("?")
        length = int(self.headers.get("Content-Length") or 0)
        raw = self.rfile.read(length)
        try:
            body = json.loads(raw) if raw else {}
            if path.startswith("/_/"):
                value = self.desk.control(path[3:], body)
                self.json({} if value is None else value)
            elif path.startswith("/v1/"):
                self.interface(method, path[4:], urllib.parse.parse_qs(search), body)
            else:
                self.file(path)
        except Refused as refused:
            error = {"code": refused.code, "message": refused.code}
            if refused.field:
                error["field"] = refused.field
            if refused.after:
                error["retryAfter"] = refused.after
            self.reply(refused.status, json.dumps({"error": error}).encode(),
                       extra={"Retry-After": str(refused.after)} if refused.after else None)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def file(self, path):
        """The shop page and the widget; the modules and pages of tests beside them."""
        files = {"/": served / "shop.html", "/widget.js": served / "widget.js"}
        place = files.get(path)
        if path.startswith("/modules/"):
            place = modules / path[9:]
        elif path.startswith("/pages/"):
            place = here / "pages" / path[7:]
        kinds = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
        if not place or not place.is_file() or ".." in path:
            self.reply(404, b"nothing here", "text/plain")
            return
        text = place.read_bytes()
        if path.startswith("/pages/"):
            text = text.replace(b"{{gateway}}", (self.pages or f"http://{self.headers['Host']}").encode())
        extra = {}
        policy = re.search(rb"<!-- policy: (.*?) -->", text)
        if policy:
            extra["Content-Security-Policy"] = policy.group(1).decode()
        self.reply(200, text, kinds.get(place.suffix, "text/plain"), extra)

    def token(self):
        header = self.headers.get("Authorization") or ""
        return header.removeprefix("Bearer ") if header.startswith("Bearer ") else None

    def interface(self, method, path, search, body):
        desk = self.desk
        desk.log.append({"method": method, "path": self.path, "token": bool(self.token()), "host": self.headers.get("Host")})
        fault = desk.faults.get(path.split("/")[0]) or desk.faults.get("*")
        cut = late = False
        if fault:
            if "times" in fault:
                fault["times"] -= 1
                if fault["times"] <= 0:
                    for key in [key for key, value in desk.faults.items() if value is fault]:
                        del desk.faults[key]
            if fault.get("delay"):
                time.sleep(fault["delay"])
            if fault.get("refuse"):
                self.close_connection = True
                self.connection.close()
                return
            if fault.get("status"):
                raise Refused(fault["status"], fault.get("code", "desk"), after=fault.get("after"))
            cut, late = fault.get("cut"), fault.get("late")
        if path == "events":
            self.events()
            return
        if path.startswith("agents/"):
            self.reply(200, picture_file(), "image/png")
            return
        with desk.lock:
            value = self.step(desk, path, search, body)
        if cut:
            # It was done, and nobody hears of it.
            self.close_connection = True
            self.connection.close()
            return
        if late:
            time.sleep(late)
        self.json(value)

    def step(self, desk, path, search, body):
        if path == "hello":
            return self.hello(desk, body)
        visitor = desk.visitor(self.token())
        if path == "page":
            visitor.pages.append(body["page"])
            desk.resolve(visitor, visitor.pages[-1]["url"])
            return visitor.picture()
        if path == "time":
            visitor.times.append(body)
            if visitor.look:
                look = dict(visitor.look)
                if look.get("inMilliseconds") is not None:
                    look["inMilliseconds"] = max(0, look["inMilliseconds"] - body["milliseconds"])
                is_met = not look.get("inMilliseconds") and (look.get("scroll") is None or body["scroll"] >= look["scroll"])
                visitor.look = None if is_met else look
                if is_met:
                    visitor.show(desk.dialogues[desk.published[0]])
                    visitor.tell("dialogue", visitor.dialogue, fleeting=True)
                    visitor.count("triggered")
            return {"look": visitor.look}
        if path == "lines":
            before = int(search["before"][0])
            lines = [line for line in visitor.chat["lines"] if line["seq"] < before]
            return {"lines": lines[-100:], "more": len(lines) > 100}
        if path in ("answers", "messages", "left"):
            if not ours.fullmatch(body.get("id", "")):
                raise Refused(400, "field", "id")
            if body["id"] not in visitor.seen:
                visitor.seen[body["id"]] = getattr(self, "take_" + path)(visitor, body)
            return visitor.seen[body["id"]]
        if path == "start":
            if body["dialogue"] not in desk.published:
                raise Refused(404, "noDialogue")
            if visitor.is_chatting():
                raise Refused(409, "chatOpen")
            visitor.show(desk.dialogues[body["dialogue"]])
            visitor.tell("dialogue", visitor.dialogue, fleeting=True)
            return visitor.picture()
        if path == "typing":
            visitor.typed.append(body["on"])
            return None
        if path == "leave":
            if not visitor.is_chatting():
                raise Refused(409, "noChat")
            visitor.close("ended", "ended", by="visitor")
            return {"seq": desk.seq}
        if path == "attributes":
            visitor.attributes.update(body["attributes"])
            return {"seq": desk.next_seq()}
        if path == "identify":
            if "signature" in body:
                plain = json.dumps(body["attributes"], sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
                right = hmac.new(desk.secret.encode(), plain, hashlib.sha256).hexdigest()
                if not hmac.compare_digest(right, body["signature"]):
                    raise Refused(403, "signature")
                visitor.signed = True
            visitor.attributes.update(body["attributes"])
            return {"seq": desk.next_seq(), "signed": visitor.signed}
        if path == "forget":
            del desk.visitors[visitor.token]
            for follower in list(visitor.followers):
                follower.put("cut")
            return None
        raise Refused(404, "noRoute")

    def hello(self, desk, body):
        visitor = desk.visitor(self.token(), is_needed=False)
        answer = {}
        if not visitor:
            token = "".join(secrets.choice("abcdefghijklmnopqrstuvwxyz234567") for _ in range(32))
            visitor = desk.visitors[token] = Visitor(desk, token)
            answer["token"] = token
        # A page that was there all the time is no other one, and goes on showing what it shows.
        if body.get("reload") or not visitor.is_at(body["page"]):
            desk.resolve(visitor, body["page"]["url"])
            visitor.pages.append(body["page"])
        clock = (datetime.now(timezone.utc) + timedelta(seconds=desk.clock)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return {**answer, "picture": visitor.picture(), "widget": desk.settings, "now": clock}

    def take_answers(self, visitor, body):
        seq, items = visitor.answer(body)
        return {"seq": seq, "items": items, "stand": visitor.dialogue["stand"]}

    def take_messages(self, visitor, body):
        return visitor.message(body)

    def take_left(self, visitor, body):
        if not visitor.chat or not visitor.chat["takesMessage"]:
            raise Refused(409, "closed")
        visitor.left.append({key: body[key] for key in ("name", "email", "text")})
        visitor.chat["takesMessage"] = False
        visitor.chat_changed()
        visitor.count("message-left", chat=visitor.chat["id"])
        return {"seq": self.desk.seq}

    def events(self):
        """Sends what came since, then what comes; a comment where nothing does."""
        desk = self.desk
        follower = queue.Queue()
        with desk.lock:
            visitor = desk.visitor(self.token())
            after = int(self.headers.get("Last-Event-ID") or self.headers.get("X-Deskbell-After") or 0)
            # What came before the visitor's first stream is in their picture, and is not told any more.
            visitor.since = getattr(visitor, "since", after)
            if after < visitor.since:
                follower.put((None, "resync", {}))
            for event in visitor.events:
                if event[0] > after:
                    follower.put(event)
            visitor.followers.add(follower)
            desk.streams += 1
            desk.most_streams = max(desk.streams, desk.most_streams)
        try:
            self.send_response(200)
            if self.headers.get("Origin"):
                self.send_header("Access-Control-Allow-Origin", self.headers["Origin"])
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Cache-Control", "no-store")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.chunk("retry: 2000\n\n")
            while True:
                try:
                    event = follower.get(timeout=5)
                except queue.Empty:
                    self.chunk(": keep\n\n")
                    continue
                if event == "cut":
                    break
                seq, name, data = event
                text = f"event: {name}\n" + (f"id: {seq}\n" if seq is not None else "")
                self.chunk(text + f"data: {json.dumps(data, ensure_ascii=False)}\n\n")
        except (BrokenPipeError, ConnectionResetError, OSError):
            pass
        finally:
            with desk.lock:
                visitor.followers.discard(follower)
                desk.streams -= 1
            self.close_connection = True

    def chunk(self, text):
        data = text.encode()
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def handle_error(self, request, address):
        if os.environ.get("STANDIN_ERRORS"):
            super().handle_error(request, address)


def start(port=0, auto=False, pages=None):
    """A server in threads of this process; it and its desk. `pages`: the gateway that pages name."""
    desk = Desk(auto)
    handler = type("Bound", (Handler,), {"desk": desk, "pages": pages})
    server = Server(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, desk


if __name__ == "__main__":
    options = argparse.ArgumentParser(description="A stand-in for the gateway, for trying the widget.")
    options.add_argument("--port", type=int, default=8080)
    options.add_argument("--auto", action="store_true", help="an agent answers by itself")
    given = options.parse_args()
    running, _ = start(given.port, given.auto)
    print(f"http://127.0.0.1:{running.server_address[1]}/")
    threading.Event().wait()
