import Overview
import Synchronization
import Testing

@testable import Screens

/// Counting beside a screen.
@Suite struct ReportWorkTests {
  /// What the desk warns of comes to the screen, which has the terminal to itself; each look warns anew.
  @Test func aWarningIsToldOnTheScreenAndOnce() async throws {
    let work = ReportWork(
      ReportCounter { _, _, tell in
        for text in ["torn", "torn", "behind"] { tell(.warning(text)) }
        return .failed("reason")
      })
    let request = try ReportStory().model.request
    let warnings = Mutex<[String]>([])
    for _ in 0..<2 {
      await withCheckedContinuation { done in
        work.ask(request) { message in
          switch message {
          case .deskWarned(let text): warnings.withLock { $0.append(text) }
          case .countFailed: done.resume()
          default: break
          }
        }
      }
    }
    #expect(warnings.withLock { $0 } == ["torn", "behind"])
  }

  @Test func aWarningIsSeenOnTheReport() throws {
    let story = try ReportStory()
    story.take(.deskWarned("The clock is behind."))
    #expect(story.screen.contains("The clock is behind."), "\(story.screen)")
  }
}
