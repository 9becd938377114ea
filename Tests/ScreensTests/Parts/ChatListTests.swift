import Desk
import Randomness
import Terminal
import Testing
import Text

@testable import Screens

/// The list by itself, told by chance what there is to list.
@Suite("The list of chats, by itself")
struct ChatListTests {
  private let now = Instant(milliseconds: 1_000_000)

  /// Some chats, each in one section of the list.
  private func contents(_ random: inout SplitMix64) -> ChatList.Contents {
    var contents = ChatList.Contents()
    for number in (0..<24).shuffled(using: &random) {
      let id = ChatID("chat\(number)")
      switch random.number(0...9) {
      case 0: contents.ringing.append(id)
      case 1, 2: contents.active.append(id)
      case 3: contents.queue.append(id)
      case 4: contents.departed.append(id)
      case 5: contents.missed.append(id)
      case 6: contents.past.append(id)
      default: break
      }
    }
    return contents
  }

  private let look = ChatList.Look(
    isFocused: true, title: { section, count in SafeText("\(section) \(count)") },
    more: { above, below in SafeText("more \(above ?? 0) \(below ?? 0)") },
    text: { ListRowText(name: SafeText($0.id.text), words: "words") })

  @Test(arguments: 0..<40) func theSelectionStaysOnItsChatAndInSight(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var list = ChatList()
    var rect = Rect(Size(rows: 10, columns: 30))
    for _ in 0..<120 {
      let before = list.selected
      switch random.number(0...4) {
      case 0, 1:
        let contents = contents(&random)
        list.update(contents, isHeld: false)
        let listed = list.rows.map(\.id)
        #expect(Set(listed).count == listed.count)
        if let before, listed.contains(before) { #expect(list.selected == before) }
        #expect((list.selected == nil) == listed.isEmpty)
      case 2: list.move(by: random.number(-3...3))
      case 3: if let id = list.rows.randomElement(using: &random)?.id { list.select(id) }
      default: rect = Rect(Size(rows: random.number(2...16), columns: 30))
      }
      list.scroll(in: rect)
      var canvas = Canvas(rect.size)
      list.draw(in: rect, look, &canvas)
      guard let selected = list.selected else { continue }
      #expect(list.visibleRows(in: rect).contains { $0.id == selected })
      #expect(
        canvas.plainRows().contains { $0.hasPrefix("\u{258C}") && $0.contains(selected.text) })
    }
  }

  /// Drawing the rows of some chats is drawing the list.
  @Test(arguments: 0..<20) func whatChangedIsDrawnAlone(seed: UInt64) {
    var random = SplitMix64(seed: 100 + seed)
    let rect = Rect(Size(rows: 14, columns: 24))
    for _ in 0..<20 {
      var list = ChatList()
      list.update(contents(&random), isHeld: false)
      list.scroll(in: rect)
      let said = Set(list.rows.map(\.id).filter { _ in random.chance(0.3) })
      var later = look
      later.text = {
        ListRowText(name: SafeText($0.id.text), words: said.contains($0.id) ? "said" : "words")
      }
      var (changed, anew) = (Canvas(rect.size), Canvas(rect.size))
      list.draw(in: rect, look, &changed)
      _ = list.redraw(Array(said), in: rect, later, &changed)
      list.draw(in: rect, later, &anew)
      #expect(changed == anew)
    }
  }

  /// As long as the hand is at work, chats only come at the end and go: a move by one leads where it led.
  @Test(arguments: 0..<40) func nothingMovesUnderTheHand(seed: UInt64) {
    var random = SplitMix64(seed: 200 + seed)
    var list = ChatList()
    var contents = ChatList.Contents()
    contents.active = (0..<8).map { ChatID("chat\($0)") }
    list.update(contents, isHeld: false)
    for step in 0..<60 {
      let before = list.activeRows.map(\.id)
      contents.active.shuffle(using: &random)
      if random.chance(0.3), !contents.active.isEmpty { contents.active.removeLast() }
      if random.chance(0.3) { contents.active.insert(ChatID("new\(step)"), at: 0) }
      list.update(contents, isHeld: true)
      let stayed = before.filter(Set(contents.active).contains)
      #expect(Array(list.activeRows.map(\.id).prefix(stayed.count)) == stayed)
      #expect(Set(list.activeRows.map(\.id)) == Set(contents.active))
    }
    list.update(contents, isHeld: false)
    #expect(list.activeRows.map(\.id) == contents.active && list.isInOrder)
  }

  /// While one writes, a move stops at chats that can be written in, and at the nearest one.
  @Test(arguments: 0..<40) func aMoveStopsWhereOneCanWrite(seed: UInt64) {
    var random = SplitMix64(seed: 300 + seed)
    var list = ChatList()
    list.update(contents(&random), isHeld: false)
    guard let selected = list.rows.randomElement(using: &random)?.id else { return }
    list.select(selected)
    let writable = Set(
      list.rows.filter { $0.section != .waiting && random.chance(0.4) }.map(\.id))
    let stops = ChatList.Stops(isWritable: writable.contains, areInQueue: { false })
    let place = list.selectedIndex ?? 0
    let (above, below) = (list.rows[..<place].map(\.id), list.rows[(place + 1)...].map(\.id))
    #expect(list.neighbours(stops).above == above.last(where: writable.contains))
    #expect(list.neighbours(stops).below == below.first(where: writable.contains))
    #expect(list.neighbours(nil) == Neighbours(above: above.last, below: below.first))
  }
}
