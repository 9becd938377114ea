"""A real browser with the widget in it, and the gateway's stand-in behind: what all tests share.

    python3 -m unittest discover -s Tests/WidgetTests

DESKBELL_PROGRAMS=.build/debug runs those that can against a real gateway on a real desk: see desk.py.
"""

import os
import time
import unittest

from selenium import webdriver
from selenium.common.exceptions import JavascriptException, NoSuchWindowException, StaleElementReferenceException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys

import desk
import standin

patience = float(os.environ.get("WIDGET_PATIENCE", "20"))

# Runs before everything else on every page: what the browser complains of is written down.
observer = """
window.seen = {violations: [], errors: [], tasks: [], events: [], scripts: []};
addEventListener('securitypolicyviolation', (e) => seen.violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
addEventListener('error', (e) => seen.errors.push(String(e.message)));
addEventListener('unhandledrejection', (e) => seen.errors.push(String(e.reason)));
window.alert = window.confirm = window.prompt = (text) => { seen.scripts.push(String(text)); };
window.shift = 0;
new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) shift += e.value; }).observe({type: 'layout-shift', buffered: true});
new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.tasks.push({start: e.startTime, duration: e.duration}); }).observe({type: 'longtask', buffered: true});
for (const name of ['ready', 'triggered', 'engaged', 'input', 'goal', 'completed', 'closed', 'livechat-requested', 'livechat-started', 'livechat-ended', 'livechat-missed', 'message-left'])
  addEventListener('deskbell:' + name, (e) => seen.events.push([name, e.detail]));
"""


def until(what, look, seconds=None):
    """Waits until something holds, and answers it; says what did not come."""
    end = time.monotonic() + (seconds or patience)
    last = None
    while True:
        try:
            found = look()
            if found:
                return found
        except (JavascriptException, StaleElementReferenceException, NoSuchWindowException, AttributeError, TypeError, LookupError) as error:
            last = error
        if time.monotonic() > end:
            raise AssertionError(f"never came: {what}" + (f" ({last})" if last else ""))
        time.sleep(0.02)


class Rig:
    """What stands behind the widget, and what a test has it do."""

    def __init__(self, pages=None):
        self.server, self.desk = standin.start(pages=pages)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"

    def __call__(self, deed, /, **how):
        return self.desk.control(deed, how)

    @property
    def state(self):
        return self("state")

    @property
    def visitor(self):
        return self.state["visitors"][-1]

    def received(self):
        """What the visitor said, as the gateway has it, in order."""
        return [text for _, text in self.visitor["received"]]

    def close(self):
        self("cut")
        self.server.shutdown()
        self.server.server_close()


_drivers = []


def driver():
    """One browser for all tests; each test has an origin of its own, so nothing is left over."""
    if not _drivers:
        options = Options()
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900", "--lang=en-US",
                     "--force-color-profile=srgb", "--hide-scrollbars", "--autoplay-policy=no-user-gesture-required",
                     # A host that is no secure context, as many a site without HTTPS.
                     "--host-resolver-rules=MAP shop.test 127.0.0.1"):
            options.add_argument(flag)
        # That of a gateway which made its own.
        options.set_capability("acceptInsecureCerts", True)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        path = os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")
        made = webdriver.Chrome(options=options, service=Service(path))
        made.set_script_timeout(30)
        _drivers.append(made)
    return _drivers[0]


def close_browser():
    while _drivers:
        _drivers.pop().quit()



def before_the_standin(test):
    """A test of what no gateway does on demand: not begun before a real one."""
    return unittest.skipIf(desk.programs, "only the stand-in does such things")(test)


