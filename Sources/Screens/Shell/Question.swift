public import Desk
public import FrontDesk
import Terminal
import Text
public import Words

/// Something that is asked once before it is done.
public enum Question: Hashable, Sendable {
  /// Shall the desk be told to do this?
  case command(Command)
  /// Shall it be told to do this to several chats?
  case commands(BoardDeed, [Command])
  /// Shall a message be sent into which so many lines were pasted?
  case send(ChatID, lines: Int)
  /// Shall an address be opened that can be taken for another, or that is long?
  case openAddress(SaidAddress)
  /// Shall one be copied, since it cannot be opened?
  case copyAddress(SaidAddress, AddressObstacle)
  case quit
  case suspend

  /// Draws it in a box over what is there, with the keys that answer it.
  ///
  /// - Parameter wordings: what is asked, the fullest words first; the first that fit are taken.
  func draw(_ wordings: [SafeText], keys: SafeText, _ canvas: inout Canvas) {
    canvas.cursor = nil
    let room = canvas.bounds.inset(by: 1)
    let choices = wordings.map { $0.wrapped(to: canvas.boxColumns, words: .whole) }
    guard let rows = choices.first(where: { $0.count + 3 <= room.rows }) ?? choices.last else {
      return
    }
    let inner = canvas.drawBox(rows: rows.count, keys: keys)
    for (index, row) in rows.prefix(max(0, inner.rows - 1)).enumerated() {
      canvas.putLine(row, in: inner, line: index)
    }
  }
}
