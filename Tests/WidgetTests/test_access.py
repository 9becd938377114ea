"""Everybody can use it: axe on every screen, the keyboard, the focus, sizes of all kinds."""

import importlib.util
import pathlib
import unittest

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import Case, before_the_standin, close_browser, until


# The package is for another driver of browsers; what is wanted of it is the axe-core that it carries.
axe_source = (pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text()


@before_the_standin
class Screens(Case):
    """axe-core finds nothing on any screen."""

    def axe(self, what):
        # What still moves in is half transparent, and has no contrast yet.
        until("nothing moves", lambda: self.run_js(
            "return document.querySelector('deskbell-widget').shadowRoot.getAnimations().every((a) => a.effect.getTiming().iterations > 1 || a.playState === 'finished')"))
        self.run_js(axe_source)
        found = self.page.execute_async_script("axe.run(document).then(arguments[0], (e) => arguments[0]({failed: String(e)}))")
        self.assertNotIn("failed", found)
        with self.subTest(what):
            self.assertEqual([], [(one["id"], [node["target"] for node in one["nodes"]], one["nodes"][0].get("failureSummary"))
                                  for one in found["violations"]])
            seen = {one["id"] for one in found["passes"]}
            self.assertIn("button-name", seen, "axe looked into the widget")

    def walk(self):
        self.shown(".poke") if self.find(".poke") else self.shown(".launcher")
        self.axe("launcher and poke")
        self.open()
        self.shown(".choices")
        self.axe("question")
        self.find(".choices button").click()
        self.shown(".field input")
        self.axe("value asked for")
        self.write("nothing")
        until("the flaw", lambda: self.text(".composer .wrong"))
        self.axe("value refused")
        self.find(".field input").clear()
        self.write("kim@acme.example")
        self.shown(".skip").click()
        self.shown(".field textarea")
        self.rig("place", position=3)
        self.axe("in the queue")
        self.rig("accept")
        self.rig("say", texts=["Hello, **you**. See [this](https://shop.example/x)", "and https://shop.example/y"])
        self.write("m1")
        until("m1 there", lambda: self.rig.received() == ["m1"])
        self.rig("typing", on=True)
        self.shown(".typing")
        self.axe("chat")
        self.find("header [aria-expanded]").click()
        self.shown(".menu")
        self.axe("menu")
        self.all(".menu button")[-1].click()
        self.shown(".sure")
        self.axe("asked whether to end")
        self.find(".sure .plain").click()
        self.rig("fault", **{"*": {"refuse": True}})
        self.rig("cut")
        self.write("m2")
        until("the connection is lost", lambda: self.text(".notice"))
        self.axe("no connection")
        self.rig("clear")
        until("m2 there", lambda: self.rig.received() == ["m1", "m2"])
        self.rig("fault", messages={"status": 409, "times": 1})
        self.write("m3")
        self.shown(".failed")
        self.axe("not sent")
        self.rig("close", state="fellBack", system="fellBack", more={"takesMessage": True})
        self.shown(".leave")
        self.axe("leave a message")
        self.find(".leave [name=email]").send_keys("kim@acme.example")
        self.find(".leave [name=text]").send_keys("Call me")
        self.find(".leave .solid").click()
        self.gone(".leave")
        self.axe("message left")

    def test_desktop(self):
        self.get()
        self.walk()

    def test_dark(self):
        self.media(prefers_color_scheme="dark")
        self.get()
        self.walk()

    def test_phone_in_chinese(self):
        self.resize(375, 667, mobile=True)
        self.get("/pages/chinese.html")
        self.walk()

    def test_right_to_left(self):
        self.get("/pages/rtl.html")
        self.walk()

    def test_long_chat(self):
        self.get()
        self.open()
        self.rig("chat", lines=300, days=2)
        self.page.refresh()
        self.says("Line 299")
        self.run_js("arguments[0].scrollTop = 0", self.find(".scroller"))
        self.rig("say", texts=["new"])
        self.shown(".newest")
        self.axe("earlier lines, newest")


class Focus(Case):
    def focused(self):
        """The element that has the focus, and how it is called."""
        return self.run_js(
            "let e = document.activeElement; while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;"
            "return e && (e.getAttribute('aria-label') || e.innerText || e.id || e.tagName)")

    def keys(self, *keys):
        ActionChains(self.page).send_keys(*keys).perform()

    def test_in_and_out_by_keyboard(self):
        self.get()
        self.shown(".launcher")
        self.run_js("arguments[0].focus()", self.find(".launcher"))
        self.keys(Keys.ENTER)
        self.shown(".window")
        self.assertEqual("Yes, please", self.focused())
        self.keys(Keys.ENTER)
        self.says("Where can we reach you")
        until("the field", lambda: self.focused() == "Gladly. Where can we reach you, should the line break?")
        self.keys("nothing", Keys.ENTER)
        self.says("does not look like", ".composer .wrong")
        until("still in the field", lambda: self.focused() == "Gladly. Where can we reach you, should the line break?")
        self.assertEqual("wrong", self.find(".field input").get_attribute("aria-describedby"))
        ActionChains(self.page).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).perform()
        self.keys("kim@acme.example", Keys.ENTER)
        until("the next field", lambda: self.focused() == "And what may we call you?")
        self.keys("Kim", Keys.ENTER)
        until("the message", lambda: self.focused() == "Your message")
        self.rig("accept")
        self.says("has joined")
        self.keys("m1", Keys.ENTER)
        until("m1 there", lambda: self.rig.received() == ["m1"])
        self.assertEqual("Your message", self.focused())
        self.keys(Keys.ESCAPE)
        self.gone(".window")
        self.assertIn("Open chat: Ask us", self.focused())

    def test_back_to_where_it_was(self):
        self.get()
        self.shown(".launcher")
        self.find(".launcher")
        self.run_js("document.getElementById('before').focus()")
        self.run_js("deskbell('open')")
        self.shown(".window")
        self.keys(Keys.ESCAPE)
        self.gone(".window")
        self.assertEqual("before", self.run_js("return document.activeElement.id"))

    @before_the_standin
    def test_what_comes_never_takes_the_focus(self):
        self.get()
        self.to_chat()
        self.run_js("document.getElementById('before').focus()")
        self.rig("say", texts=["look here"])
        self.rig("typing", on=True)
        self.says("look here")
        self.rig("close", state="ended", system="ended")
        self.gone(".composer")
        self.assertEqual("before", self.run_js("return document.activeElement.id"))

    def test_no_trap(self):
        """Tab goes through the window and out of it, both ways."""
        self.get()
        self.to_chat()
        seen = []
        self.run_js("document.getElementById('before').focus()")
        for _ in range(14):
            self.keys(Keys.TAB)
            seen.append(self.focused())
        self.assertIn("Your message", seen)
        self.assertIn("More", seen)
        self.assertIn("Conversation", seen)
        self.assertTrue(any(one in ("BODY", "The next page", "Something to focus", "Ask us") for one in seen), f"it came out again: {seen}")

    def test_menu(self):
        self.get()
        self.to_chat()
        more = self.shown("header [aria-expanded]")
        more.click()
        self.assertEqual("true", more.get_attribute("aria-expanded"))
        self.assertEqual("Turn sound on", self.focused())
        self.keys(Keys.ESCAPE)
        self.gone(".menu")
        self.assertEqual("More", self.focused())
        more.click()
        self.shown(".menu button").click()
        self.assertEqual("true", self.run_js("return localStorage.getItem('deskbell:sound')"))
        more.click()
        self.says("Turn sound off", ".menu")

    def test_roles(self):
        self.get()
        self.to_chat()
        self.assertEqual("log", self.find(".log").get_attribute("role"))
        self.assertEqual("status", self.find(".notice").get_attribute("role"))
        self.assertEqual("dialog", self.find(".window").get_attribute("role"))
        self.assertIsNone(self.find(".window").get_attribute("aria-modal"))
        # What is there stays as it is: only what is new is announced.
        self.rig("say", texts=["one"])
        self.says("one")
        self.run_js("window.log = arguments[0]; window.changes = []; new MutationObserver((list) => list.forEach((m) => m.addedNodes.forEach((n) => changes.push(n.textContent)))).observe(log, {childList: true})", self.find(".log"))
        self.rig("say", texts=["two"])
        self.says("two")
        self.write("m1")
        until("m1 there", lambda: self.rig.received() == ["m1"])
        until("nothing waits", lambda: not self.all(".pending"))
        self.assertEqual(2, len(self.run_js("return changes")))


