import BehaviourTable
import Desk
import Dialogues
import Testing

/// The table of DIALOGUES, row by row, on the pure walk: what the visitor is shown, and what counts.
@Suite struct BehaviourTests {
  @Test(arguments: BehaviourRow.table) func row(_ row: BehaviourRow) throws {
    let browser = Browser(row.published)
    for (number, step) in row.steps.enumerated() {
      let place: Comment = "step \(number + 1): \(step)"
      switch step {
      case .goes(let page): browser.goes(to: page)
      case .reloads: browser.reloads()
      case .looks(let seconds): browser.looks(seconds: seconds)
      case .scrolls(let percent): browser.scrolls(to: percent)
      case .isAway(let seconds): browser.isAway(seconds: seconds)
      case .answers: try browser.answers()
      case .chatCloses: browser.chatCloses()
      case .publishes(let published): browser.publishes(published)
      case .switches(let isOn): browser.switches(on: isOn)
      case .shows(let text): #expect(browser.shown == text, place)
      case .counted(let texts): #expect(browser.counted() == texts, place)
      case .waits(let milliseconds):
        #expect(browser.encounter.timeToWait == milliseconds, place)
      case .hasVisited(let times):
        #expect(browser.encounter.memory.habits.visits == times, place)
      }
    }
  }

  @Test func noRowIsLeftOut() {
    var rows: Set<Int> = []
    for row in BehaviourRow.table {
      let numbers = row.description.matches(of: /\d+/).compactMap { Int($0.output) }
      guard let first = numbers.first, let last = numbers.last else { continue }
      rows.formUnion(first...last)
    }
    #expect(rows == Set(1...26))
  }
}
