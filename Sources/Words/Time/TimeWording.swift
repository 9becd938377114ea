public import Desk

/// Dates and spans of time in words.
public protocol TimeWording: Sendable {
  /// `Monday 23 November 2026`.
  func longDate(_ date: CivilDate, _ weekday: Weekday) -> String
  /// `23 Nov`.
  func shortDate(_ date: CivilDate) -> String
  /// The end of the day of now.
  var midnight: String { get }
  /// How long something has lasted, short and in steps that calm a screen: tens of seconds, minutes,
  /// hours. `now`, `10s`, `50s`, `1m`, `59m`, `1h00`, `30h`.
  func elapsed(seconds: Int64) -> String
  /// How long ago, or until, in one or two units: `40 s`, `12 min`, `3 h 05 min`, `4 days`.
  func span(seconds: Int64) -> String
}

extension TimeWording {
  /// As `span(seconds:)`; a span below 0 is none.
  public func span(milliseconds: Int64) -> String { span(seconds: max(0, milliseconds) / 1000) }
}
