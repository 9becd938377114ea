import CUnix
import Desk
import FrontDesk
import Glibc
import Terminal

/// Runs a screen of the desk: one thread, one loop, that blocks while nothing happens. The desk lives
/// on a thread of its own and puts what it tells into a mailbox.
final class ScreenLoop<Model: ScreenModel> {
  private(set) var model: Model
  let screen: any Screen
  let mailbox: Mailbox
  /// Does what the model wants done.
  var perform: (ScreenEffect) -> Void = { _ in }
  /// Told after each message that the model took in.
  var taken: () -> Void = {}
  private let input: TerminalLoop
  private let clock = SystemClock()
  private var isOver = false
  /// What the screen shows with the next update.
  private var canvas = Canvas(Size(rows: 0, columns: 0))
  /// Whether a message of this batch changed everything.
  private var isStale = true
  /// Whether the canvas does not show yet what the last message changed.
  private var isTold = false
  /// Where the canvas was brought up to date since it was presented; nil: nowhere.
  private var drawn: Rect?

  /// The longest the first frame waits for the desk, in milliseconds: opened by then, a desk is in
  /// the first frame; else the frame says that it is being opened.
  private static var firstFrame: Int64 { 6 }

  init(
    _ model: Model, screen: any Screen, input: TerminalLoop, mailbox: Mailbox
  ) {
    self.model = model
    self.screen = screen
    self.input = input
    self.mailbox = mailbox
  }

  /// The time by which the desk goes.
  private var now: Instant {
    Instant(milliseconds: clock.now.milliseconds + mailbox.correction)
  }

  /// Runs until it is told to end.
  func run() {
    handle(input.wait(until: monotonicNow() + Self.firstFrame))
    while !isOver {
      let moment = monotonicNow()
      let isNew = isStale || isTold || drawn != nil
      if isPressed || !isNew || moment - presentedAt >= Self.frame {
        isPressed = false
        presentedAt = moment
        let changed = redraw()
        screen.present(canvas, changed: changed)
        letGoOfStart()
        handle(input.wait(until: deadline))
      } else {
        // The desk tells more than an eye can follow: what comes meanwhile is shown together, with
        // the last of it always.
        handle(input.wait(until: presentedAt + Self.frame))
      }
    }
  }

  /// Once the desk is on the screen, what only its coming has needed is let go of.
  private func letGoOfStart() {
    guard isStarting, inPlace({ $0.isOpen }) else { return }
    isStarting = false
    deskbell_let_go_of_start()
  }
  private var isStarting = true

  /// The shortest time between two frames that nobody pressed a key for, in milliseconds.
  private static var frame: Int64 { 10 }
  private var presentedAt: Int64 = 0
  /// Whether something came that is to be shown at once: not only news of the desk.
  private var isPressed = true

  /// Lets `run` return.
  func end() { isOver = true }

  /// Hands the model a message and does what it wants done.
  func take(_ message: ScreenMessage) {
    drawLast()
    let effects = model.update(message, at: now)
    isTold = true
    if inPlace({ $0.changedEverything }) { isStale = true }
    for effect in effects { perform(effect) }
    taken()
  }

  private func press(_ key: Key) {
    let time = input.lastBytes
    drawLast()
    if !isStale, let area = model.type(key, struckAt: time, at: now, on: &canvas) {
      drawn = drawn?.union(area) ?? area
    } else {
      take(.keysPressed(Keystrokes([key], at: time)))
    }
  }

  /// Draws what the last message changed, before another one comes: the model tells of that alone.
  private func drawLast() {
    guard isTold, !isStale else { return }
    let area = inPlace { $0.redraw(&canvas) }
    drawn = drawn?.union(area) ?? area
    isTold = false
  }

  /// Brings the canvas up to date with the model. Where it changed.
  private func redraw() -> Rect {
    drawLast()
    defer { (isStale, isTold, drawn) = (false, false, nil) }
    guard isStale else { return drawn ?? Rect(Size(rows: 0, columns: 0)) }
    canvas = model.view()
    return canvas.bounds
  }

  /// Gives the terminal back and stops until the process is continued; returns then.
  func suspend() {
    screen.suspend()
    take(.resized(screen.size))
    take(.resumed)
  }

  /// Gives the terminal to somebody else for a while, who is to have the desk heard meanwhile: an offer
  /// rings also then. Nothing is drawn.
  func lend(while body: (_ meanwhile: () -> Void) -> Void) {
    screen.lend { body { hearDesk() } }
    take(.resized(screen.size))
    take(.resumed)
  }

  /// Takes in what the desk has told, and what time has brought.
  private func hearDesk() {
    mailbox.take().forEach(take)
    if let due = inPlace({ $0.nextDeadline }), due <= now { take(.timePassed) }
  }

  /// The model's next deadline on the loop's clock.
  private var deadline: Int64? {
    inPlace { $0.nextDeadline }.map { monotonicNow() + max(0, $0 - now) }
  }

  /// Asks the model where it lies: read out of a class, all of it would be copied for every key.
  private func inPlace<Answer>(_ question: (inout Model) -> Answer) -> Answer { question(&model) }

  private func handle(_ inputs: [Input]) {
    if inputs.contains(where: { $0 != .woken && $0 != .deadline }) { isPressed = true }
    var inputs = inputs[...]
    // The first key of a paste may come alone. One that does something is not believed to be pressed
    // by a hand before nothing has come close behind it.
    if inputs.count == 1, case .key(let key)? = inputs.first, inPlace({ $0.isDeed(key) }) {
      inputs += input.following(within: Typist.pace)
    }
    while let next = inputs.first, !isOver {
      let keys = inputs.prefix { if case .key = $0 { true } else { false } }
      if keys.count > 1 {
        inputs = inputs.dropFirst(keys.count)
        let struck = keys.compactMap { if case .key(let key) = $0 { key } else { nil } }
        take(.keysPressed(Keystrokes(struck, at: input.lastBytes)))
      } else {
        inputs = inputs.dropFirst()
        handle(next)
      }
    }
  }

  private func handle(_ input: Input) {
    switch input {
    case .key(let key): press(key)
    case .paste(let text): take(.pasted(text))
    case .mouse(let event): take(.mouse(event))
    case .resized: take(.resized(screen.size))
    case .focus(let isHere): take(.focused(isHere))
    case .background(let colour): screen.adopt(background: colour)
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

/// Milliseconds on a clock that nobody sets.
func monotonicNow() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
