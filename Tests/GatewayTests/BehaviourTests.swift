#if Web
import BehaviourTable
import JSON
import Testing

/// The table of DIALOGUES, row by row, through HTTP and a real desk.
@Suite struct BehaviourTests {
  @Test(arguments: BehaviourRow.table) func row(_ row: BehaviourRow) async throws {
    let room = WebRoom()
    defer { room.close() }
    try await TestGateway.serve(room.site) { port, _ in
      let visitor = WebVisitor(port: port, in: room)
      room.publish(row.published)
      var next = room.lastSeq + 1
      for (number, step) in row.steps.enumerated() {
        let place: Comment = "step \(number + 1): \(step)"
        switch step {
        case .goes(let page): try await visitor.goes(to: page)
        case .reloads: try await visitor.reloads()
        case .looks(let seconds): try await visitor.looks(seconds: seconds)
        case .scrolls(let percent): try await visitor.scrolls(to: percent)
        case .isAway(let seconds): room.moveClock(by: seconds)
        case .answers: try await visitor.answersFirst()
        case .chatCloses: try await visitor.leaves()
        case .publishes(let published): room.publish(published)
        case .switches(let isOn): room.turn(on: isOn)
        case .shows(let text): #expect(await visitor.shown == text, place)
        case .counted(let texts):
          #expect(room.counted(from: next) == texts, place)
          next = room.lastSeq + 1
        case .waits(let milliseconds):
          let told = await visitor.look["inMilliseconds"]?.int.map(Int64.init)
          #expect(told == milliseconds, place)
        // The interface tells no browser how often it was here.
        case .hasVisited: break
        }
      }
    }
  }
}
#endif
