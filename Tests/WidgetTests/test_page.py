"""The page around the widget: what it asks and hears, how it moves, what is awaited on it."""

import hashlib
import hmac
import json
import unittest

from browser import Case, before_the_standin, close_browser, until


class PageInterface(Case):
    def test_calls_before_the_widget_is_there(self):
        self.get("/pages/stub.html")
        self.shown(".window")
        until("the attribute", lambda: self.rig.visitor["attributes"] == {"plan": "gold"})

    def test_open_close_toggle_hide_show(self):
        self.get()
        self.shown(".launcher")
        self.run_js("deskbell('open')")
        self.shown(".window")
        self.run_js("deskbell('close')")
        self.gone(".window")
        self.run_js("deskbell('toggle')")
        self.shown(".window")
        self.run_js("deskbell('toggle')")
        self.gone(".window")
        self.run_js("deskbell('hide')")
        self.gone(".launcher")
        self.run_js("deskbell('show')")
        self.shown(".launcher")
        self.run_js("deskbell('nonsense')")
        self.find(".launcher").click()
        self.shown(".window")
        self.assertEqual(2, len(self.events("closed")))
        self.assertEqual({"dialogue": "welcome", "version": 1}, self.events("closed")[0])

    def test_a_link_of_the_page_opens_it(self):
        self.get()
        self.shown(".launcher")
        self.run_js("document.getElementById('opens').click()")
        self.shown(".window")

    def test_identify(self):
        self.get()
        self.shown(".launcher")
        known = {"email": "mei@acme.example", "name": "Mei 林"}
        plain = json.dumps(known, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        right = hmac.new(b"secret-of-the-desk", plain, hashlib.sha256).hexdigest()
        self.run_js("deskbell('identify', {...arguments[0], signature: arguments[1]})", known, "00" + right[2:])
        until("the refusal said", lambda: any("signature" in entry["message"] for entry in self.page.get_log("browser")))
        self.assertEqual({}, self.rig.visitor["attributes"], "a wrong signature is not taken as none")
        self.run_js("deskbell('identify', {...arguments[0], signature: arguments[1]})", known, right)
        until("identified", lambda: self.rig.visitor["signed"])
        self.assertEqual(known, self.rig.visitor["attributes"])
        self.run_js("deskbell('identify', {plan: 'silver'})")
        until("their own words", lambda: self.rig.visitor["attributes"].get("plan") == "silver")

    @before_the_standin
    def test_forget(self):
        self.get()
        self.to_chat()
        self.rig("fault", forget={"status": 503, "times": 1})
        self.run_js("deskbell('forget')")
        self.gone(".window")
        self.assertEqual(1, len(self.rig.state["visitors"]))
        # The desk could not; the next page has it done before anything else.
        self.page.refresh()
        self.shown(".launcher")
        self.assertEqual(1, len(self.rig.state["visitors"]))
        self.open()
        self.assertNotIn("Kim", self.bubbles())

    def test_nothing_half_typed_is_left(self):
        """Whoever comes to that tab next sees nothing of who was there before."""
        self.get()
        self.to_chat()
        self.write("my number is 555", send=False)
        self.rig("close", state="fellBack", system="fellBack", more={"takesMessage": True})
        self.shown(".leave textarea").send_keys("and my address")
        kept = "return Object.keys(sessionStorage).filter((name) => name.startsWith('deskbell:')).sort()"
        self.assertLessEqual({"deskbell:draft", "deskbell:leave"}, set(self.run_js(kept)))
        self.run_js("sessionStorage.setItem('theirs', '1'); deskbell('forget')")
        until("forgotten", lambda: not self.rig.state["visitors"])
        self.assertEqual([], self.run_js(kept))
        self.page.refresh()
        self.shown(".launcher")
        self.assertNotIn("555", self.run_js("return JSON.stringify(Object.entries(sessionStorage))"))
        self.assertEqual("1", self.run_js("return sessionStorage.getItem('theirs')"), "what is not ours stays")

    def test_events_with_and_without_values(self):
        self.get("/pages/stub.html")
        self.choose("Yes, please")
        until("engaged", lambda: self.events("engaged"))
        self.says("Where can we reach you")
        self.shown(".field input")
        self.write("kim@acme.example")
        until("the value, since the page asked for it", lambda: [(one["attribute"], one.get("value")) for one in self.events("input")]
              == [("wantsPerson", "Yes, please"), ("email", "kim@acme.example")])


class Start(Case):
    dialogues = [
        {"id": "welcome", "version": 3, "language": None, "poke": False, "start": "a", "cards": {"a": {"card": "message", "text": "Welcome"}}},
        {"id": "returns", "version": 1, "language": None, "poke": False, "start": "a", "cards": {"a": {"card": "question", "text": "What comes back?", "choices": [{"text": "All"}, {"text": "Some"}]}}},
    ]

    def test_start(self):
        self.get()
        self.shown(".launcher")
        self.run_js("deskbell('start', 'returns')")
        self.shown(".window")
        self.says("What comes back?")
        self.choose("Some")
        until("the answer", lambda: self.bubbles(".out") == ["Some"])
        until("completed", lambda: self.events("completed"))
        self.run_js("deskbell('start', 'nothing of the kind')")
        until("the refusal said", lambda: any("noDialogue" in entry["message"] for entry in self.page.get_log("browser")))


class Moves(Case):
    @before_the_standin
    def test_single_page_navigation(self):
        self.get()
        self.open()
        self.says("Would you like")
        self.run_js("history.pushState({}, '', '/pages/elsewhere?x=1'); document.title = 'Elsewhere'")
        until("the desk was told", lambda: self.rig.visitor["pages"][-1]["url"].endswith("/pages/elsewhere?x=1"))
        self.assertEqual("Elsewhere", self.rig.visitor["pages"][-1]["title"])
        self.run_js("history.back()")
        until("and of the way back", lambda: self.rig.visitor["pages"][-1]["url"].endswith("/pages/plain.html"))
        told = len(self.rig.visitor["pages"])
        self.run_js("location.hash = '#part'")
        self.rig("event", name="look", data=None)
        self.shown(".window")
        self.assertEqual(told, len(self.rig.visitor["pages"]), "a place on the page is no other page")

    def hellos(self):
        return sum(one["path"].endswith("/hello") for one in self.rig.desk.log)

    @before_the_standin
    def test_what_overtakes_the_answer_makes_no_other_page(self):
        """A picture that is older than what came by the stream is asked for anew, at the page that was told."""
        self.get()
        self.open()
        self.says("Would you like")
        self.rig("fault", page={"late": 1, "times": 1})
        self.run_js("history.pushState({}, '', '/pages/elsewhere?x=1')")
        until("the desk was told", lambda: self.rig.visitor["pages"][-1]["url"].endswith("/pages/elsewhere?x=1"))
        told = len(self.rig.visitor["pages"])
        asked = self.hellos()
        self.rig("event", name="look", data=None)
        until("a picture anew", lambda: self.hellos() > asked)
        self.shown(".window")
        self.assertEqual(told, len(self.rig.visitor["pages"]), "the page is the one that it was")

    def test_back_forward_cache(self):
        self.get()
        self.to_chat()
        self.run_js("window.stays = true")
        self.get("/pages/next.html")
        self.shown(".window")
        self.rig("say", texts=["while that page rested"])
        self.says("while that page rested")
        self.page.back()
        until("the page from the cache", lambda: self.run_js("return window.stays") is True)
        self.says("while that page rested")
        self.rig("say", texts=["and on"])
        self.says("and on")
        until("one stream", lambda: self.rig.state["streams"] == 1)

    @before_the_standin
    def test_the_body_is_replaced(self):
        self.get()
        self.open()
        self.run_js("document.body.replaceWith(document.createElement('body'))")
        self.says("Would you like")
        self.rig("event", name="look", data=None)
        self.shown(".window")

    def test_title_keeps_its_own_words(self):
        self.get()
        self.to_chat()
        self.shown("header button:last-child").click()
        self.rig("say", texts=["one"])
        until("the count", lambda: self.page.title == "(1) Plain")
        self.run_js("document.title = 'Another title'")
        self.rig("say", texts=["two"])
        until("the count", lambda: self.page.title == "(2) Another title")
        self.assertEqual("Open chat: Ask us, 2 new messages", self.find(".launcher").get_attribute("aria-label"))
        self.says("two", ".poke")
        self.find(".open-poke").click()
        until("read", lambda: self.page.title == "Another title")


class Sound(Case):
    count = """
        window.notes = 0;
        const make = AudioContext.prototype.createOscillator;
        AudioContext.prototype.createOscillator = function () { notes += 1; return make.call(this); };"""

    def test_only_where_it_was_turned_on_and_in_one_tab(self):
        self.get()
        self.to_chat()
        self.run_js(self.count)
        self.find("header button:last-child").click()
        self.rig("say", texts=["silent"])
        self.says("silent", ".poke")
        self.assertEqual(0, self.run_js("return notes"))
        self.open()
        self.find("header [aria-expanded]").click()
        self.shown(".menu button").click()
        until("heard once, so that one knows it", lambda: self.run_js("return notes") == 2)
        first = self.page.current_window_handle
        self.find("header button:last-child").click()
        self.new_tab()
        self.shown(".launcher")
        self.run_js(self.count)
        self.rig("say", texts=["rings"])
        self.says("rings", ".poke")
        until("the tab that is looked at rings", lambda: self.run_js("return notes") == 2)
        self.page.switch_to.window(first)
        until("there too", lambda: "rings" in self.text(".poke"))
        self.assertEqual(2, self.run_js("return notes"), "the other one does not")


class Looks(Case):
    def test_time_on_the_page(self):
        self.rig("reset", look={"inMilliseconds": 1500, "scroll": None})
        self.get()
        until("told", lambda: self.rig.visitor["times"])
        self.says("Would you like", ".frame") if self.find(".window") else self.shown(".launcher")
        told = self.rig.visitor["times"]
        self.assertGreaterEqual(sum(one["milliseconds"] for one in told), 1500)
        self.assertLess(sum(one["milliseconds"] for one in told), 4000)
        until("triggered", lambda: self.events("triggered"))

    def test_time_and_scrolling(self):
        """Both are awaited: what is over already is told once, not every second."""
        self.rig("reset", look={"inMilliseconds": 1000, "scroll": 60})
        self.get()
        until("the time told", lambda: self.rig.visitor["times"])
        self.run_js("scrollTo(0, document.documentElement.scrollHeight)")
        self.shown(".launcher")
        self.assertEqual(2, len(self.rig.visitor["times"]))

    def test_scrolled_so_far(self):
        self.rig("reset", look={"inMilliseconds": None, "scroll": 50})
        self.get()
        until("greeted", lambda: self.events("ready"))
        self.run_js("scrollTo(0, 300)")
        self.run_js("scrollTo(0, document.documentElement.scrollHeight * 0.45)")
        self.shown(".launcher")
        self.assertEqual(1, len(self.rig.visitor["times"]))
        self.assertGreaterEqual(self.rig.visitor["times"][0]["scroll"], 50)


class Clocks(Case):
    def test_the_browsers_clock_is_wrong(self):
        """Two days behind: "today" is still today, and everything goes on."""
        self.page.execute_cdp_cmd("Page.enable", {})
        wrong = self.page.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": """
            const Right = Date, behind = 2 * 86400000;
            window.Date = class extends Right {
              constructor(...given) { given.length ? super(...given) : super(Right.now() - behind); }
              static now() { return Right.now() - behind; }
            };"""})
        try:
            self.get()
            self.to_chat()
            self.rig("say", texts=["one"])
            self.says("one")
            self.write("m1")
            until("there", lambda: self.rig.received() == ["m1"])
            self.assertEqual([], [text for text in self.texts(".quiet") if "day" in text])
        finally:
            self.page.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": wrong["identifier"]})

    def texts(self, selector):
        return [element.text for element in self.all(selector)]

    @before_the_standin
    def test_old_days_are_named(self):
        self.get()
        self.open()
        self.rig("chat", lines=4, days=1)
        self.rig("say", texts=["new"])
        self.page.refresh()
        self.says("Line 3")
        self.assertIn("Yesterday", self.texts(".quiet"))

    def test_a_night_asleep(self):
        """The stream is dead and says nothing; the clock jumps: the widget connects anew by itself."""
        self.page.execute_cdp_cmd("Page.enable", {})
        sleeping = self.page.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": """
            const now = Date.now.bind(Date); window.slept = 0;
            Date.now = () => now() + slept;
            const every = window.setInterval;
            window.setInterval = (work, time) => every(work, Math.min(time, 100));"""})
        try:
            self.get()
            self.to_chat()
            before = len([one for one in self.rig.state["log"] if one["path"] == "/v1/events"])
            self.run_js("slept = 8 * 3600000")
            until("a new stream", lambda: len([one for one in self.rig.state["log"] if one["path"] == "/v1/events"]) > before)
            self.rig("say", texts=["good morning"])
            self.says("good morning")
        finally:
            self.page.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": sleeping["identifier"]})


class Languages(Case):
    @before_the_standin
    def test_the_pages_language(self):
        self.get("/pages/chinese.html")
        self.assertEqual("開啟對談：Ask us", self.shown(".launcher").get_attribute("aria-label"))
        self.to_chat_in_chinese()
        self.says("Mei 已加入對談。")

    def to_chat_in_chinese(self):
        self.open()
        self.choose("Yes, please")
        self.says("Where can we reach you")
        self.write("no address")
        self.says("這不像是電子郵件地址", ".composer .wrong")
        self.find(".field input").clear()
        self.write("kim@acme.example")
        self.says("what may we call you")
        until("the field for the name", lambda: self.find(".field input").get_attribute("name") == "name")
        self.write("Kim")
        self.says("正在為您尋找服務人員…", "header")
        self.rig("accept", agent={"name": "Mei", "picture": None, "key": "k"})

    def test_the_dialogues_language_comes_first(self):
        import standin
        self.rig("reset", dialogues=[{**standin.welcome, "language": "zh-Hant"}])
        self.get()
        self.assertEqual("開啟對談：Ask us", self.shown(".launcher").get_attribute("aria-label"))
        self.assertEqual("zh-Hant", self.find(".frame").get_attribute("lang"))


def tearDownModule():
    close_browser()


if __name__ == "__main__":
    unittest.main()
