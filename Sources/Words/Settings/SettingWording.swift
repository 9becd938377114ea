public import Desk

/// The desk's settings in words.
public protocol SettingWording: Sendable {
  /// What a setting's value means, in a few words.
  func meaning(of setting: Setting) -> String
}
