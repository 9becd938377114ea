import Glibc
import Terminal
import Testing

@Suite struct TerminalLoopTests {
  /// A pipe to type into, and a clock that the test moves.
  final class Desk {
    var time: Int64 = 0
    /// How far the clock goes on every time it is looked at.
    var pace: Int64 = 0
    let waker: Waker
    private var ends: [Int32] = [-1, -1]
    private(set) var loop: TerminalLoop!

    init(escapePatience: Int = EscapePatience.standard) throws {
      waker = try Waker()
      try #require(pipe(&ends) == 0)
      loop = TerminalLoop(input: ends[0], waker: waker, escapePatience: escapePatience) {
        [unowned self] in
        time += pace
        return time
      }
    }

    deinit {
      close(ends[0])
      hangUp()
    }

    func type(_ text: String) {
      let bytes = Array(text.utf8)
      #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    }

    func hangUp() {
      if ends[1] >= 0 { close(ends[1]) }
      ends[1] = -1
    }
  }

  @Test func givesKeysInABatch() throws {
    let desk = try Desk()
    desk.type("ab\r")
    #expect(
      desk.loop.wait() == [.key(.character("a")), .key(.character("b")), .key(.enter)])
  }

  @Test func returnsAtADeadlineThatHasPassed() throws {
    let desk = try Desk()
    desk.time = 100
    #expect(desk.loop.wait(until: 100) == [.deadline])
    #expect(desk.loop.wait(until: 99) == [.deadline])
  }

  @Test func whatIsThereComesBeforeADeadline() throws {
    let desk = try Desk()
    desk.time = 100
    desk.type("x")
    #expect(desk.loop.wait(until: 99) == [.key(.character("x"))])
  }

  @Test func aLoneEscapeIsGivenOnceItsTimeIsOver() throws {
    let desk = try Desk()
    desk.pace = 10
    desk.type("\u{1B}")
    #expect(desk.loop.wait() == [.key(.escape)])
    #expect(desk.time <= 100)
  }

  @Test func anEscapeIsWaitedForAsLongAsAsked() throws {
    let desk = try Desk(escapePatience: 500)
    desk.pace = 20
    desk.type("\u{1B}")
    #expect(desk.loop.wait(until: 300) == [.deadline])
    desk.type("x")
    #expect(desk.loop.wait() == [.key(.alt("x"))])
    let hasty = try Desk(escapePatience: 0)
    hasty.type("\u{1B}")
    #expect(hasty.loop.wait() == [.key(.escape)])
    #expect(hasty.time == 0)
  }

  @Test(arguments: [
    (nil, 25), ("", 25), ("100", 100), ("0", 0), ("-1", 25), ("soon", 25), ("1e3", 25),
    ("99999999999", 10_000), ("99999999999999999999", 25),
  ])
  func readsESCDELAY(_ variable: String?, _ milliseconds: Int) {
    #expect(EscapePatience.milliseconds(variable) == milliseconds)
  }

  @Test func wakesFromAnotherThread() throws {
    let desk = try Desk()
    let waker = desk.waker
    let thread = Thread { waker.wake() }
    #expect(desk.loop.wait() == [.woken])
    thread.join()
    waker.wake()
    waker.wake()
    #expect(desk.loop.wait() == [.woken])
    #expect(desk.loop.wait(until: 0) == [.deadline], "several wake-ups are one")
  }

  @Test func tellsOnceThatTheTerminalIsGone() throws {
    let desk = try Desk()
    desk.type("x\u{1B}")
    desk.hangUp()
    #expect(desk.loop.wait() == [.key(.character("x"))])
    #expect(desk.loop.wait() == [.key(.escape), .hungUp])
    #expect(desk.loop.wait(until: 0) == [.deadline])
  }
}

/// A thread of the system's, for what must happen while another one blocks.
private final class Thread {
  private var handle = pthread_t()

  init(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(body))
    pthread_create(
      &handle, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
  }

  func join() { pthread_join(handle, nil) }

  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
