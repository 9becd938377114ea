import Terminal
import Text

/// A chat in the list: what stands in its one line or its two.
struct ListRowText: Hashable {
  var name: SafeText
  var clock = SafeText.empty
  var clockRole = Role.muted
  /// Whether it calls: its name is drawn so.
  var isRinging = false
  /// Whether something in it was not seen yet.
  var isNew = false
  /// What there is to know besides, such as how much is new: at the right of the last line.
  var badge = SafeText.empty
  /// What was said last; not shown where a chat has but one line.
  var words = SafeText.empty

  /// The first line: name and clock; where it is the only one, the badge too.
  func drawName(in rect: Rect, isTight: Bool, _ ground: Ground, _ canvas: inout Canvas) {
    var clock = clock
    if isTight, !badge.isEmpty { clock = clock.isEmpty ? badge : badge + " " + clock }
    let room = rect.columns - (clock.isEmpty ? 0 : clock.width + 1)
    canvas.put(
      name.truncated(to: room), row: rect.row, column: rect.column,
      style: Style(isRinging ? .alert : .text, on: ground, isNew || isRinging ? .bold : []),
      in: rect)
    canvas.put(
      clock, row: rect.row, column: rect.endColumn - clock.width,
      style: Style(isRinging ? .alert : clockRole, on: ground), in: rect)
  }

  /// The second line: what was said last, and how much of it is new.
  func drawWords(in rect: Rect, _ ground: Ground, _ canvas: inout Canvas) {
    let room = rect.columns - (badge.isEmpty ? 0 : badge.width + 1)
    canvas.put(
      words.truncated(to: room), row: rect.row, column: rect.column,
      style: Style(.muted, on: ground), in: rect)
    canvas.put(
      badge, row: rect.row, column: rect.endColumn - badge.width,
      style: Style(.accent, on: ground), in: rect)
  }
}