class Sizes(Case):
    def measure(self):
        """Nothing sticks out of the screen, and every target is large enough."""
        found = self.run_js("""
          const root = document.querySelector('deskbell-widget').shadowRoot, bad = [];
          for (const e of root.querySelectorAll('*')) {
            const box = e.getBoundingClientRect();
            if (!e.getClientRects().length || e.closest('.unseen') || e.closest('svg')) continue;
            if (box.left < -0.5 || box.right > innerWidth + 0.5) bad.push('out: ' + e.className + ' ' + box.left + ' ' + box.right);
            if (e.matches('button, input, textarea, .privacy a, a.paper') && (box.width < 24 || box.height < 24)) bad.push('small: ' + e.className + ' ' + box.width + 'x' + box.height);
            if (e.matches('input, textarea') && parseFloat(getComputedStyle(e).fontSize) < 16) bad.push('font: ' + e.name);
          }
          if (document.documentElement.scrollWidth > innerWidth) bad.push('the page scrolls sideways');
          return bad;""")
        self.assertEqual([], found)

    def chat(self):
        self.to_chat()
        self.rig("say", texts=["a" * 300, "https://shop.example/" + "very/long/" * 30, "[x](https://" + "sub." * 40 + "example/)", "短い" * 80])
        self.says("短い")
        self.measure()
        self.rig("close", state="fellBack", system="fellBack", more={"takesMessage": True})
        self.shown(".leave")
        self.measure()

    @before_the_standin
    def test_320_pixels(self):
        self.resize(320, 568, mobile=True)
        self.get()
        self.shown(".poke")
        self.measure()
        self.chat()

    def test_enlarged_fourfold(self):
        """1280 by 1024 at 400 %: 320 by 256 are left."""
        self.resize(320, 256)
        self.get()
        self.shown(".launcher")
        self.to_chat()
        self.measure()
        scroller = self.find(".scroller")
        self.assertGreater(scroller.rect["height"], 60, "there is room to read")
        self.assertTrue(self.find(".field textarea").is_displayed())

    def test_phone(self):
        self.resize(375, 667, mobile=True)
        self.get()
        self.to_chat()
        window = self.find(".window").rect
        self.assertEqual((0, 0, 375, 667), (window["x"], window["y"], window["width"], window["height"]))
        self.gone(".launcher")
        self.chat_goes_on()

    def chat_goes_on(self):
        self.rig("say", texts=[f"line {number}" for number in range(30)])
        self.says("line 29")

    def test_keyboard_of_a_phone(self):
        """The keyboard takes the lower half: the field stands above it, the newest line is seen."""
        self.resize(375, 667, mobile=True)
        self.get()
        self.to_chat()
        self.chat_goes_on()
        self.run_js("""
          const view = window.visualViewport;
          Object.defineProperty(view, 'height', {value: 340, configurable: true});
          Object.defineProperty(view, 'offsetTop', {value: 20, configurable: true});
          view.dispatchEvent(new Event('resize'));""")
        until("the window above the keyboard", lambda: self.find(".window").rect["height"] == 340)
        self.assertEqual(20, self.find(".window").rect["y"])
        field = self.find(".field").rect
        self.assertLessEqual(field["y"] + field["height"], 360)
        until("the newest line seen", lambda: self.run_js("const s = arguments[0]; return s.scrollHeight - s.scrollTop - s.clientHeight < 3", self.find(".scroller")))

    def test_left_side_and_padding(self):
        self.rig("widget", side="left", padding=32)
        self.get()
        self.shown(".launcher")
        until("in place", lambda: self.find(".launcher").rect["x"] == 32
              and self.find(".launcher").rect["y"] + self.find(".launcher").rect["height"] == 900 - 32)
        self.open()
        self.assertEqual(32, self.find(".window").rect["x"])

    def test_no_label(self):
        self.rig("widget", label="")
        self.get()
        launcher = self.shown(".launcher")
        self.assertEqual("Open chat", launcher.get_attribute("aria-label"))
        until("a circle", lambda: launcher.rect["width"] == launcher.rect["height"] == 56)

    def test_right_to_left(self):
        self.get("/pages/rtl.html")
        self.to_chat()
        self.assertEqual("rtl", self.find(".frame").get_attribute("dir"))
        disc, title = self.find("header .disc").rect, self.find("header h2").rect
        self.assertGreater(disc["x"], title["x"], "who one talks to stands at the right")
        mine = self.all(".out .bubble")[-1].rect
        theirs = self.all(".in .bubble")[-1].rect
        self.assertLess(mine["x"], theirs["x"])

    @before_the_standin
    def test_motion_and_colours_as_wished(self):
        self.media(prefers_reduced_motion="reduce")
        self.get()
        self.to_chat()
        self.rig("typing", on=True)
        self.shown(".typing")
        self.assertEqual([], self.run_js("return document.querySelector('deskbell-widget').shadowRoot.getAnimations().map((a) => a.animationName)"))
        self.media(prefers_color_scheme="dark")
        self.assertEqual("rgb(22, 27, 28)", self.run_js("return getComputedStyle(arguments[0]).backgroundColor", self.find(".window")))
        self.media(forced_colors="active")
        for selector in (".window", ".bubble", ".send"):
            self.assertNotEqual("0px", self.run_js("return getComputedStyle(arguments[0]).borderTopWidth", self.find(selector)), selector)

    @before_the_standin
    def test_colours_and_font_of_the_desk(self):
        self.rig("widget", colours={"accent": "#7a1f5c", "accentText": "#ffeedd", "background": "url(https://evil.example/)", "text": "red; } * { color: blue"},
                 font="Georgia\"; } * { color: red")
        self.get()
        self.shown(".launcher")
        self.assertEqual("rgb(122, 31, 92)", self.run_js("return getComputedStyle(arguments[0]).backgroundColor", self.find(".launcher")))
        self.assertEqual("rgb(255, 238, 221)", self.run_js("return getComputedStyle(arguments[0]).color", self.find(".launcher")))
        self.open()
        self.assertEqual("rgb(255, 255, 255)", self.run_js("return getComputedStyle(arguments[0]).backgroundColor", self.find(".window")))


def tearDownModule():
    close_browser()


if __name__ == "__main__":
    unittest.main()
