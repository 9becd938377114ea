import Palette
import Terminal
import Text

/// As much of a terminal as ncurses asks of `xterm-256color`: what is shown where. A sequence that it
/// does not know is kept in `unknown`.
struct Emulator {
  private(set) var rows: Int
  private(set) var columns: Int
  private var cells: [[Shown]]
  private var pen = Theme.Paint()
  private(set) var row = 0
  private(set) var column = 0
  private(set) var title = ""
  private(set) var bells = 0
  private(set) var cursorIsShown = true
  private(set) var unknown: [String] = []
  private var top = 0
  private var bottom: Int
  private var pending: [Unicode.Scalar] = []
  private var bytes: [UInt8] = []

  /// A cell, and what it was drawn with.
  private struct Shown: ExpressibleByStringLiteral {
    var text: String
    var pen = Theme.Paint()

    init(stringLiteral text: String) { self.text = text }

    init(_ text: String, _ pen: Theme.Paint) {
      self.text = text
      self.pen = pen
    }
  }

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    bottom = rows - 1
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without blanks at their ends, as `Canvas.plainRows` gives them.
  var plainRows: [String] {
    cells.map { row in
      var text = row.map(\.text).joined()
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  /// What each cell was drawn with.
  var pens: [[Theme.Paint]] { cells.map { $0.map(\.pen) } }

  mutating func resize(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = (0..<rows).map { row in
      (0..<columns).map { row < cells.count && $0 < cells[row].count ? cells[row][$0] : " " }
    }
    row = min(row, rows - 1)
    column = min(column, columns - 1)
    top = 0
    bottom = rows - 1
  }

  mutating func feed(_ more: [UInt8]) {
    bytes += more
    // A character that is cut waits for its rest.
    var end = bytes.count
    while end > 0, end > bytes.count - 4, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
    if end > 0, bytes[end - 1] >= 0xC0 {
      let length = bytes[end - 1] >= 0xF0 ? 4 : (bytes[end - 1] >= 0xE0 ? 3 : 2)
      end = bytes.count - (end - 1) < length ? end - 1 : bytes.count
    } else {
      end = bytes.count
    }
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    bytes.removeFirst(end)
    for scalar in text.unicodeScalars { take(scalar) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if !pending.isEmpty {
      pending.append(scalar)
      if isComplete {
        obey(String(String.UnicodeScalarView(pending)))
        pending = []
      }
      return
    }
    switch scalar {
    case "\u{1B}": pending = [scalar]
    case "\u{7}": bells += 1
    case "\u{8}": column = max(0, column - 1)
    case "\r": column = 0
    case "\n":
      if row == bottom { scroll(from: top, down: false) } else { row = min(rows - 1, row + 1) }
    case "\u{F}", "\u{E}": break
    default: put(scalar)
    }
  }

  private var isComplete: Bool {
    guard pending.count > 1, let last = pending.last else { return false }
    switch pending[1] {
    case "[": return pending.count > 2 && (0x40...0x7E).contains(last.value)
    case "]": return last == "\u{7}" || last == "\\" && pending[pending.count - 2] == "\u{1B}"
    case "(", ")": return pending.count == 3
    default: return true
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = cellWidth(of: scalar)
    if width == 0 {
      var base = max(0, column - 1)
      if cells[row][base].text.isEmpty, base > 0 { base -= 1 }
      cells[row][base].text.unicodeScalars.append(scalar)
      return
    }
    if column + width > columns {
      column = 0
      row = min(rows - 1, row + 1)
    }
    for place in column..<min(columns, column + width) { clear(place) }
    cells[row][column] = Shown(String(scalar), pen)
    if width == 2, column + 1 < columns { cells[row][column + 1] = Shown("", pen) }
    column += width
  }

  /// Blanks a cell, and the other half of the glyph it was part of.
  private mutating func clear(_ place: Int) {
    if cells[row][place].text.isEmpty, place > 0 { cells[row][place - 1].text = " " }
    if place + 1 < columns, cells[row][place + 1].text.isEmpty { cells[row][place + 1].text = " " }
    cells[row][place] = Shown(" ", Theme.Paint(.own, on: pen.background))
  }

  /// Moves the rows from one to the bottom of the scrolling region.
  private mutating func scroll(from first: Int, down: Bool) {
    guard first <= bottom else { return }
    cells.remove(at: down ? bottom : first)
    cells.insert(Array(repeating: " ", count: columns), at: down ? first : bottom)
  }

  private mutating func obey(_ sequence: String) {
    let body = sequence.dropFirst()
    if body.hasPrefix("]") {
      title = String(body.dropFirst(3).prefix { $0 != "\u{1B}" && $0 != "\u{7}" })
      return
    }
    if body == "M" {
      if row == top { scroll(from: top, down: true) } else { row = max(0, row - 1) }
      return
    }
    guard body.hasPrefix("["), let final = body.last else {
      if !body.hasPrefix("("), body != "\\" { unknown.append(sequence) }
      return
    }
    let parameters = body.dropFirst().dropLast()
    if parameters.hasPrefix("?") {
      if parameters == "?25" { cursorIsShown = final == "h" }
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let first = max(1, numbers.first ?? 1)
    column = min(column, columns - 1)
    switch final {
    case "H":
      row = min(rows, first) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "A": row = max(0, row - first)
    case "B": row = min(rows - 1, row + first)
    case "C": column = min(columns - 1, column + first)
    case "D": column = max(0, column - first)
    case "G": column = min(columns, first) - 1
    case "d": row = min(rows, first) - 1
    case "J" where numbers.first == 2:
      cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    case "J":
      for place in column..<columns { clear(place) }
      for below in row + 1..<max(row + 1, rows) {
        cells[below] = Array(repeating: " ", count: columns)
      }
    case "K" where numbers.first == 1: for place in 0...column { clear(place) }
    case "K": for place in column..<columns { clear(place) }
    case "X": for place in column..<min(columns, column + first) { clear(place) }
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: first), at: column)
      cells[row].removeLast(first)
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + first))
      while cells[row].count < columns { cells[row].append(" ") }
    case "L": for _ in 0..<first { scroll(from: row, down: true) }
    case "M": for _ in 0..<first { scroll(from: row, down: false) }
    case "r":
      top = first - 1
      bottom = min(rows, numbers.count > 1 ? numbers[1] : rows) - 1
      row = 0
      column = 0
    case "b":
      let repeated = cells[row][max(0, column - 1)]
      for _ in 0..<first {
        if let scalar = repeated.text.unicodeScalars.first { put(scalar) }
      }
    case "m": draw(with: numbers.isEmpty ? [0] : numbers)
    case "t", "h", "l": break
    default: unknown.append(sequence)
    }
  }

  /// Takes over colours and attributes.
  private mutating func draw(with numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: pen = Theme.Paint()
      case 1: pen.attributes.insert(.bold)
      case 2: pen.attributes.insert(.dim)
      case 3: pen.attributes.insert(.italic)
      case 4: pen.attributes.insert(.underline)
      case 7: pen.attributes.insert(.reverse)
      case 30...37: pen.foreground = .palette(UInt8(number - 30))
      case 38, 48:
        let kind = rest.popFirst() ?? 0
        let parts = rest.prefix(kind == 2 ? 3 : 1).map { UInt8(clamping: $0) }
        rest = rest.dropFirst(parts.count)
        let ink: Ink =
          parts.count == 3
          ? .exact(Colour(red: parts[0], green: parts[1], blue: parts[2]))
          : .palette(parts.first ?? 0)
        if number == 38 { pen.foreground = ink } else { pen.background = ink }
      case 39: pen.foreground = .own
      case 40...47: pen.background = .palette(UInt8(number - 40))
      case 49: pen.background = .own
      case 90...97: pen.foreground = .palette(UInt8(number - 82))
      case 100...107: pen.background = .palette(UInt8(number - 92))
      default: unknown.append("m \(number)")
      }
    }
  }
}
