/// What lies behind a piece of text.
public enum Ground: UInt8, Hashable, Sendable, CaseIterable {
  /// The terminal's own background.
  case plain
  /// The bar at the top.
  case header
  /// Other bars: the footer's, notices.
  case bar
  /// The selected row of the pane that has the focus.
  case selection
  /// The selected row of another pane.
  case dimSelection
  /// The banner that must not be overlooked.
  case banner
}
