import CUnix
import Glibc
import Randomness
import Terminal
import TestSupport
import Testing
import Text

@testable import terminal_probe

/// What ncurses really sends, on a terminal of our own.
@Suite struct CursesScreenTests {
  /// A probe, what its terminal shows, and what must be shown.
  final class Session {
    let terminal: PseudoTerminal
    var emulator: Emulator
    var model: ProbeModel
    var size: Size
    private var decoder = KeyDecoder()

    init(_ environment: [String: String], size: Size = Size(rows: 24, columns: 80)) throws {
      // What is expected goes by the same libc as ncurses does.
      setlocale(LC_CTYPE, "C.UTF-8")
      terminal = try PseudoTerminal(
        probePath, ["/dev/null"], environment: environment, size: size)
      emulator = Emulator(rows: size.rows, columns: size.columns)
      model = ProbeModel(processID: terminal.processID)
      self.size = size
      settle()
    }

    /// Types, in the terminal and on the model.
    func type(_ text: String) {
      terminal.write(text)
      for input in decoder.decode(text.utf8) + decoder.flush() { model.take(input, size) }
    }

    /// Waits until everything typed so far is shown.
    func settle() {
      let bells = emulator.bells
      terminal.write("\u{1B}OP")
      while emulator.bells == bells, let more = terminal.read(within: patience) {
        emulator.feed(more)
      }
    }

    /// What libc cannot place is shown as an empty box.
    var expectedRows: [String] {
      let canvas = model.draw(size)
      return (0..<size.rows).map { row in
        var text = ""
        for column in 0..<size.columns {
          let glyph = canvas[row, column].glyph
          let fits = (0..<glyph.count).allSatisfy { index in
            let width = deskbell_libc_width(glyph.scalar(at: index)?.value ?? 0)
            return width == (index == 0 ? Int32(glyph.width) : 0)
          }
          if glyph == .continuation { continue }
          text += fits ? glyph.text : (glyph.width == 2 ? "□ " : "□")
        }
        while text.hasSuffix(" ") { text.removeLast() }
        return text
      }
    }

    func check(_ place: Comment) {
      #expect(emulator.plainRows == expectedRows, place)
      if let cursor = model.draw(size).cursor, cursor.row < size.rows, cursor.column < size.columns
      {
        #expect(emulator.row == cursor.row && emulator.column == cursor.column, place)
      }
      #expect(emulator.unknown.isEmpty, place)
    }
  }

  /// Half a screen is never there to be seen, nor sent as a packet of its own.
  @Test func aWholeScreenIsSentInOnePiece() throws {
    let session = try Session(environment())
    session.type("hello")
    session.settle()
    session.terminal.write("\u{C}")
    var pieces: [[UInt8]] = []
    while pieces.last?.suffix(8) != Array("\u{1B}[?2026l".utf8)[...],
      let piece = session.terminal.read(within: patience)
    {
      pieces.append(piece)
      session.emulator.feed(piece)
    }
    // The system itself cuts what is long, in pieces of 2 KB at the least.
    #expect(pieces.count <= 1 + pieces.joined().count / 2048, "\(pieces.map(\.count))")
    session.check("drawn anew")
  }

  @Test func showsWhatIsDrawnWhateverItIs() throws {
    let keys = ["\u{1}", "\u{5}", "\u{17}", "\u{1B}[D", "\u{1B}[A", "\u{7F}", "\r", "\n", "\u{1F}"]
    for seed in 0..<12 {
      var generator = SplitMix64(seed: UInt64(seed))
      let session = try Session(environment())
      session.check("at the start")
      for step in 0..<25 {
        if Int.random(in: 0..<3, using: &generator) == 0 {
          session.type(keys.randomElement(using: &generator) ?? "")
        } else {
          let text = hostileText(&generator, length: 6).filter { $0 != "\u{1B}" }
          session.type("\u{1B}[200~\(text)\u{1B}[201~")
        }
        session.settle()
        session.check("seed \(seed), step \(step)")
      }
    }
  }

  @Test func survivesEverySize() throws {
    let session = try Session(environment())
    session.type("\u{1B}[200~Hello, 世界! 👩‍👩‍👧 some words\u{1B}[201~")
    session.settle()
    var generator = SplitMix64(seed: 7)
    for step in 0..<40 {
      let size = Size(
        rows: Int.random(in: 1...30, using: &generator),
        columns: Int.random(in: 1...100, using: &generator))
      session.terminal.resize(size)
      session.emulator.resize(rows: size.rows, columns: size.columns)
      session.size = size
      session.model.lastEvent = "resized"
      session.settle()
      session.check("\(size), step \(step)")
    }
  }

