"""Against the real programs: two hundred payloads in every field that a visitor, an agent, a page or a
file can set. Each is shown as the text that it is; no script runs, no request leaves, and the browser
has nothing to complain of."""

import http.client
import json
import unittest

import test_safety
from browser import close_browser, until
from test_inbox import Visit

# The same in other places: behind the end of an attribute, in letters of the other case, of a tag that
# is not closed.
many = list(dict.fromkeys([*test_safety.payloads, *(f'"\'>{one}' for one in test_safety.payloads), *(one.swapcase() for one in test_safety.payloads)]))[:220]
# What a desk takes: no characters that cannot stand in a line.
many = [one.replace("\u0000", "").replace("\ufeff", "") for one in many]


def piles(texts, most):
    """The texts, several in one, none longer than so many bytes."""
    pile = []
    for text in texts:
        if pile and len(" ".join([*pile, text]).encode()) > most:
            yield " ".join(pile)
            pile = []
        pile.append(text)
    yield " ".join(pile)


class Hostile(Visit):
    check_page = test_safety.Safety.check_page
    allowed = ("Failed to load resource", "net::ERR")

    def post(self, route, body):
        """As the page's own visitor."""
        line = http.client.HTTPConnection("127.0.0.1", self.rig.port, timeout=20)
        try:
            line.request("POST", f"/v1/{route}", json.dumps(body), {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"})
            answer = line.getresponse()
            return answer.status, json.loads(answer.read() or "null")
        finally:
            line.close()

    @property
    def token(self):
        return self.run_js("return JSON.parse(localStorage.getItem('deskbell:token'))")

    def unbound(self):
        for name in ("messagesPerMinute", "maxUnread"):
            self.rig.run("settings", "set", name, "1000000")
        self.rig.limits = {f"{who}{what}": 1000000 for who in ("visitor", "address") for what in ("Requests", "Messages")}
        self.rig.kill()
        self.rig.serve()

    def to_ann(self):
        self.open()
        self.choose("Yes, please")
        self.says("Where can we reach you")
        self.write("kim@acme.example")
        self.says("what may we call you")
        until("the field for the name", lambda: self.find(".field input").get_attribute("name") == "name")
        self.write("Kim")
        self.inbox.accept("Kim")
        self.says("has joined.")

    def test_there_are_enough(self):
        self.assertGreaterEqual(len(set(many)), 200)

    def test_what_visitor_and_agent_say_and_are_called(self):
        self.unbound()
        self.get("/pages/strict.html")
        self.to_ann()
        chat = self.rig.chats()[0]["id"]
        for number, payload in enumerate(many):
            self.assertEqual(200, self.post("messages", {"id": f"message-{number:04}", "text": payload})[0], payload)
        for payload in many:
            if payload.strip():
                self.rig.run("agent", "set", "ann", f"--name={payload}")
                self.rig.run("reply", chat, "--as", "ann", "--", payload)
        self.rig.run("agent", "set", "ann", "--name=Ann Lee")
        self.rig.run("reply", chat, "--as", "ann", "--", "the last one")
        self.says("the last one")
        self.check_page("said")
        own = self.bubbles(".out")
        shown = [payload for payload in many if any(text in (payload, payload + " evil.example") for text in own)]
        self.assertGreater(len(shown), len(many) / 2, "shown to the letter, as long as they are in the window")
        self.page.refresh()
        self.says("the last one")
        self.check_page("said, after a reload")

    def test_what_pages_say_of_themselves_and_of_their_visitor(self):
        self.unbound()
        self.get("/pages/strict.html?q=<script>alert(1)</script>")
        self.shown(".launcher")
        for number, payload in enumerate(many):
            self.post("page", {"page": {"url": f"{self.pages.address}/pages/strict.html?{number}#{payload}", "title": payload, "referrer": payload[:100], "language": "en"}})
            status, answer = self.post("attributes", {"attributes": {"firstName": payload, f"x{number % 50}": payload}})
            self.assertIn(status, (200, 400), answer)
        self.run_js("for (const payload of arguments[0]) { document.title = payload; document.documentElement.lang = payload.slice(0, 20); deskbell('set', {firstName: payload}); deskbell('start', payload); deskbell(payload); }", many[::10])
        self.run_js("document.documentElement.lang = 'en'")
        self.page.refresh()
        self.shown(".launcher")
        # The visitor's own name stands in what they are told, and in what the agent sees.
        self.run_js("deskbell('open')")
        self.shown(".window")
        self.check_page("pages")
        self.choose("Yes, please")
        self.inbox.until("▸ Chats")
        self.check_page("pages, in the dialogue")

    def test_what_files_and_settings_say(self):
        self.unbound()
        # A link that leads nowhere a page may lead is refused with the file it stands in.
        allowed = []
        for text in (one for one in many if one.strip()):
            file = self.rig.folder / "one.json"
            file.write_text(json.dumps({"id": "one", "name": "x", "start": "a", "cards": {"a": {"card": "message", "text": text}}}))
            try:
                self.rig.run("dialogue", "check", str(file))
                allowed.append(text)
            except AssertionError as refused:
                self.assertIn("leads to no http or https address", str(refused))
        self.assertGreater(len(allowed), 180)
        self.assertLess(len(allowed), len(many))
        texts = list(piles(allowed, 1500))
        cards, ids = {}, [f"c{number}" for number in range(3 * len(texts))]
        for number, text in enumerate(texts):
            cards[ids[3 * number]] = {"card": "message", "text": text, "next": ids[3 * number + 1]}
            cards[ids[3 * number + 1]] = {"card": "document", "title": text[:900], "url": "https://shop.example/?q=" + "".join(c for c in text[:200] if c.isalnum()), "next": ids[3 * number + 2]}
            cards[ids[3 * number + 2]] = {"card": "message", "text": "{{firstName:\"there\"}} " + text[:900], "next": ids[3 * number + 3] if number + 1 < len(texts) else "ask"}
        cards["ask"] = {"card": "question", "text": texts[0], "attribute": "q", "choices": [
            {"text": text[:300], "value": str(number), "next": "choice"} for number, text in enumerate(texts[:20])]}
        cards["choice"] = {"card": "infoCapture", "attribute": "y", "type": "choice", "prompt": texts[-1], "choices": [*(text[:200] for text in texts[:10]), "other"], "next": "text"}
        cards["text"] = {"card": "infoCapture", "attribute": "z", "type": "text", "prompt": texts[0], "placeholder": texts[1][:100], "next": "person"}
        cards["person"] = {"card": "liveChat", "route": {"kind": "roundRobin"}, "waiting": texts[0], "fallback": texts[1], "whenBusy": {"wait": 300}}
        file = self.rig.folder / "hostile.json"
        file.write_text(json.dumps({"id": "hostile", "name": texts[0][:60], "description": texts[1][:200], "poke": True, "priority": 1, "start": "c0", "cards": cards,
                                    "targets": {"include": [f"{origin}/*" for origin in self.rig.origins]}}))
        self.rig.run("dialogue", "add", str(file))
        self.rig.run("dialogue", "publish", "hostile")
        labels = list(piles([one for one in many if one.strip()], 3000))
        for label in labels:
            for name in ("widget.label", "widget.title", "welcomeText", "fallbackText"):
                self.rig.run("settings", "set", f"{name}={label}")
            self.get("/pages/strict.html")
            self.shown(".launcher")
            self.check_page("settings")
        self.run_js("deskbell('open')")
        until("the question", lambda: len(self.all(".choices button")) >= 2)
        self.check_page("cards")
        shown = "\n".join(self.bubbles())
        self.assertGreater(sum(one in shown for one in many), 150, "shown to the letter")
        self.all(".choices button")[0].click()
        until("the choices", lambda: any(button.text == "other" for button in self.all(".choices button")))
        self.check_page("choices")
        self.choose("other")
        self.shown(".field input")
        self.check_page("prompt")
        self.write("z")
        self.inbox.until("Accept chat from")
        self.check_page("chat")


def tearDownModule():
    close_browser()


if __name__ == "__main__":
    unittest.main()
