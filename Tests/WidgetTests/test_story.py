"""The whole story of a visitor, from the poke to the message that is left."""

import unittest

from selenium.webdriver.common.keys import Keys

from browser import Case, before_the_standin, close_browser, until


class Story(Case):
    @before_the_standin
    def test_from_poke_to_goodbye(self):
        self.get("/")
        self.says("Looking for the right kettle? We have used all of them.", ".poke")
        self.assertEqual("Open chat: Ask us", self.shown(".launcher").get_attribute("aria-label"))
        self.shown(".open-poke").click()
        self.shown(".window")
        self.gone(".poke")
        self.choose("Yes, please")
        self.says("Where can we reach you")
        self.shown(".field input")
        self.write("kim at acme")
        self.says("does not look like an email address", ".composer .wrong")
        field = self.find(".field input")
        self.assertEqual("kim at acme", field.get_attribute("value"), "what was typed is there to be mended")
        self.assertEqual("true", field.get_attribute("aria-invalid"))
        field.clear()
        self.write("kim@acme.example")
        self.says("what may we call you")
        self.shown(".skip").click()
        self.says("Looking for somebody", "header")
        self.rig("place", position=2)
        self.says("You are number 2 in the queue.", "header")
        self.rig("place", position=1)
        self.says("You are next in the queue.", "header")
        self.rig("accept", agent={"name": "Mei Lin", "picture": "/v1/agents/abc.png", "key": "k1"})
        self.says("Mei Lin has joined.")
        self.says("Mei Lin", "header h2")
        self.shown("header .disc canvas")
        self.rig("typing", on=True)
        self.says("Mei Lin is writing…", ".typing")
        self.rig("say", texts=["您好, **Kim**! See https://shop.example/kettles 🍵"])
        self.says("您好, Kim! See https://shop.example/kettles 🍵")
        self.gone(".typing")
        self.write("謝謝 👩‍👩‍👧 a & b <b>not bold</b> *star*")
        until("the message", lambda: self.bubbles(".out")[-1] == "謝謝 👩‍👩‍👧 a & b <b>not bold</b> *star*")
        until("the message there", lambda: self.rig.received() == ["謝謝 👩‍👩‍👧 a & b <b>not bold</b> *star*"])
        self.assertIn(True, self.rig.visitor["typed"])
        self.rig("close", state="ended", system="ended", more={"by": "agent", "agent": {"name": "Mei Lin", "picture": None, "key": "k1"}})
        self.says("Mei Lin ended the chat.")
        self.says("This chat has ended.", "header")
        self.gone(".composer")
        self.shown("header button:last-child").click()
        self.gone(".window")
        self.assertEqual(
            ["ready", "engaged", "input", "input", "livechat-requested", "livechat-started", "livechat-ended", "completed", "closed"],
            self.events())
        self.assertEqual(
            [{"dialogue": "welcome", "version": 1, "attribute": name} for name in ("wantsPerson", "email")],
            self.events("input"), "which attribute, not its value")
        self.assertEqual("Mei Lin", self.events("livechat-started")[0]["agent"])

    @before_the_standin
    def test_nobody_comes_and_a_message_is_left(self):
        self.get()
        self.to_chat(accept=False)
        self.rig("close", state="fellBack", system="fellBack", more={"takesMessage": True})
        self.says("nobody is free", ".log")
        self.shown(".leave")
        self.find(".leave .solid").click()
        self.says("Please write something.", ".leave .wrong")
        self.assertEqual("email", self.run_js("return arguments[0].getRootNode().activeElement.name", self.find(".leave")))
        self.find(".leave [name=name]").send_keys("Kim")
        self.find(".leave [name=email]").send_keys("kim@acme.example")
        self.find(".leave [name=text]").send_keys("Call me\nplease 🙏")
        self.page.refresh()
        self.shown(".leave")
        self.assertEqual("Call me\nplease 🙏", self.find(".leave [name=text]").get_attribute("value"), "half a message is kept")
        self.find(".leave .solid").click()
        self.says("Thank you. Your message is with us.")
        self.gone(".leave")
        self.assertEqual([{"name": "Kim", "email": "kim@acme.example", "text": "Call me\nplease 🙏"}], self.rig.visitor["left"])
        self.page.refresh()
        until("the widget again", lambda: self.events("ready"))
        self.assertEqual([], self.all(".leave"))

    def test_something_to_read(self):
        self.get()
        self.open()
        self.choose("Just something to read")
        link = self.shown("a.paper")
        self.assertIn("shop.example", link.text)
        self.assertEqual("noopener noreferrer", link.get_attribute("rel"))
        self.run_js("arguments[0].addEventListener('click', (e) => e.preventDefault())", link)
        link.click()
        until("opening it counted", lambda: any(entry["path"] == "/v1/answers" for entry in self.rig.state["log"][-3:]))
        self.says("our pages shop.example")

    def test_visitor_ends_the_chat(self):
        self.get()
        self.to_chat()
        self.shown("header [aria-expanded]").click()
        self.says("End chat", ".menu")
        self.find(".menu button:last-child").click()
        self.says("End this chat?", ".sure")
        self.find(".sure .plain").click()
        self.gone(".sure")
        self.assertEqual("active", self.rig.visitor["chat"]["state"])
        self.find("header [aria-expanded]").click()
        self.find(".menu button:last-child").click()
        self.shown(".sure .solid").click()
        self.says("You have left the chat.")
        self.assertEqual("ended", self.rig.visitor["chat"]["state"])

    @before_the_standin
    def test_requeued_and_handed_over(self):
        self.get()
        self.to_chat()
        self.rig("place", position=1)
        self.rig("event", name="line", data={"seq": self.rig.desk.seq + 1, "kind": "system", "system": "requeued", "at": "2026-01-01T10:00:00.000Z"})
        self.says("You are back in the queue, at your place.")
        self.says("Hearth & Kettle", "header h2")
        self.rig("accept", agent={"name": "Bo", "picture": None, "key": "k2"})
        self.says("Bo has joined.")
        self.says("Bo", "header h2")
        # What this version has no words for is shown if it has a text, and nothing else.
        self.rig("event", name="line", data={"seq": self.rig.desk.seq + 1, "kind": "system", "system": "somethingNew", "at": "2026-01-01T10:00:00.000Z"})
        self.rig("event", name="line", data={"seq": self.rig.desk.seq + 1, "kind": "system", "system": "welcome", "text": "Back in *two* minutes.", "at": "2026-01-01T10:00:00.000Z"})
        self.says("Back in *two* minutes.")

    def test_cards_come_one_by_one(self):
        """As somebody would say them: with a pause before each, and dots meanwhile; what is there is there."""
        self.rig("widget", responseDelay=3000)
        self.get()
        self.open()
        until("what was there before, at once", lambda: len(self.bubbles()) == 2, 2)
        self.rig("widget", responseDelay=600)
        self.page.refresh()
        until("and on a reload", lambda: len(self.bubbles()) == 2, 2)
        until("the new delay", lambda: self.events("ready"))
        self.run_js("""
          window.came = [];
          const log = arguments[0];
          new MutationObserver(() => came.push([performance.now(), log.querySelectorAll('.in .bubble').length])).observe(log, {childList: true});""", self.find(".log"))
        self.choose("Just something to read")
        self.shown(".typing")
        self.says("our pages")
        self.gone(".typing")
        steps = {}
        for time, count in self.run_js("return came"):
            steps.setdefault(count, time)
        self.assertGreaterEqual(steps[4] - steps[3], 500)

    @before_the_standin
    def test_goals_and_other_counts_are_told_to_the_page(self):
        self.get()
        self.shown(".launcher")
        self.rig("event", name="counted", data={"what": "goal", "dialogue": "welcome", "version": 1, "goal": "sample ordered"})
        until("the goal", lambda: self.events("goal") == [{"dialogue": "welcome", "version": 1, "goal": "sample ordered"}])

    def test_several_lines_and_input_methods(self):
        self.get()
        self.to_chat()
        field = self.shown(".field textarea")
        field.send_keys("one", Keys.SHIFT, Keys.ENTER, Keys.NULL, "two")
        # Enter while an input method composes chooses a word and sends nothing.
        self.run_js("arguments[0].dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, bubbles: true, cancelable: true}))", field)
        self.assertEqual([], self.rig.received())
        field.send_keys(Keys.ENTER)
        until("one message of two lines", lambda: self.rig.received() == ["one\ntwo"])

    def test_too_long_is_said_before_it_is_sent(self):
        self.rig("widget", limits={"message": 20})
        self.get()
        self.to_chat()
        field = self.shown(".field textarea")
        field.send_keys("x" * 21)
        self.says("21 of at most 20 characters", ".count")
        field.send_keys(Keys.ENTER)
        field.send_keys(Keys.BACKSPACE)
        until("no count", lambda: self.text(".count") == "")
        field.send_keys(Keys.ENTER)
        until("sent", lambda: self.rig.received() == ["x" * 20])


def tearDownModule():
    close_browser()


if __name__ == "__main__":
    unittest.main()