  @Test func aKeyCostsFewBytes() throws {
    let session = try Session(environment())
    var most = 0
    var total = 0
    let keys =
      "hello there, how are you? 你好 ok".map(String.init) + ["\u{1B}[D", "\u{1B}[C", "\u{7F}"]
    for key in keys {
      session.terminal.write(key)
      let sent = try #require(session.terminal.read(within: patience)).count
      most = max(most, sent)
      total += sent
    }
    #expect(most <= 12)
    #expect(total <= 2 * keys.count, "mostly the character itself")
  }

  @Test func severalRowsAreShownAtOnce() throws {
    let session = try Session(environment())
    session.terminal.write("\u{1B}[200~1\n2\n3\n4\u{1B}[201~")
    let shown = session.terminal.expect("\u{1B}[?2026l")
    #expect(shown.hasPrefix("\u{1B}[?2026h"))
    session.terminal.write("x")
    let one = try #require(session.terminal.read(within: patience))
    #expect(!String(decoding: one, as: UTF8.self).contains("2026"))
  }

  @Test func aTerminalThatIsNoXtermIsToldNothingOfXterms() throws {
    let terminal = try PseudoTerminal(
      probePath, ["/dev/null"], environment: environment(["TERM": "linux"]))
    var shown = terminal.expect("24×80")
    terminal.write("\u{3}")
    shown += terminal.readAll(within: patience)
    // But for the marks of a paste: what does not know them ignores them.
    #expect(shown.contains("\u{1B}[?2004h") && shown.contains("\u{1B}[?2004l"))
    for sequence in ["?2026", "?1004", "\u{1B}]", "22;0t", "23;0t"] {
      #expect(!shown.contains(sequence), "\(sequence)")
    }
  }

  /// Whoever comes by a forced command cannot set TERM to something that is known here.
  @Test(arguments: ["xterm-kitty", "xterm-ghostty", "foot", "alacritty", "no-such-terminal"])
  func aTerminalThatIsNotKnownHereIsDrawnForAllTheSame(term: String) throws {
    let session = try Session(environment(["TERM": term]))
    session.type("你好 hello")
    session.settle()
    session.check("\(term)")
    session.terminal.write("\u{3}")
    #expect(session.terminal.readAll(within: patience).contains("\u{1B}[?1049l"))
  }

  @Test(arguments: [
    ("xterm-256color", false, "xterm-256color"), ("linux", true, "linux"),
    ("xterm-kitty", false, "xterm-256color"), ("xterm-kitty", true, "screen-256color"),
    ("tmux-direct-of-tomorrow", false, "screen-256color"), ("../xterm", false, "xterm-256color"),
    ("\u{1B}[31m", false, "xterm-256color"), ("", false, "xterm-256color"),
  ])
  func anUnknownTerminalIsTakenForOneOfItsKind(
    term: String, isMultiplexed: Bool, used: String
  ) throws {
    let type = try TerminalType(term, isMultiplexed: isMultiplexed)
    #expect(type.used == used)
    #expect(type.isStandIn == (term != used))
    #expect(throws: ScreenError.tooSimple("dumb")) {
      try TerminalType("dumb", isMultiplexed: false)
    }
  }

  @Test func noColoursAreSentToThoseWhoWantNone() throws {
    let terminal = try PseudoTerminal(
      probePath, ["/dev/null"], environment: environment(["NO_COLOR": "1"]))
    let shown = terminal.expect("24×80")
    #expect(!shown.contains("38;5;") && !shown.contains("48;5;"))
    #expect(!shown.contains("\u{1B}[31m"))
  }

  @Test func theTitleIsSetAndGivenBack() throws {
    let session = try Session(environment())
    #expect(session.emulator.title == "probe")
    session.terminal.write("\u{3}")
    #expect(session.terminal.readAll(within: patience).contains("\u{1B}[23;0"))
  }

  @Test func escapeNeedsNoOtherKeyAfterIt() throws {
    let session = try Session(environment())
    session.terminal.write("\u{1B}")
    #expect(session.terminal.expect("escape").contains("escape"))
  }

  @Test func worksInALocaleThatIsNot() throws {
    let session = try Session(environment(["LANG": "xx_XX", "LC_ALL": "no_SUCH"]))
    session.type("你好")
    session.settle()
    session.check("without a locale")
  }
}
