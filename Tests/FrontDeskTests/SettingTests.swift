import Desk
import FrontDesk
import Testing

/// Settings that go back to what they are by themselves, and those that have to go together.
@Suite struct SettingTests {
  /// A value that is another than the usual one, of a setting of any kind.
  private static func another(for setting: Setting) -> String {
    switch setting.field {
    case .number, .limit: setting.isSpan ? "77s" : "77"
    case .flag(let path): Settings()[keyPath: path] ? "off" : "on"
    case .text: "Hello"
    case .choice(let path, let choices):
      choices.first { $0 != Settings()[keyPath: path] } ?? ""
    case .colour: "#123456"
    case .font: "sans-serif"
    case .address: "https://shop.example/privacy"
    case .domains: "acme.example"
    }
  }

  @Test(arguments: Setting.allCases)
  func everySettingGoesBackToItsDefault(_ setting: Setting) throws {
    var settings = Settings()
    try settings.set(setting.rawValue, to: Self.another(for: setting))
    #expect(settings != Settings(), "\(setting) was not changed")
    try settings.set(setting.rawValue, to: "default")
    #expect(settings == Settings())
  }

  @Test func lateIsNoSoonerThanTheWarning() throws {
    let story = try StoryDesk(.memory)
    func set(_ values: [String: String]) throws {
      _ = try story.desk.perform(.change(.setSettings(values)), by: .desk)
    }
    let refusal = try story.refused(
      .change(.setSettings(["warnAfter": "5m", "lateAfter": "1m"])), by: .desk)
    #expect(
      refusal.reason
        == .value(.settingNotBelow("lateAfter", "1m", other: "warnAfter", "5m")))
    try set(["warnAfter": "5m", "lateAfter": "5m"])
    // What does not touch them is no matter of theirs.
    try set(["capacity": "3"])
    _ = try story.refused(.change(.setSettings(["lateAfter": "4m59s"])), by: .desk)
    #expect(try story.open().state.settings.lateAfter == 300)
  }
}
