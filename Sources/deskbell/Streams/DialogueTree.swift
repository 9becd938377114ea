import Desk
import Text
import Words

/// The cards of a dialogue, drawn for a terminal: one under the other as they follow, branches
/// indented, each card once; where ways join again, the later ones name the card.
struct DialogueTree {
  private enum Row {
    case card(lines: String, CardID, Card)
    /// A branch, an end, a join.
    case note(lines: String, String)
  }

  private let dialogue: Dialogue
  private var rows: [Row] = []
  private var drawn: Set<CardID> = []

  /// Longer names of cards do not push what they say to the right.
  private static let widest = 16
  /// The least room for what a card says, and the room where there is no terminal.
  private static let (least, usual) = (20, 120)

  init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
    draw(from: dialogue.start, lines: "")
    // What nothing leads to, in a document that nobody has checked.
    for entry in dialogue.cards where !drawn.contains(entry.id) {
      draw(from: entry.id, lines: "")
    }
  }

  private mutating func draw(from first: CardID?, lines: String) {
    var next = first
    while let id = next {
      guard let card = dialogue[id], drawn.insert(id).inserted else {
        return rows.append(.note(lines: lines, Environment.words.goesOn(with: id)))
      }
      rows.append(.card(lines: lines, id, card))
      switch card {
      case .message(let card): next = card.next
      case .infoCapture(let card): next = card.next
      case .action(let card): next = card.next
      case .goal(let card): next = card.next
      case .document(let card): next = card.next
      case .answers(let card): next = card.next
      case .liveChat: return
      case .question(let card):
        let branches = card.choices.map { (Environment.words.choice($0), $0.next) }
        guard draw(branches, lines, joined: &next) else { return }
      case .condition(let card):
        var branches = card.branches.map { (Environment.words.dialogueCondition($0.when), $0.next) }
        branches.append((Environment.words.otherwise, card.next))
        guard draw(branches, lines, joined: &next) else { return }
      }
    }
    rows.append(.note(lines: lines, Environment.words.theEnd))
  }

  /// Draws the ways from a fork, and whether all of them lead to one card, which is `joined` then.
  private mutating func draw(
    _ branches: [(label: String, next: CardID?)], _ lines: String, joined: inout CardID?
  ) -> Bool {
    let joins = branches.count > 1 && Set(branches.map(\.next)).count == 1
    for (index, branch) in branches.enumerated() {
      let isLast = index == branches.count - 1
      rows.append(.note(lines: lines + (isLast ? "\u{2514} " : "\u{251C} "), branch.label))
      if !joins { draw(from: branch.next, lines: lines + (isLast ? "  " : "\u{2502} ")) }
    }
    if joins { joined = branches[0].next }
    return joins
  }

  func print(to output: inout StandardOutput) {
    let paint = Paint()
    let names = rows.compactMap { row -> Int? in
      guard case .card(_, let id, _) = row else { return nil }
      return min(SafeText(oneLine: id.text).width, DialogueTree.widest)
    }
    let kinds = Card.Kind.allCases.map(\.rawValue.count).max() ?? 0
    let room = StandardOutput.columns ?? DialogueTree.usual
    for row in rows {
      switch row {
      case .note(let lines, let text):
        let text = SafeText(oneLine: text)
        let most = max(DialogueTree.least, room - lines.count)
        output.line(lines + paint(text.truncated(to: most), .faint))
      case .card(let lines, let id, let card):
        let name = SafeText(oneLine: id.text)
        let width = max(name.width, names.max() ?? 0)
        let kind = SafeText(oneLine: card.kind.rawValue)
        let used = lines.count + width + kinds + 4
        let gist = SafeText(oneLine: Environment.words.gist(of: card))
          .truncated(to: max(DialogueTree.least, room - used))
        let head = lines + paint(name.fitted(to: width), .strong) + "  "
        output.line(
          gist.isEmpty
            ? head + paint(kind, .faint)
            : head + paint(kind.fitted(to: kinds), .faint) + "  " + gist.string)
      }
    }
  }
}
