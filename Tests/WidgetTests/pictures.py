"""Takes the pictures of the widget: python3 pictures.py FOLDER [NAME…]."""

import pathlib
import sys

import standin
from browser import Case, close_browser, until

ann = {"name": "Ann Lee", "picture": None, "key": "k7"}
chinese = {
    **standin.welcome, "language": "zh-Hant", "cards": {
        "hello": {"card": "message", "text": "您好！在找合適的水壺嗎？", "next": "ask"},
        "ask": {"card": "question", "text": "想和我們的人員聊聊嗎？", "attribute": "wantsPerson", "choices": [
            {"text": "好的", "next": "person"}, {"text": "不用，謝謝"}]},
        "person": {"card": "liveChat"}}}


class Pictures(Case):
    size = (1280, 800)
    folder = pathlib.Path(".")

    def take(self, name, scale=2, width=1280, height=800, **more):
        self.run_js("document.activeElement && document.activeElement.blur()") if more.pop("blur", False) else None
        self.resize(width, height, **more)
        until("nothing moves", lambda: self.run_js(
            "return document.querySelector('deskbell-widget').shadowRoot.getAnimations().every((a) => a.effect.getTiming().iterations > 1 || a.playState === 'finished')"))
        self.page.save_screenshot(str(self.folder / f"widget-{name}.png"))
        print(self.folder / f"widget-{name}.png")

    def talk(self):
        self.to_chat()
        self.rig("say", texts=["Hello Kim, I am Ann. What do you brew most, **tea or coffee**?"])
        self.says("tea or coffee")
        self.write("Mostly green tea. 綠茶 🍵")
        until("there", lambda: len(self.rig.received()) == 1)
        self.rig("say", texts=["Then take the one that stops at 80 °C: https://shop.example/kettles/80", "Shall I put one aside for you?"])
        self.says("aside")

    def test_poke(self):
        self.get("/")
        self.shown(".poke")
        self.take("poke")

    def test_question(self):
        self.get("/")
        self.open()
        self.says("talk to one of us")
        self.take("question")

    def test_open(self):
        self.get("/")
        self.talk()
        self.rig("typing", on=True)
        self.shown(".typing")
        self.take("open")

    def test_refused(self):
        self.get("/")
        self.open()
        self.choose("Yes, please")
        self.shown(".field input")
        self.write("kim at acme")
        self.says("does not look", ".composer .wrong")
        self.take("refused")

    def test_dark(self):
        self.media(prefers_color_scheme="dark")
        self.get("/")
        self.talk()
        self.take("dark")

    def test_phone(self):
        self.resize(390, 844, mobile=True)
        self.get("/")
        self.talk()
        self.take("phone", width=390, height=844, mobile=True)

    def test_phone_closed(self):
        self.resize(390, 844, mobile=True)
        self.get("/")
        self.shown(".poke")
        self.take("phone-closed", width=390, height=844, mobile=True)

    def test_zh_hant(self):
        self.rig("reset", dialogues=[chinese], widget={"label": "問問我們", "title": "爐與壺", "responseDelay": 0})
        self.get("/")
        self.open()
        self.choose("好的")
        until("the chat", lambda: self.rig.visitor["chat"])
        self.rig("place", position=2)
        self.rig("accept", agent={"name": "林美", "picture": None, "key": "k1"})
        self.rig("say", texts=["您好，我是林美。您平常泡什麼茶呢？"])
        self.shown(".field textarea")
        self.write("多半是烏龍，有時候喝綠茶。")
        until("there", lambda: len(self.rig.received()) == 1)
        self.rig("say", texts=["那麼這把可以設定溫度的很適合您：https://shop.example/kettles/80"])
        self.says("適合您")
        self.take("zh-hant")

    def test_rtl(self):
        self.get("/pages/rtl.html")
        self.talk()
        self.take("rtl")

    def test_leave(self):
        self.get("/")
        self.to_chat(accept=False)
        self.rig("close", state="fellBack", system="fellBack", more={"takesMessage": True})
        self.shown(".leave")
        self.take("leave")

    def test_offline(self):
        self.get("/")
        self.talk()
        self.rig("fault", **{"*": {"refuse": True}})
        self.rig("cut")
        self.write("Yes, please do!")
        until("the words", lambda: self.text(".notice"))
        self.take("offline")
        self.rig("clear")

    def test_forced_colours(self):
        self.media(forced_colors="active")
        self.get("/")
        self.talk()
        self.take("forced")

    def test_menu(self):
        self.get("/")
        self.talk()
        self.find("header [aria-expanded]").click()
        self.shown(".menu")
        self.take("menu")

    def test_zoom(self):
        self.resize(320, 256)
        self.get("/")
        self.talk()
        self.take("zoom", width=320, height=256)

    def test_read(self):
        self.get("/")
        self.open()
        self.choose("Just something to read")
        self.says("our pages")
        self.take("read")


if __name__ == "__main__":
    import unittest
    Pictures.folder = pathlib.Path(sys.argv[1])
    Pictures.folder.mkdir(parents=True, exist_ok=True)
    names = sys.argv[2:]
    suite = unittest.TestSuite(
        one for one in unittest.defaultTestLoader.loadTestsFromTestCase(Pictures) if not names or one._testMethodName[5:] in names)
    result = unittest.TextTestRunner(verbosity=0).run(suite)
    close_browser()
    sys.exit(not result.wasSuccessful())
