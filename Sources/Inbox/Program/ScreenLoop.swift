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
  private let loop: TerminalLoop
  private let clock = SystemClock()
  private let perform: (Model.Effect, ScreenLoop<Model>) -> Void
  private var isOver = false

  /// The longest the first frame waits for the desk, in milliseconds: opened by then, a desk is in
  /// the first frame; else the frame says that it is being opened.
  private static var firstFrame: Int64 { 6 }

  /// - Parameter perform: does what the model wants done.
  init(
    _ model: Model, screen: any Screen, loop: TerminalLoop, mailbox: Mailbox<Model.Message>,
    perform: @escaping (Model.Effect, ScreenLoop<Model>) -> Void
  ) {
    self.model = model
    self.screen = screen
    self.loop = loop
    self.mailbox = mailbox
    self.perform = perform
  }

  /// Runs until it is told to end.
  func run() {
    handle(loop.wait(until: monotonicNow() + Self.firstFrame))
    while !isOver {
      screen.present(model.view())
      handle(loop.wait(until: deadline))
    }
  }

  /// Lets `run` return.
  func end() { isOver = true }

  /// Hands the model a message and does what it wants done.
  func take(_ message: Model.Message) {
    for effect in model.update(message, at: clock.now) { perform(effect, self) }
  }

  /// Gives the terminal back and stops until the process is continued.
  func suspend() {
    screen.suspend()
    take(.resized(screen.size))
    take(.resumed)
  }

  /// The model's next deadline on the loop's clock.
  private var deadline: Int64? {
    model.nextDeadline.map { monotonicNow() + max(0, $0 - clock.now) }
  }

  private func handle(_ inputs: [Input]) {
    for input in inputs where !isOver {
      switch input {
      case .key(let key): take(.keyPressed(key))
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
