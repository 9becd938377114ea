import Desk
import FrontDesk
import Glibc
import Hosting
import Screens
import Terminal
import Words

/// Draws the README's pictures from the program itself: a desk, its screens, their canvases.
@main struct Picture {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      fail("usage: deskbell-picture DIRECTORY", status: 64)
    }
    let directory = CommandLine.arguments[1]
    let scene = try PictureDesk()
    let news = scene.desk.takeNews()
    func draw(
      _ name: String, _ title: String, _ canvas: Canvas, on shade: Shade = .dark
    ) throws {
      try write(
        CanvasSVG.draw(canvas, title: title, on: shade), to: directory + "/\(name).svg")
    }
    let answer = "會的，電子發票會寄到您的信箱 📧".map { Key.character($0) }
    try draw("inbox", "The inbox", inbox(scene, news, typing: answer))
    try draw(
      "light", "The inbox on a light terminal", inbox(scene, news, typing: answer), on: .light)
    try draw(
      "zh-Hant", "The inbox in Chinese", inbox(scene, news, tongue: .chinese, typing: answer))
    try draw(
      "side-by-side", "Three chats side by side",
      inbox(
        scene, news, size: Size(rows: 30, columns: 170),
        typing: besideOne + besideOne + "Avec plaisir".map { .character($0) }))
    try draw(
      "palette", "Anything by its name",
      inbox(scene, news, typing: [.alt(":")] + "co".map { .character($0) }))
    try draw("board", "The board", board(scene, news))
  }

  /// One more conversation beside the others.
  private static let besideOne: [Key] = [.alt("w"), .character("a")]

  /// Ann's inbox at the visitor the pictures are about, after some keys in the composer.
  private static func inbox(
    _ scene: PictureDesk, _ news: [StampedEvent], tongue: Tongue = .english, size: Size = size,
    typing keys: [Key]
  ) throws -> Canvas {
    let desk = scene.desk
    var screen = Screen(
      InboxModel(
        me: "ann", tongue: tongue, size: size, now: scene.clock.now, session: "picture"),
      scene.clock
    ) { effect in
      switch effect {
      case .askRecord(let chat): .recordArrived(chat, try desk.record(of: chat))
      case .askHistory(let query): .historyArrived(query, try desk.history(query))
      case .askPastChats(let query): .pastChatsArrived(query, try desk.pastChats(query))
      default: nil
      }
    }
    try screen.take(.deskChanged(view(scene, "ann"), events: news))
    while screen.model.shown != scene.answered { try screen.press(.down) }
    try screen.press(.enter)
    for key in keys { try screen.press(key) }
    return screen.model.view()
  }

  private static func board(_ scene: PictureDesk, _ news: [StampedEvent]) throws -> Canvas {
    let desk = scene.desk
    var screen = Screen(
      BoardModel(me: "sue", tongue: .english, size: size, now: scene.clock.now), scene.clock
    ) { effect in
      switch effect {
      case .askRecord(let chat): .recordArrived(chat, try desk.record(of: chat))
      case .askHistory(let query): .historyArrived(query, try desk.history(query))
      case .askEvents(let query): .eventsArrived(query, try desk.events(query))
      default: nil
      }
    }
    try screen.take(.deskChanged(view(scene, "sue"), events: news))
    return screen.model.view()
  }

  private static let size = Size(rows: 30, columns: 120)

  private static func view(_ scene: PictureDesk, _ me: AgentID) throws -> DeskView {
    var words = DeskView.Words()
    for chat in scene.desk.state.chats.keys { words[chat] = try scene.desk.record(of: chat)?.words }
    return DeskView(
      state: scene.desk.state, time: scene.desk.time, me: scene.desk.agentStatus(of: me),
      roster: scene.desk.agentStatuses(), words: words)
  }

  /// A screen without a terminal, whose questions are answered at once.
  private struct Screen<Model: ScreenModel> {
    var model: Model
    let clock: ManualClock
    let answer: (ScreenEffect) throws -> ScreenMessage?
    private var struckAt: Int64 = 0

    init(
      _ model: Model, _ clock: ManualClock,
      answer: @escaping (ScreenEffect) throws -> ScreenMessage?
    ) {
      self.model = model
      self.clock = clock
      self.answer = answer
    }

    mutating func take(_ message: ScreenMessage) throws {
      for effect in model.update(message, at: clock.now) {
        if let answer = try answer(effect) { try take(answer) }
      }
    }

    /// By a hand that takes its time.
    mutating func press(_ key: Key) throws {
      struckAt += 1000
      try take(.keysPressed(Keystrokes([key], at: struckAt)))
    }
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else {
      fail("cannot write \(path): \(String(cString: strerror(errno)))", status: 74)
    }
    fputs(text, file)
    fclose(file)
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    let bytes = Array((message + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    exit(status)
  }
}
