public import Desk

/// The desk's settings in words.
public protocol SettingWording: Sendable {
  /// What a setting's value means, in a few words: 44 characters at the most, so that a list of them
  /// fits beside names and values.
  func meaning(of setting: Setting) -> String
}
