"""The whole story between a page and an inbox: a real browser, gateway, store and terminal."""

import hashlib
import hmac
import http.client
import json
import random
import threading
import time
import unittest

import desk
import standin
from browser import Case, close_browser, until
from inbox import Inbox


@unittest.skipUnless(desk.programs, "there is no inbox before the stand-in")
class Visit(Case):
    def setUp(self):
        super().setUp()
        self.inbox = self.rig.inbox

    def ask(self, name="Kim"):
        """Through the dialogue, with a value that will not do, to a person."""
        self.shown(".open-poke").click()
        self.shown(".window")
        self.choose("Yes, please")
        self.says("Where can we reach you")
        self.shown(".field input")
        self.write("kim at acme")
        self.says("does not look like an email address", ".composer .wrong")
        self.find(".field input").clear()
        self.write("kim@acme.example")
        self.says("what may we call you")
        until("the field for the name", lambda: self.find(".field input").get_attribute("name") == "name")
        self.write(name)

    def others(self):
        return self.bubbles(".in")


class Story(Visit):
    def test_from_poke_to_goodbye(self):
        self.get("/")
        self.says("Looking for the right kettle?", ".poke")
        self.ask()
        self.says("Looking for somebody", "header")
        self.inbox.until("Accept chat from Kim")
        until("the bell", lambda: self.inbox.rings > 0)
        self.inbox.accept("Kim")
        self.says("Ann Lee has joined.")
        self.says("Ann Lee", "header h2")
        for event in ("livechat-requested", "livechat-started"):
            until(event, lambda event=event: len(self.events(event)) == 1)

        # Both write, and each sees that the other does.
        self.inbox.type("您好, **Kim**! ")
        self.says("Ann Lee is writing…", ".typing")
        self.inbox.say("🍵")
        until("bold, and the rest", lambda: self.others()[-1] == "您好, Kim! 🍵")
        self.gone(".typing")
        # Who takes back what they wrote is not believed to write any longer: long before that would end.
        self.inbox.type("no, ")
        self.says("Ann Lee is writing…", ".typing")
        self.inbox.press(*["BSpace"] * 4)
        until("the agent has stopped", lambda: not self.all(".typing"), 8)
        self.write("謝", send=False)
        self.inbox.until("Kim is writing")
        self.write("謝 👩‍👩‍👧 a & b <b>not bold</b>")
        self.inbox.until("謝謝")
        self.inbox.until("a & b <b>not bold</b>")
        self.assertEqual("謝謝 👩‍👩‍👧 a & b <b>not bold</b>", self.rig.received()[-1])

        # The page is loaded anew in the middle.
        shown = self.bubbles()
        self.page.refresh()
        until("the same again", lambda: self.bubbles() == shown)
        self.inbox.say("after the reload")
        self.says("after the reload")

        # The line breaks while both write: nothing is lost, nothing is there twice.
        self.rig("fault", **{"*": {"refuse": True}})
        self.rig("cut")
        self.write("m1")
        self.write("m2")
        self.inbox.say("a1")
        self.inbox.say("a2")
        self.says("Waiting for the connection")
        self.rig("clear")
        self.says("a2")
        self.inbox.until("m2")
        until("nothing waits", lambda: not self.all(".pending"))
        self.assertEqual(["a1", "a2"], [one for one in self.others() if one in ("a1", "a2")])
        self.assertEqual(["m1", "m2"], [one for one in self.bubbles(".out") if one in ("m1", "m2")])
        self.assertEqual(["m1", "m2"], self.rig.received()[-2:])

        # Two tabs are one conversation.
        first = self.page.current_window_handle
        self.new_tab("/")
        self.open()
        self.says("a2")
        self.write("from the second tab")
        self.inbox.until("from the second tab")
        self.page.close()
        self.page.switch_to.window(first)
        self.says("from the second tab")

        self.inbox.end()
        self.says("Ann Lee ended the chat.")
        self.says("This chat has ended.", "header")
        self.gone(".composer")
        # Since the page was loaded anew.
        counts = {event: len(self.events(event)) for event in ("livechat-requested", "livechat-started", "livechat-ended")}
        self.assertEqual({"livechat-requested": 0, "livechat-started": 0, "livechat-ended": 1}, counts)

    def test_place_in_the_queue(self):
        """Ann has room for one: the next one waits, is told the place, and comes next."""
        self.rig.run("agent", "set", "ann", "--capacity", "1")
        first = self.rig.visit("--name", "Mia", "--email", "mia@acme.example", "--wait", "300")
        self.inbox.accept("Mia")
        second = self.rig.visit("--name", "Bea", "--email", "bea@acme.example", "--wait", "300")
        until("Bea waits", lambda: any(one["state"] == "waiting" for one in self.rig.chats()))
        self.get("/")
        self.ask()
        self.says("You are number 2 in the queue.", "header")
        second.stdin.close()
        self.says("You are next in the queue.", "header")
        first.stdin.close()
        self.inbox.press("Escape")
        self.inbox.accept("Kim")
        self.says("Ann Lee has joined.")

    def test_a_visitor_who_is_blocked(self):
        """They meet the fallback text and nothing else, now and afterwards; nobody hears of them any more."""
        self.rig.run("settings", "set", "fallbackText", "Nobody can talk now, 抱歉.")
        self.get("/")
        self.ask()
        self.inbox.accept("Kim")
        self.says("Ann Lee has joined.")
        self.write("rude words")
        self.inbox.until("rude words")
        self.inbox.press("Escape", "b")
        self.inbox.until("Block Kim for 30")
        self.inbox.press("y")
        self.inbox.until("Blocked: Kim.")
        self.says("This chat has ended.", "header")
        self.gone(".composer")
        self.assertRegex(self.rig.run("blocked"), "visitor:[0-9a-f]{32} .* ann ")
        rings, offers = self.inbox.rings, [event["type"] for event in self.rig.journal()].count("offered")
        for fallback in (1, 2):
            self.run_js("deskbell('start', 'welcome')")
            self.choose("Yes, please")
            self.says("Nobody can talk now, 抱歉.", ".log")
            self.assertEqual([], self.all(".leave"), "nobody would read it")
            self.page.refresh()
            until("the widget again", lambda: self.events("ready"))
        self.assertEqual((rings, offers), (self.inbox.rings, [event["type"] for event in self.rig.journal()].count("offered")))
        self.assertNotIn("MISSED", self.inbox.screen)
        self.assertEqual([], json.loads(self.rig.run("missed", "--json")))

    def test_who_is_signed_and_who_says_so(self):
        attributes = {"company": "Acme 茶", "email": "kim@acme.example", "firstName": "Kim"}
        plain = json.dumps(attributes, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        right = hmac.new(self.rig.secret.encode(), plain.encode(), hashlib.sha256).hexdigest()
        self.get("/")
        self.shown(".launcher")
        wrong = right[:-1] + ("0" if right[-1] != "0" else "1")
        self.run_js("deskbell('identify', {...arguments[0], signature: arguments[1]})", attributes, wrong)
        self.run_js("deskbell('set', {plan: 'gold'})")
        until("what was said", lambda: any(e["type"] == "visitorLearned" and e.get("attributes", {}).get("plan") for e in self.rig.journal()))
        self.assertFalse(any("Acme" in json.dumps(event) for event in self.rig.journal()), "a wrong signature is refused")
        self.run_js("deskbell('identify', {...arguments[0], signature: arguments[1]})", attributes, right)
        until("what was signed", lambda: any("Acme 茶" in json.dumps(e, ensure_ascii=False) for e in self.rig.journal()))
        self.shown(".open-poke").click()
        # What is known already is not asked.
        self.choose("Yes, please")
        self.inbox.until("Accept chat from Kim")
        self.inbox.until("Acme 茶")
        self.page.get_log("browser")  # The refusal is told there, and is meant.


class NobodyThere(Visit):
    dialogues = [{**standin.welcome, "cards": {**standin.welcome["cards"], "person": {**standin.welcome["cards"]["person"], "whenBusy": None}}}]

    def test_nobody_is_there_and_a_message_is_left(self):
        self.rig.run("agent", "add", "bo", "--name", "Bo")
        for agent in ("ann", "bo"):
            self.rig.run("unavailable", "--as", agent)
        self.get("/")
        self.ask()
        self.shown(".leave")
        self.find(".leave [name=name]").send_keys("Kim")
        if not self.find(".leave [name=email]").get_attribute("value"):
            self.find(".leave [name=email]").send_keys("kim@acme.example")
        self.find(".leave [name=text]").send_keys("請回電 please")
        self.find(".leave .solid").click()
        self.says("Thank you. Your message is with us.")
        left = [event for event in self.rig.journal() if event["type"] == "messageLeft"]
        self.assertEqual(1, len(left))
        self.assertEqual("請回電 please", left[0]["text"])
        self.page.refresh()
        until("the widget again", lambda: self.events("ready"))
        self.assertEqual([], self.all(".leave"), "it is left once")

        # It stands in the inbox, and rang once, until somebody has handled it: for everybody.
        self.inbox.until("MISSED 1")
        self.inbox.until("< 請回電 please")
        until("the bell", lambda: self.inbox.rings > 0)
        other = Inbox(self.rig, "bo")
        self.addCleanup(other.close)
        other.until("MISSED 1")
        missed = json.loads(self.rig.run("missed", "--json"))
        self.assertEqual([("請回電 please", None)], [(one["left"]["text"], one["handled"]) for one in missed])
        self.inbox.press("m")
        self.inbox.until("Handled: Kim.")
        self.assertNotIn("MISSED", self.inbox.screen)
        # There it is under somebody's hand, and stays to be seen until they go on.
        other.until("Kim · handled by Ann Lee")
        self.assertNotIn("1 missed", other.screen)
        self.assertEqual([], json.loads(self.rig.run("missed", "--json")))
        self.assertEqual(["ann"], [one["handled"]["by"] for one in json.loads(self.rig.run("missed", "--all", "--json"))])

    def test_nobody_answers(self):
        """It rings, and nobody accepts: the visitor is told so, and it is listed as missed."""
        self.rig.run("settings", "set", "acceptTimeout", "3")
        self.get("/")
        self.ask()
        self.inbox.until("Accept chat from Kim")
        self.says("nobody is free", "header")
        self.says("Nobody can take your chat right now.", ".log")
        self.shown(".leave")
        self.inbox.until("MISSED 1")
        missed = json.loads(self.rig.run("missed", "--json"))
        self.assertEqual([("fellBack", "offersExhausted", "Kim", None)],
                         [(one["outcome"], one["reason"], one["visitor"]["name"], one["left"]) for one in missed])
        # That it was missed is told to whoever listens, once.
        self.assertEqual(1, len(self.events("livechat-missed")))
        self.assertEqual([], self.events("livechat-started"))


class Killed(Visit):
    """The gateway is killed in the midst of a talk: what was said to be sent is there, once, in order."""

    def test_under_a_browser(self):
        self.get("/")
        self.ask()
        self.inbox.accept("Kim")
        self.says("Ann Lee has joined.")
        dice = random.Random(7)
        for number in range(6):
            self.write(f"m{number}")
            time.sleep(dice.uniform(0, 0.02))
            self.rig.kill()
            self.inbox.say(f"a{number}")
            self.write(f"n{number}")
            self.rig.serve()
            self.says(f"a{number}")
        until("nothing waits", lambda: not self.all(".pending"))
        said = [f"{who}{number}" for number in range(6) for who in "mn"]
        self.assertEqual(said, [text for text in self.rig.received() if text[0] in "mn"])
        self.assertEqual(said, [text for text in self.bubbles(".out") if text[1:].isdigit()])
        self.assertEqual([f"a{number}" for number in range(6)], [text for text in self.others() if text[:1] == "a"])

    def test_again_and_again(self):
        """Twenty-five times, under a visitor who sends as fast as they can, and what was not answered
        again."""
        for name in ("messagesPerMinute", "maxUnread"):
            self.rig.run("settings", "set", name, "1000000")
        self.rig.limits = {name: 1000000 for name in ("visitorRequests", "visitorMessages", "addressRequests", "addressMessages")}
        self.rig.kill()
        self.rig.serve()
        token = self.ask_over("hello", {"page": {"url": self.rig.address + "/"}})["token"]
        for number, answer in enumerate([{"card": "ask", "choice": 0}, {"card": "email", "value": "kim@acme.example"}, {"card": "name", "value": "Kim"}]):
            self.ask_over("answers", {"id": f"answer-{number}00", "dialogue": "welcome", "version": 1, **answer}, token)
        self.inbox.accept("Kim")
        dice, number, acknowledged = random.Random(25), 0, []
        for _ in range(25):
            killer = threading.Timer(dice.uniform(0.01, 0.2), self.rig.kill)
            killer.start()
            try:
                while True:
                    self.ask_over("messages", {"id": f"message-{number:04}", "text": f"m{number}"}, token)
                    acknowledged.append(f"m{number}")
                    number += 1
            except (OSError, http.client.HTTPException):
                pass
            killer.join()
            self.rig.serve()
        # What was under way when it was killed last is sent again.
        self.ask_over("messages", {"id": f"message-{number:04}", "text": f"m{number}"}, token)
        self.assertGreater(number, 25)
        self.assertEqual([*acknowledged, f"m{number}"], self.rig.received())
        self.rig.run("store", "check")

    def ask_over(self, route, body, token=None):
        """Asks the gateway itself."""
        line = http.client.HTTPConnection("127.0.0.1", self.rig.port, timeout=10)
        try:
            line.request("POST", f"/v1/{route}", json.dumps(body), {
                "Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})})
            answer = line.getresponse()
            text = answer.read()
            self.assertEqual(200, answer.status, text)
            return json.loads(text)
        finally:
            line.close()


def tearDownModule():
    close_browser()


if __name__ == "__main__":
    unittest.main()
