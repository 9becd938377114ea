"""The tabs of one browser are one conversation, and hold one stream."""

import unittest

from browser import Case, before_the_standin, close_browser, until


class Tabs(Case):
    def go(self, handle):
        self.page.switch_to.window(handle)

    def test_eight_tabs(self):
        """Over HTTP/1.1 a browser opens six connections: one stream leaves five for the rest."""
        self.get()
        tabs = [self.page.current_window_handle]
        for _ in range(7):
            tabs.append(self.new_tab())
            self.shown(".launcher")
        self.assertEqual(1, len(self.rig.state["visitors"]), "one browser is one visitor")
        until("one stream", lambda: self.rig.state["streams"] == 1)
        self.go(tabs[5])
        self.to_chat()
        self.write("m0")
        until("m0 there", lambda: self.rig.received() == ["m0"])
        for number, tab in enumerate(tabs):
            self.go(tab)
            if not self.find(".window") or not self.find(".window").is_displayed():
                self.open()
            self.says("Ann Lee has joined.")
            until("what the other tab said", lambda: "m0" in self.bubbles(".out"))
            self.write(f"m{number + 1}")
            until("sent", lambda: len(self.rig.received()) == number + 2)
            self.rig("say", texts=[f"a{number}"])
            self.says(f"a{number}")
        self.assertEqual([f"m{number}" for number in range(9)], self.rig.received())
        for tab in tabs:
            self.go(tab)
            until("all of it, once", lambda: [one for one in self.bubbles() if one[0] in "am" and one[1:].isdigit()]
                  == ["m0"] + [f"{who}{number + (who == 'm')}" for number in range(8) for who in "ma"])
        self.assertEqual(1, self.rig.state["mostStreams"])

    def test_the_lead_goes_on(self):
        self.get()
        first = self.page.current_window_handle
        second = self.new_tab()
        self.to_chat()
        third = self.new_tab()
        self.shown(".launcher")
        # The one that holds the stream goes to another page, and then the next one is closed.
        self.go(first)
        self.get("/pages/next.html")
        self.shown(".launcher")
        self.rig("say", texts=["one"])
        self.go(second)
        self.says("one")
        self.page.close()
        self.go(third)
        self.open()
        self.rig("say", texts=["two"])
        self.says("two")
        self.assertEqual(1, self.bubbles().count("one"))
        self.go(first)
        self.open()
        until("both", lambda: [one for one in self.bubbles() if one in ("one", "two")] == ["one", "two"])
        until("one stream", lambda: self.rig.state["streams"] == 1)

    def test_tabs_that_open_together_are_one_visitor(self):
        # From a page without a widget, which would greet the desk once more.
        self.get("/widget.js")
        self.run_js("localStorage.clear(); sessionStorage.clear()")
        for _ in range(4):
            self.run_js("window.open('/pages/plain.html')")
        self.get()
        for handle in self.page.window_handles:
            self.go(handle)
            # Behind another window nothing moves, not even the launcher coming in.
            until("the launcher", lambda: self.find(".launcher"))
        self.assertEqual(1, len(self.rig.state["visitors"]))

    def test_read_in_one_is_read_in_all(self):
        self.get()
        first = self.page.current_window_handle
        self.to_chat()
        self.new_tab()
        self.shown(".launcher")
        self.rig("say", texts=["one", "two"])
        until("the count", lambda: self.text(".badge") == "2")
        self.assertEqual("(2) Plain", self.page.title)
        self.go(first)
        self.says("two")
        self.go(self.page.window_handles[-1])
        self.gone(".badge")
        self.assertEqual("Plain", self.page.title)

    def test_a_leader_that_sleeps(self):
        """A telephone puts a tab to sleep that holds the lock: who looks at another tab gets the stream."""
        self.get()
        self.to_chat()
        first = self.page.current_window_handle
        self.get("/pages/strict.html?asleep")
        # This page holds the lock and hears nothing, as one that is frozen.
        self.new_tab("/modules/style.css")
        self.run_js("navigator.locks.request('deskbell', {steal: true}, () => new Promise(() => {})).catch(() => {})")
        self.new_tab()
        self.open()
        self.rig("say", texts=["can you hear me"])
        self.says("can you hear me")
        self.go(first)
        until("the other tab too", lambda: "can you hear me" in self.bubbles())

    def test_a_page_without_locks(self):
        """A page that is not secure has no locks: there the tab that is looked at holds the stream."""
        self.page.get(self.pages.address.replace("127.0.0.1", "shop.test") + "/pages/plain.html")
        self.assertFalse(self.run_js("return 'locks' in navigator"))
        self.to_chat()
        self.rig("say", texts=["one"])
        self.says("one")
        self.write("m1")
        until("m1 there", lambda: self.rig.received() == ["m1"])
        self.page.refresh()
        until("all of it", lambda: self.bubbles()[-2:] == ["one", "m1"])
        until("one stream", lambda: self.rig.state["streams"] == 1)

    @before_the_standin
    def test_what_one_tab_reaches_the_others_need_not_wait_for(self):
        self.get()
        self.to_chat()
        first = self.page.current_window_handle
        self.new_tab()
        self.open()
        self.rig("fault", events={"status": 503, "after": 600})
        self.rig("cut")
        until("no stream", lambda: self.rig.state["streams"] == 0)
        self.says("No connection.", ".notice")
        self.rig("clear")
        # The tab that leads would wait ten minutes; the other one sends something.
        self.write("m1")
        until("a stream again", lambda: self.rig.state["streams"] == 1)
        self.rig("say", texts=["and back"])
        self.says("and back")
        self.go(first)
        self.says("and back")

    def test_forget_is_for_all(self):
        self.get()
        first = self.page.current_window_handle
        self.to_chat()
        self.new_tab()
        self.shown(".launcher")
        self.run_js("deskbell('forget')")
        until("forgotten", lambda: not self.rig.state["visitors"])
        self.assertIsNone(self.run_js("return localStorage.getItem('deskbell:token')"))
        self.go(first)
        until("nothing of it left", lambda: "Kim" not in self.bubbles())

    def test_a_late_forget_is_not_who_comes_next(self):
        """While the old token is being forgotten, late, another tab is somebody new and stays them."""
        self.get()
        first = self.page.current_window_handle
        self.shown(".launcher")
        old = self.run_js("return localStorage.getItem('deskbell:token')")
        self.rig("fault", forget={"status": 503, "times": 1})
        self.run_js("deskbell('forget')")
        until("it waits", lambda: self.run_js("return localStorage.getItem('deskbell:forget')") == old)
        # The desk takes its time to forget.
        self.rig("fault", forget={"delay": 3})
        self.page.refresh()
        for _ in range(20):
            self.assertNotEqual(old, self.run_js("return localStorage.getItem('deskbell:token')"), "nobody is the old one")
        self.new_tab()
        self.shown(".launcher")
        until("both are there", lambda: len(self.rig.state["visitors"]) == 1)
        token = self.run_js("return localStorage.getItem('deskbell:token')")
        self.assertIsNotNone(token)
        self.assertNotEqual(old, token)
        self.go(first)
        self.shown(".launcher")
        self.assertEqual(token, self.run_js("return localStorage.getItem('deskbell:token')"))
        self.assertEqual(1, len(self.rig.state["visitors"]), "one browser is one visitor")


def tearDownModule():
    close_browser()


if __name__ == "__main__":
    unittest.main()
