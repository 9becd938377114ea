import Desk
import FrontDesk
import Glibc
import Terminal
import Testing
import Text

@testable import Inbox

/// A terminal that does not mark what is pasted sends it as keys, all at once.
@Suite("Pastes that are not marked")
struct UnmarkedPasteTests {
  /// What an inbox whose agent writes to Mei wants done about bytes that come at once.
  private func effects(
    of bytes: String, onOneThatMarksPastes marksPastes: Bool = false
  ) throws -> (requests: [DeskRequest], draft: String) {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("Dear Mei, ")
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let typed = Array(bytes.utf8)
    #expect(write(ends[1], typed, typed.count) == typed.count)
    // What follows the last byte is the end, at which the inbox quits.
    close(ends[1])
    defer { close(ends[0]) }
    let waker = try Waker()
    let input = TerminalLoop(input: ends[0], waker: waker) { 0 }
    let loop = ScreenLoop(
      story.model, screen: NoScreen(marksPastes: marksPastes), input: input, mailbox: Mailbox(waker)
    )
    var requests: [DeskRequest] = []
    var draft = ""
    loop.perform = { effect in
      if case .request(let request) = effect { requests.append(request) }
      if effect == .quit { loop.end() }
    }
    loop.taken = { draft = loop.model.talks[chat]?.message.text.text ?? "" }
    loop.run()
    return (requests, draft)
  }

  @Test(arguments: ["one\rtwo", "one\rtwo\r", "one\r\rtwo\r\r", "一\r二\r三\r"])
  func linesAreNotSent(paste: String) throws {
    let (requests, draft) = try effects(of: paste)
    #expect(requests == [])
    #expect(draft == "Dear Mei, " + paste.map { $0 == "\r" ? "\n" : String($0) }.joined())
  }

  /// Where a paste is marked, keys that come at once were typed over a slow line.
  @Test func whatIsTypedOverASlowLineIsSent() throws {
    let (requests, _) = try effects(of: "one\rtwo", onOneThatMarksPastes: true)
    guard case .say(_, _, let text)? = requests.first else {
      Issue.record("nothing was sent")
      return
    }
    #expect(text == "Dear Mei, one")
  }

  /// Enter as the last key of a burst, or before a key that is no text, is pressed by somebody.
  @Test(arguments: ["one\r", "one\r\u{1B}m"])
  func whatIsTypedFastIsSent(keys: String) throws {
    let (requests, _) = try effects(of: keys)
    guard case .say(_, _, let text)? = requests.first else {
      Issue.record("nothing was sent")
      return
    }
    #expect(text == "Dear Mei, one")
  }
}

/// A screen that nobody looks at.
private final class NoScreen: Screen {
  let marksPastes: Bool
  init(marksPastes: Bool) { self.marksPastes = marksPastes }
  var size: Size { Size(rows: 24, columns: 80) }
  func present(_ canvas: Canvas, changed area: Rect) {}
  func invalidate() {}
  func bell() {}
  func setTitle(_ title: SafeText) {}
  func suspend() {}
  func resume() {}
  func close() {}
}
