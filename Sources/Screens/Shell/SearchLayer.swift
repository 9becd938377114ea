import Desk
import FrontDesk
import Store
import Terminal
import Text
import Words

/// Looking for what was said in all chats: a line to type in, and what was found when it was handed in.
public struct SearchLayer: Hashable, Sendable {
  /// A message that was found.
  struct Hit: Hashable, Sendable {
    var chat: ChatID
    var seq: Int64
    var at: Instant
    var visitor: String
    var isByVisitor: Bool
    var text: String
  }

  private(set) var list = PickList()
  /// What was handed in last; nil: nothing yet.
  private(set) var asked: ChatSearch?
  private var askedText = ""
  private(set) var hits: [Hit] = []
  /// Whether more may still come.
  private(set) var isWaiting = false
  /// Why it could not be looked for, in words.
  private var flaw: String?

  /// So many are found at the most, so many of them at once.
  static let most = 100
  static let page = 20

  init() {}

  /// Whether what is typed was handed in, and what was found is what keys are about.
  var isAsked: Bool { asked != nil && list.search == askedText }

  var selected: Hit? { hits.isEmpty || !isAsked ? nil : hits[min(list.place, hits.count - 1)] }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    list.type(key, width: width, kills: &kills)
  }

  mutating func insert(_ text: String) { list.insert(text) }

  mutating func move(by rows: Int, on size: Size) { list.move(by: rows, of: hits.count, on: size) }

  /// Takes in that this is looked for now.
  mutating func ask(_ search: ChatSearch) {
    (asked, askedText, hits, isWaiting, flaw) = (search, list.search, [], true, nil)
  }

  /// Takes in why what is typed cannot be looked for.
  mutating func refuse(_ flaw: String) {
    (asked, askedText, hits, isWaiting) = (nil, list.search, [], false)
    self.flaw = flaw
  }

  /// Takes in what was found. The event before which more is to be looked for; nil: it is enough.
  mutating func take(_ page: FoundPage, of search: ChatSearch) -> Int64? {
    guard asked == search else { return nil }
    hits += page.messages.map { found in
      let (isByVisitor, text): (Bool, String) =
        switch found.line.content {
        case .message(_, let sender, let text): (sender == .visitor, text)
        case .note(_, _, let text), .whisper(_, _, _, let text): (false, text)
        case .system: (false, "")
        }
      return Hit(
        chat: found.chat.id, seq: found.line.seq, at: found.line.at,
        visitor: found.chat.visitor.displayName, isByVisitor: isByVisitor, text: text)
    }
    guard let next = page.next, hits.count < SearchLayer.most else {
      isWaiting = false
      return nil
    }
    return next
  }

  func draw(
    _ texts: any Wording, moment: (Instant) -> String, _ canvas: inout Canvas
  ) {
    let nothing =
      flaw
      ?? (isWaiting ? texts.isLooking : asked == nil ? texts.howToSearch : texts.nothingIsFound)
    let look = PickList.Look(
      title: SafeText(texts.searchTitle), prompt: SafeText(texts.searchPrompt + " "),
      nothing: SafeText(oneLine: nothing))
    list.draw(isAsked || asked == nil ? hits.count : 0, look, &canvas) { place in
      let hit = hits[place]
      let sign = hit.isByVisitor ? SideSign.visitor : SideSign.agent
      return PickList.Row(
        name: SafeText(oneLine: hit.visitor, lineBreak: " "), aside: SafeText(moment(hit.at)),
        // What is found may stand far inside.
        text: sign + " " + snippet(of: hit.text))
    }
  }

  /// The part of a message that has what was looked for.
  private func snippet(of text: String) -> SafeText {
    let whole = SafeText(oneLine: text, lineBreak: " ")
    guard let word = asked?.words.first, let start = word.cells(in: [whole]).first,
      start.columns.lowerBound > 20
    else { return whole }
    var column = 0
    let rest = whole.string.drop { character in
      defer { column += SafeText(String(character)).width }
      return column < start.columns.lowerBound - 10
    }
    return "\u{2026}" + SafeText(String(rest))
  }
}
