#if Web
import Desk
import JSON
import Records
import Website

/// What is answered to what a visitor does.
extension JSONWriter {
  mutating func welcome(_ welcome: Welcome) {
    beginObject()
    if let key = welcome.key { member("token", key.text) }
    key("picture")
    picture(welcome.picture)
    key("widget")
    widget(welcome.look)
    value(welcome.now, as: "now")
    endObject()
  }

  private mutating func widget(_ look: WidgetLook) {
    beginObject()
    member("label", look.label)
    member("title", look.title)
    member("side", word: look.isLeft ? "left" : "right")
    number("padding", look.padding)
    key("colours")
    beginObject()
    member("accent", look.accent)
    member("accentText", look.accentText)
    member("background", look.background)
    member("text", look.text)
    endObject()
    member("font", look.font)
    key("privacy")
    if look.privacy.isEmpty { null() } else { string(look.privacy) }
    number("responseDelay", look.responseDelay)
    key("languages")
    value(["en", "zh-Hant"])
    key("limits")
    beginObject()
    number("message", look.longestMessage)
    endObject()
    endObject()
  }

  mutating func awaited(_ look: SitePicture.Look?) {
    beginObject()
    key("look")
    self.look(look)
    endObject()
  }

  mutating func step(_ step: SiteStep) {
    beginObject()
    number("seq", step.seq)
    key("items")
    items(step.shown)
    key("stand")
    stand(step.stand)
    endObject()
  }

  mutating func receipt(_ receipt: SiteReceipt) {
    beginObject()
    number("seq", receipt.seq)
    value(receipt.at, as: "at")
    endObject()
  }

  mutating func identified(_ receipt: SiteReceipt, isSigned: Bool) {
    beginObject()
    number("seq", receipt.seq)
    value(receipt.at, as: "at")
    flag("signed", isSigned)
    endObject()
  }

  mutating func earlier(_ lines: [SiteLine], more: Bool) {
    beginObject()
    key("lines")
    self.lines(lines)
    flag("more", more)
    endObject()
  }
}
#endif