class Case(unittest.TestCase):
    """A test in the browser. `self.rig` is the gateway."""

    dialogues = None
    widget = {}
    size = (1280, 900)
    # Whether the gateway is reached by TLS.
    tls = False
    # Complaints of the browser's console that a test provokes.
    allowed = ("Failed to load resource", "net::ERR")

    def setUp(self):
        # The pages of tests come from the stand-in, also where the gateway is a real one.
        self.rig = desk.Desk(tls=self.tls) if desk.programs else Rig()
        self.addCleanup(self.rig.close)
        self.pages = self.rig
        if desk.programs:
            self.pages = Rig(pages=self.rig.address)
            self.addCleanup(self.pages.close)
            self.rig.origins += [self.pages.address, self.pages.address.replace("127.0.0.1", "shop.test")]
        how = {"widget": {"responseDelay": 0, **self.widget}}
        if self.dialogues:
            how["dialogues"] = self.dialogues
        self.rig("reset", **how)
        self.page = driver()
        self.first = self.page.current_window_handle
        self.observe()
        self.resize(*self.size)

    def observe(self):
        if not getattr(self.page, "is_observed", False):
            self.page.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": observer})
            self.page.is_observed = True

    def tearDown(self):
        try:
            self.complaints()
        finally:
            for handle in self.page.window_handles:
                if handle != self.first:
                    self.page.switch_to.window(handle)
                    self.page.close()
            self.page.switch_to.window(self.first)
            self.page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
            self.page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
            self.page.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})
            self.page.get("about:blank")
            self.page.get_log("browser")

    def complaints(self):
        """The browser has nothing to complain of: no error, no violation of a policy, no script let in."""
        seen = self.run_js("return window.seen || null")
        if seen:
            self.assertEqual([], seen["errors"])
            self.assertEqual([], seen["violations"])
            self.assertEqual([], seen["scripts"])
        bad = [entry["message"] for entry in self.page.get_log("browser")
               if entry["level"] == "SEVERE" and not any(one in entry["message"] for one in self.allowed)]
        self.assertEqual([], bad)

    # The browser

    def run_js(self, script, *given):
        return self.page.execute_script(script, *given)

    def resize(self, width, height, **more):
        self.page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False, **more})

    def media(self, **features):
        self.page.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "media": "", "features": [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]})

    def get(self, path="/pages/plain.html"):
        self.page.get((self.rig if path == "/" else self.pages).address + path)

    def new_tab(self, path="/pages/plain.html"):
        self.page.switch_to.new_window("tab")
        self.page.is_observed = False
        self.observe()
        self.get(path)
        return self.page.current_window_handle

    # The widget

    def find(self, selector):
        return self.run_js(
            "const host = document.querySelector('deskbell-widget');"
            "return host && host.shadowRoot.querySelector(arguments[0])", selector)

    def all(self, selector):
        return self.run_js(
            "const host = document.querySelector('deskbell-widget');"
            "return host ? [...host.shadowRoot.querySelectorAll(arguments[0])].filter((e) => e.getClientRects().length) : []", selector)

    def shown(self, selector):
        """The element, once it is to be seen."""
        def look():
            element = self.find(selector)
            return element if element and element.is_displayed() else None
        return until(f"{selector} in the widget", look)

    def gone(self, selector):
        def look():
            element = self.find(selector)
            return not element or not element.is_displayed()
        until(f"{selector} gone", look)

    def text(self, selector=".frame"):
        element = self.find(selector)
        return self.run_js("return arguments[0].innerText", element) if element else ""

    def says(self, text, selector=".frame"):
        until(f"{text!r} in {selector}", lambda: text in self.text(selector))

    def bubbles(self, kind=""):
        """The texts of the bubbles, in order."""
        return self.run_js(
            "const host = document.querySelector('deskbell-widget');"
            "return host ? [...host.shadowRoot.querySelectorAll(`.row${arguments[0]} .bubble`)].map((e) => e.innerText) : []", kind)

    def open(self):
        self.shown(".launcher").click()
        return self.shown(".window")

    def choose(self, text):
        self.says(text, ".choices")
        # A choice that is only just coming in has no text yet, for a driver of browsers.
        until(f"the choice {text}", lambda: any(button.text == text for button in self.all(".choices button")))
        next(button for button in self.all(".choices button") if button.text == text).click()

    def write(self, text, send=True):
        field = self.shown(".field textarea, .field input")
        field.send_keys(text + (Keys.ENTER if send else ""))

    def events(self, name=None):
        return [detail if name else one for one, detail in self.run_js("return seen.events") if not name or one == name]

    def to_chat(self, accept=True):
        """Through the dialogue to a person."""
        self.open()
        self.choose("Yes, please")
        self.says("Where can we reach you")
        self.shown(".field input")
        self.write("kim@acme.example")
        self.says("what may we call you")
        until("the field for the name", lambda: self.find(".field input").get_attribute("name") == "name")
        self.write("Kim")
        self.shown(".field textarea")
        until("the chat", lambda: self.rig.visitor["chat"])
        if accept:
            self.rig("accept")
            self.says("Ann Lee has joined.")
