import Desk
import FrontDesk
import Palette
import Testing

/// How the widget looks: what a setting of it may be, and that its texts can be read.
@Suite struct WidgetSettingTests {
  /// Known ratios: WebAIM's and the W3C's own examples.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
    ("#767676", "#FFFFFF", 4.54), ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59),
  ])
  func contrastIsThatOfTheGuidelines(_ one: String, _ other: String, _ ratio: Double) throws {
    let (one, other) = (try #require(Colour(one)), try #require(Colour(other)))
    #expect(abs(one.contrast(to: other) - ratio) < 0.01)
    #expect(one.contrast(to: other) == other.contrast(to: one))
  }

  @Test func aColourIsSixDigits() {
    for text in ["", "#fff", "1f6feb", "#1f6feg", "#1f6feb ", "red", "#+f6feb", "#ＦＦffff"] {
      #expect(Colour(text) == nil, "\(text)")
    }
    #expect(Colour("#0A00fF")?.text == "#0a00ff")
  }

  /// As style sheets have them, three digits stand for six; what is kept is six, and has to be read as
  /// well as any.
  @Test func threeDigitsDo() throws {
    #expect(Colour(written: "#1aF")?.text == "#11aaff")
    #expect(Colour(written: "#1f6FEB")?.text == "#1f6feb")
    for text in ["", "#", "#ff", "#ffff", "#ggg", "fff0", "#ＦＦF", "#é1"] {
      #expect(Colour(written: text) == nil, "\(text)")
    }
    let story = try StoryDesk(.memory)
    _ = try story.refused(.change(.setSettings(["widget.accent": "#eee"])), by: .desk)
    _ = try story.refused(.change(.setSettings(["widget.accent": "#eeg"])), by: .desk)
    try set(["widget.accent": "#EEE", "widget.accentText": "#000"], story)
    #expect(try story.open().state.settings.widget.accent == "#eeeeee")
    #expect(try story.open().state.settings.widget.accentText == "#000000")
  }

  private func set(_ values: [String: String], _ story: StoryDesk) throws {
    _ = try story.desk.perform(.change(.setSettings(values)), by: .desk)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func colours(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    let pale = Command.change(.setSettings(["widget.accent": "#FFEE00"]))
    let refusal = try story.refused(pale, by: .desk)
    guard
      case .value(.lowContrast("widget.accentText", "widget.accent", let figure)) = refusal.reason
    else {
      Issue.record("\(refusal)")
      return
    }
    #expect((100..<450).contains(figure))
    #expect(refusal.description.contains("\(figure / 100)."))
    // Both at once will do, in whatever case they are written.
    try set(["widget.accent": "#FFEE00", "widget.accentText": "#101010"], story)
    #expect(try story.open().state.settings.widget.accent == "#ffee00")
    _ = try story.refused(
      .change(.setSettings(["widget.text": "#888888"])), by: .desk)
  }

  /// A desk that has such colours already can change anything else.
  @Test func whatIsNotChangedIsNotInTheWay() throws {
    let story = try StoryDesk(.memory)
    var settings = story.desk.state.settings
    settings.widget.text = "#eeeeee"
    try story.desk.setUp([.setUp(.settingsChanged(SettingsChanged(settings)))])
    try set(["widget.label": "Chat", "capacity": "3", "widget.accentText": "#fefefe"], story)
    _ = try story.refused(.change(.setSettings(["widget.background": "#ffff00"])), by: .desk)
  }

  @Test func whatCannotBeIsRefused() throws {
    let story = try StoryDesk(.memory)
    for (name, value) in [
      ("side", "top"), ("side", ""), ("padding", "-1"), ("padding", "wide"), ("accent", "blue"),
      ("accent", "#12345"), ("font", ""), ("font", "x; color: red"), ("font", "a\"b"),
      ("font", "}"), ("privacy", "javascript:alert(1)"), ("privacy", "https://x.example/ y"),
      ("privacy", "//x.example"), ("privacy", "https://x.example/\">"), ("responseDelay", "-5"),
    ] {
      let refusal = try story.refused(
        .change(.setSettings(["widget." + name: value])), by: .desk)
      guard case .value = refusal.reason else {
        Issue.record("\(name) \(value): \(refusal)")
        continue
      }
      #expect(refusal.description.contains("widget." + name))
    }
    for (name, value) in [
      ("side", "left"), ("padding", "0"), ("font", "Noto Sans TC, sans-serif"), ("font", "page"),
      ("privacy", "https://shop.example/privacy?lang=en#chat"), ("privacy", ""),
      ("responseDelay", "0"), ("label", "Chat with us"), ("title", "商店"),
    ] {
      try set(["widget." + name: value], story)
    }
    let widget = story.desk.state.settings.widget
    #expect(widget.side == "left" && widget.font == "page" && widget.title == "商店")
  }
}
