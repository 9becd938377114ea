"""A bad line, a bad gateway, reloads in the middle: nothing is lost, nothing is there twice."""

import unittest

from selenium.webdriver.common.keys import Keys

from browser import Case, Rig, before_the_standin, close_browser, until


class Line(Case):
    def offline(self, is_off):
        self.page.execute_cdp_cmd("Network.enable", {})
        self.page.execute_cdp_cmd("Network.emulateNetworkConditions", {
            "offline": is_off, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1})

    def tearDown(self):
        self.offline(False)
        super().tearDown()

    def mine(self):
        return self.bubbles(".out")[2:]  # behind the answers "Yes, please", email, name: without the first

    def said(self):
        """What the visitor said in the chat, as it is shown."""
        return [text for text in self.bubbles(".out") if text.startswith("m")]

    def test_reload_in_the_middle(self):
        self.get()
        self.to_chat()
        self.rig("say", texts=["first", "second"])
        self.write("m1")
        until("m1 there", lambda: self.rig.received() == ["m1"])
        self.write("half a sen", send=False)
        shown = self.bubbles()
        self.page.refresh()
        self.shown(".window")
        until("the same again", lambda: self.bubbles() == shown)
        self.assertEqual("half a sen", self.shown(".field textarea").get_attribute("value"))
        self.rig("say", texts=["third"])
        self.says("third")
        self.assertEqual(1, self.bubbles().count("first"))
        # Another page of the same site.
        self.run_js("document.getElementById('next').click()")
        until("the next page", lambda: self.page.title.endswith("Next"))
        self.shown(".window")
        until("the same there", lambda: self.bubbles() == shown + ["third"])
        self.assertEqual("half a sen", self.shown(".field textarea").get_attribute("value"))
        self.write("tence m2")
        until("m2 there", lambda: self.rig.received() == ["m1", "half a sentence m2"])

    @before_the_standin
    def test_shown_before_the_desk_answers(self):
        self.get()
        self.to_chat()
        self.rig("say", texts=["first"])
        self.says("first")
        self.rig("fault", hello={"delay": 3})
        self.page.refresh()
        until("the chat from memory", lambda: "first" in self.bubbles(), 2)
        self.rig("clear")

    def test_cut_streams(self):
        """The line breaks again and again while both talk; what is said on it is there once."""
        self.get()
        self.to_chat()
        for number in range(6):
            self.rig("cut")
            self.rig("say", texts=[f"a{number}.1", f"a{number}.2"])
            self.write(f"m{number}")
            if number % 2:
                self.says(f"a{number}.2")
        until("all of the agent's", lambda: [one for one in self.bubbles(".in") if one[0] == "a"]
              == [f"a{number}.{part}" for number in range(6) for part in (1, 2)])
        until("all of the visitor's", lambda: self.rig.received() == [f"m{number}" for number in range(6)])
        self.assertEqual([f"m{number}" for number in range(6)], self.said())

    def test_offline_and_back(self):
        self.get()
        self.to_chat()
        self.rig("fault", **{"*": {"refuse": True}})
        self.offline(True)
        self.rig("cut")
        for number in range(4):
            self.write(f"m{number}")
        self.says("Waiting for the connection")
        self.says("No connection.", ".notice")
        self.assertEqual(4, len(self.all(".pending")))
        self.rig("say", texts=["while you were away"])
        self.assertEqual([], self.rig.received())
        self.rig("clear")
        self.offline(False)
        until("all there, in order", lambda: self.rig.received() == ["m0", "m1", "m2", "m3"])
        self.says("while you were away")
        self.says("Connected again.", ".notice")
        until("nothing waits", lambda: not self.all(".pending"))
        self.assertEqual(["m0", "m1", "m2", "m3"], self.said())
        until("no more words of it", lambda: self.text(".notice") == "")

    @before_the_standin
    def test_done_but_not_answered(self):
        """The gateway takes a message and dies before it says so: it is there once."""
        self.get()
        self.to_chat()
        self.rig("fault", messages={"cut": True, "times": 2})
        self.write("m1")
        self.write("m2")
        until("both there", lambda: self.rig.received() == ["m1", "m2"])
        until("nothing waits", lambda: not self.all(".pending"))
        asked = [entry for entry in self.rig.state["log"] if entry["path"] == "/v1/messages"]
        self.assertGreater(len(asked), 2, "it was sent again")
        self.assertEqual(["m1", "m2"], self.said())

    @before_the_standin
    def test_answer_done_but_not_answered(self):
        self.get()
        self.open()
        self.rig("fault", answers={"cut": True, "times": 1})
        self.choose("Yes, please")
        self.says("Where can we reach you")
        until("nothing waits", lambda: not self.all(".pending"))
        self.assertEqual(["Yes, please"], self.bubbles(".out"))

    @before_the_standin
    def test_desk_cannot_write(self):
        self.get()
        self.to_chat()
        self.rig("fault", messages={"status": 503, "times": 3})
        self.write("m1")
        self.write("m2")
        until("both there", lambda: self.rig.received() == ["m1", "m2"])
        self.assertEqual(["m1", "m2"], self.said())

    @before_the_standin
    def test_too_fast(self):
        self.get()
        self.to_chat()
        self.rig("fault", messages={"status": 429, "after": 2, "times": 1})
        self.write("m1")
        self.says("A little slower, please", ".notice")
        until("there", lambda: self.rig.received() == ["m1"])
        until("no more words of it", lambda: self.text(".notice") == "")

    @before_the_standin
    def test_slow_gateway(self):
        self.get()
        self.to_chat()
        self.rig("fault", messages={"delay": 0.5})
        for number in range(3):
            self.write(f"m{number}")
        self.assertEqual(["m0", "m1", "m2"], self.said(), "what is under way is shown")
        until("all there", lambda: self.rig.received() == ["m0", "m1", "m2"])

    def test_waits_across_a_reload(self):
        """The page is there, the gateway is not: what waits is kept over the reload, and goes out once."""
        self.get()
        self.to_chat()
        self.write("m0")
        until("m0 there", lambda: self.rig.received() == ["m0"])
        self.rig("fault", **{"*": {"refuse": True}})
        self.rig("cut")
        self.write("m1")
        self.write("m2")
        self.says("Waiting for the connection")
        self.page.refresh()
        self.shown(".window")
        until("what waits is shown", lambda: self.said() == ["m0", "m1", "m2"])
        self.says("Waiting for the connection")
        self.write("m3")
        until("and the new one", lambda: self.said() == ["m0", "m1", "m2", "m3"])
        self.rig("clear")
        until("all there, once, in order", lambda: self.rig.received() == ["m0", "m1", "m2", "m3"])
        until("nothing waits", lambda: not self.all(".pending"))
        self.assertEqual(["m0", "m1", "m2", "m3"], self.said())

    @before_the_standin
    def test_chat_over_before_it_was_sent(self):
        self.get()
        self.to_chat()
        self.rig("fault", messages={"status": 409, "code": "noChat", "times": 1})
        self.write("m1")
        self.says("Not sent.", ".failed")
        self.assertEqual(2, len(self.all(".failed button")))
        self.find(".failed button").click()
        until("sent after all", lambda: self.rig.received() == ["m1"])
        self.rig("fault", messages={"status": 413, "code": "tooLong", "times": 1})
        self.write("m2")
        self.says("That is too long.", ".failed")
        self.all(".failed button")[1].click()
        self.gone(".failed")
        self.assertEqual(["m1"], self.said())

    @before_the_standin
    def test_words_that_never_happened(self):
        self.get()
        self.to_chat()
        self.rig("say", texts=["stays", "goes"])
        self.says("goes")
        self.rig("lose", count=1)
        until("only what happened", lambda: [one for one in self.bubbles(".in") if one in ("stays", "goes")] == ["stays"])
        self.rig("say", texts=["more"])
        self.says("more")

    def test_gateway_goes_and_comes(self):
        self.get()
        self.to_chat()
        streams = len([entry for entry in self.rig.state["log"] if entry["path"] == "/v1/events"])
        self.rig("bye", after=300)
        self.rig("say", texts=["said meanwhile"])
        self.says("said meanwhile")
        self.assertEqual("", self.text(".notice"), "that is no lost connection")
        until("a stream again", lambda: len([e for e in self.rig.state["log"] if e["path"] == "/v1/events"]) > streams)

    @before_the_standin
    def test_desk_knows_the_visitor_no_more(self):
        self.get()
        self.to_chat()
        self.rig("reset")
        self.page.refresh()
        until("welcomed as anybody", lambda: "Would you like to talk to one of us?" in self.bubbles() and "Kim" not in self.bubbles())
        until("by the desk", lambda: len(self.rig.state["visitors"]) == 1)

    @before_the_standin
    def test_cut_in_the_middle_of_what_happened(self):
        """Several events come of one thing that happened; the line breaks between them."""
        self.get()
        self.to_chat(accept=False)
        self.says("Thank you. We look for somebody.", ".log")
        self.rig("accept", split=True)
        self.says("Ann Lee", "header h2")
        self.rig("say", texts=["one"])
        self.says("one")
        self.assertEqual(1, self.text(".log").count("Ann Lee has joined."))
        self.assertEqual(1, len(self.events("livechat-started")))

    def test_a_stream_that_never_stands(self):
        """Something between cuts every stream at once: the widget does not hammer at the gateway."""
        self.get()
        self.to_chat()
        for _ in range(60):
            self.rig("cut")
            self.run_js("return new Promise((done) => setTimeout(done, 50))")
        streams = [entry for entry in self.rig.state["log"] if entry["path"] == "/v1/events"]
        self.assertLess(len(streams), 8)
        self.rig("say", texts=["through at last"])
        self.says("through at last")

    def test_no_room_to_keep_anything(self):
        """The browser keeps no more: what is written is sent all the same."""
        self.get()
        self.to_chat()
        self.run_js("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
        self.write("m1")
        self.write("m2")
        until("both there", lambda: self.rig.received() == ["m1", "m2"])
        until("nothing waits", lambda: not self.all(".pending"))

    @before_the_standin
    def test_long_chat_and_earlier_lines(self):
        self.get()
        self.open()
        self.says("Would you like to talk")
        self.rig("chat", lines=450, days=3)
        self.page.refresh()
        self.says("Line 449")
        self.assertNotIn("Line 200", self.bubbles())
        self.run_js("arguments[0].scrollTop = 0", self.shown(".scroller"))
        place = self.run_js("return [...arguments[0].querySelectorAll('.bubble')].find((e) => e.innerText === 'Line 260').getBoundingClientRect().top", self.find(".log"))
        self.shown(".earlier").click()
        until("the earlier ones", lambda: "Line 150" in self.bubbles())
        self.assertEqual(0, len(self.all(".new")), "what was there before does not rise into its place")
        after = self.run_js("return [...arguments[0].querySelectorAll('.bubble')].find((e) => e.innerText === 'Line 260').getBoundingClientRect().top", self.find(".log"))
        self.assertLess(abs(after - place), 3, "what one reads stays where it was")
        lines = [one for one in self.bubbles() if one.startswith("Line")]
        self.assertEqual(lines, [f"Line {number}" for number in range(150, 450)])
        self.rig("say", texts=["and now"])
        self.says("1 new message", ".newest")
        self.find(".newest").click()
        self.gone(".newest")
        until("the end", lambda: self.run_js("const s = arguments[0]; return s.scrollHeight - s.scrollTop - s.clientHeight < 3", self.find(".scroller")))


class ElsewhereLine(Case):
    """The page is of one origin, the gateway of another."""

    def test_across_origins(self):
        pages = self.pages
        if pages is self.rig:
            pages = Rig(pages=self.rig.address)
            self.addCleanup(pages.close)
        self.page.get(pages.address + "/pages/strict.html")
        self.to_chat()
        self.rig("say", texts=["hello over there"])
        self.says("hello over there")
        self.write("m1")
        until("m1 there", lambda: self.rig.received() == ["m1"])
        for entry in self.rig.state["log"]:
            self.assertNotRegex(entry["path"], "[a-z2-7]{32}")


def tearDownModule():
    close_browser()


if __name__ == "__main__":
    unittest.main()
