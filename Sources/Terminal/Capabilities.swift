import CNcurses
import Palette

/// What a terminal does when it is told to, as its description in terminfo says; read once, since a
/// look costs a search. Waiting times, which are for terminals on wires, are left out.
struct Capabilities {
  /// Clears everything and goes to the top left.
  let clear: [UInt8]
  /// Ends every attribute, and on all that are known the colours too.
  let plain: [UInt8]
  /// Gives both colours back to the terminal.
  let ownColours: [UInt8]
  let showCursor: [UInt8]
  let hideCursor: [UInt8]
  /// Clears to the end of the row; empty: it cannot.
  let clearToEnd: [UInt8]
  /// What begins each attribute; nothing for those that it does not have.
  let attributes: [(attribute: Attributes, begin: [UInt8])]
  /// Attributes that do not go together with colours.
  let colourless: Attributes
  /// How many colours there are; 0: none.
  let colours: Int
  /// Goes to a place that is on the screen.
  let place: (_ position: Position) -> [UInt8]
  /// Whether it says that it can be told any colour at all.
  let isExact: Bool
  /// Begins a colour of the palette, of the text or of what lies behind it.
  let colour: (_ number: UInt8, _ isBackground: Bool) -> [UInt8]
  /// Whether places are told as ECMA-48 has them: nearly everywhere.
  let isStandard: Bool
  /// Whether it can be told to go right and left by so many cells, in that standard's words.
  let movesByCells: Bool
  /// Whether it can clear so many cells, in that standard's words.
  let clearsCells: Bool
  /// Whether BS goes left by one.
  let hasBackspace: Bool
  /// Whether the cursor may be moved while there are attributes.
  let movesInAttributes: Bool
  /// Whether a glyph in the last cell of the last row does not move everything up.
  let keepsLastCell: Bool
}

extension Capabilities {
  /// Of the terminal that `setupterm` was told of.
  init() {
    let bytes = { Array(Capabilities.text($0).utf8) }
    (clear, plain, ownColours) = (bytes("clear"), bytes("sgr0"), bytes("op"))
    (showCursor, hideCursor, clearToEnd) = (bytes("cnorm"), bytes("civis"), bytes("el"))
    let named: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "smul"), (.reverse, "rev"), (.italic, "sitm"),
    ]
    attributes = named.map { (attribute: $0, begin: bytes($1)) }.filter { !$0.begin.isEmpty }
    // The bits that terminfo's `ncv` has for them.
    let mask = max(0, tigetnum("ncv"))
    let bits: [(Attributes, Int32)] = [
      (.underline, 1 << 1), (.reverse, 1 << 2), (.dim, 1 << 4), (.bold, 1 << 5),
      (.italic, 1 << 15),
    ]
    colourless = bits.reduce(into: []) { if mask & $1.1 != 0 { $0.insert($1.0) } }
    let canColour = !Capabilities.text("setaf").isEmpty && !Capabilities.text("op").isEmpty
    colours = canColour ? max(0, Int(tigetnum("colors"))) : 0
    // Names that are not terminfo's own, by which it is told nearly everywhere.
    isExact =
      canColour
      && (deskbell_curses_has("Tc") || deskbell_curses_has("RGB") || colours > 256)
    place = { Capabilities.expanded("cup", Int32($0.row), Int32($0.column)) }
    colour = { Capabilities.expanded($1 ? "setab" : "setaf", Int32($0), 0) }
    isStandard = Capabilities.text("cup") == "\u{1B}[%i%p1%d;%p2%dH"
    movesByCells =
      Capabilities.text("cuf") == "\u{1B}[%p1%dC" && Capabilities.text("cub") == "\u{1B}[%p1%dD"
    clearsCells = Capabilities.text("ech") == "\u{1B}[%p1%dX"
    hasBackspace = Capabilities.text("cub1") == "\u{8}"
    movesInAttributes = tigetflag("msgr") > 0
    keepsLastCell = tigetflag("am") <= 0 || tigetflag("xenl") > 0
  }

  /// Begins a colour of the text or of what lies behind it; nothing for the terminal's own.
  func begin(_ ink: Ink, isBackground: Bool) -> [UInt8] {
    switch ink {
    case .own: []
    case .palette(let number):
      // Where numbers are colours themselves (xterm-direct), those of the palette are told by what they are.
      if colours > 256, let exact = Colour(xterm: number) {
        begin(.exact(exact), isBackground: isBackground)
      } else {
        colour(number, isBackground)
      }
    // As xterm has it (ISO 8613-6 with semicolons): terminfo has no word for it.
    case .exact(let colour):
      Array(
        "\u{1B}[\(isBackground ? 48 : 38);2;\(colour.red);\(colour.green);\(colour.blue)m".utf8)
    }
  }

  private static func expanded(_ name: String, _ first: Int32, _ second: Int32) -> [UInt8] {
    guard let form = deskbell_curses_capability(name),
      let text = deskbell_curses_expand(form, first, second)
    else { return [] }
    return Array(withoutDelays(String(cString: text)).utf8)
  }

  /// What terminfo says is to be sent for something; empty if the terminal cannot do it.
  static func text(_ name: String) -> String {
    deskbell_curses_capability(name).map { withoutDelays(String(cString: $0)) } ?? ""
  }

  /// Without terminfo's waiting times, such as `$<5/>`.
  static func withoutDelays(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "$") {
      let after = rest.index(after: start)
      result += rest[..<start]
      if after < rest.endIndex, rest[after] == "<", let end = rest[after...].firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        result += "$"
        rest = rest[after...]
      }
    }
    return result + rest
  }
}
