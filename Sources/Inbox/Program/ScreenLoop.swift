import Desk
import FrontDesk
import Glibc
import Terminal

/// Runs a screen of the desk: one thread, one loop, that blocks while nothing happens. The desk lives
/// on a thread of its own and puts what it tells into a mailbox.
final class ScreenLoop<Model: ScreenModel> {
  private(set) var model: Model
  let screen: any Screen
  let mailbox: Mailbox<Model.Message>
  /// Does what the model wants done.
  var perform: (Model.Effect) -> Void = { _ in }
  /// Told after each message that the model took in.
  var taken: () -> Void = {}
  private let input: TerminalLoop
  private let clock = SystemClock()
  private var isOver = false
  /// Whether a message of this batch changed everything.
  private var isStale = true

  /// The longest the first frame waits for the desk, in milliseconds: opened by then, a desk is in
  /// the first frame; else the frame says that it is being opened.
  private static var firstFrame: Int64 { 6 }

  init(
    _ model: Model, screen: any Screen, input: TerminalLoop, mailbox: Mailbox<Model.Message>
  ) {
    self.model = model
    self.screen = screen
    self.input = input
    self.mailbox = mailbox
  }

  /// Runs until it is told to end.
  func run() {
    handle(input.wait(until: monotonicNow() + Self.firstFrame))
    var canvas = model.view()
    var changed = canvas.bounds
    while !isOver {
      screen.present(canvas, changed: changed)
      isStale = false
      handle(input.wait(until: deadline))
      if isStale {
        canvas = model.view()
        changed = canvas.bounds
      } else {
        changed = inPlace { $0.redraw(&canvas) }
      }
    }
  }

  /// Lets `run` return.
  func end() { isOver = true }

  /// Hands the model a message and does what it wants done.
  func take(_ message: Model.Message) { follow(model.update(message, at: clock.now)) }

  private func press(_ key: Key) {
    if let effects = model.type(key, at: clock.now) {
      follow(effects)
    } else {
      take(.keyPressed(key))
    }
  }

  /// Does what the model wants done after it took something in.
  private func follow(_ effects: [Model.Effect]) {
    if inPlace({ $0.changedEverything }) { isStale = true }
    for effect in effects { perform(effect) }
    taken()
  }

  /// Gives the terminal back and stops until the process is continued; returns then.
  func suspend() {
    screen.suspend()
    take(.resized(screen.size))
    take(.resumed)
  }

  /// The model's next deadline on the loop's clock.
  private var deadline: Int64? {
    inPlace { $0.nextDeadline }.map { monotonicNow() + max(0, $0 - clock.now) }
  }

  /// Asks the model where it lies: read out of a class, all of it would be copied for every key.
  private func inPlace<Answer>(_ question: (inout Model) -> Answer) -> Answer { question(&model) }

  private func handle(_ inputs: [Input]) {
    for input in inputs where !isOver {
      switch input {
      case .key(let key): press(key)
      case .paste(let text): take(.pasted(text))
      case .resized: take(.resized(screen.size))
      case .focus: break
      case .suspendRequested: take(.suspendRequested)
      case .continued:
        screen.resume()
        take(.resized(screen.size))
        take(.resumed)
      case .woken: mailbox.take().forEach(take)
      case .deadline: take(.timePassed)
      case .hungUp: take(.hungUp)
      }
    }
  }
}

/// Milliseconds on a clock that nobody sets.
func monotonicNow() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
