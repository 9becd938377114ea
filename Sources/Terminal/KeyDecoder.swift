/// Makes keys out of the bytes that a terminal sends: UTF-8, the CSI and SS3 sequences of xterm and
/// its kin, those of `modifyOtherKeys` and of the kitty protocol's basic form, and bracketed pastes.
///
/// Bytes may be cut anywhere. It has no clock: as long as `patience` is not nil, what has come may be
/// the beginning of something longer, and whoever reads the bytes calls `flush()` when nothing more
/// has come for so long.
public struct KeyDecoder: Sendable {
  /// The most bytes of a paste that are kept.
  public static let pasteLimit = 1 << 20
  /// The longest a paste without an end is waited for, in milliseconds.
  public static let pastePatience = 1000
  /// The longest the rest of a terminal's answer is waited for, in milliseconds.
  public static let answerPatience = 1000

  private let escapePatience: Int
  private var pending: [UInt8] = []
  private var paste: PasteCollector?

  /// - Parameter escapePatience: the longest an Escape is held back, in milliseconds, to see whether
  ///   it starts a sequence (`ESCDELAY`).
  public init(escapePatience: Int = EscapePatience.standard) {
    self.escapePatience = max(0, escapePatience)
  }

  /// How many milliseconds to wait for more bytes before `flush()`; nil if nothing is held back.
  public var patience: Int? {
    if paste != nil { return KeyDecoder.pastePatience }
    if TerminalAnswer.hasBegun(pending) { return KeyDecoder.answerPatience }
    return pending.isEmpty ? nil : escapePatience
  }

  /// Takes in bytes and gives what they make, in order.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    var inputs: [Input] = []
    for byte in bytes {
      if paste != nil {
        if let text = paste?.take(byte) {
          paste = nil
          inputs.append(.paste(text))
        }
        continue
      }
      if pending.isEmpty, byte >= 0x20, byte < 0x7F {
        // Most of what is typed needs no parsing.
        inputs.append(.key(.character(plainCharacters[Int(byte - 0x20)])))
        continue
      }
      pending.append(byte)
      drain(&inputs, isFinal: false)
    }
    return inputs
  }

  /// Takes what is held back for what it is: a lone Escape for the key, a paste as ended.
  public mutating func flush() -> [Input] {
    var inputs: [Input] = []
    if let collector = paste {
      paste = nil
      inputs.append(.paste(collector.text))
    }
    drain(&inputs, isFinal: true)
    return inputs
  }

  private mutating func drain(_ inputs: inout [Input], isFinal: Bool) {
    while !pending.isEmpty, paste == nil {
      switch parse(pending[...], isFinal: isFinal) {
      case .incomplete: return
      case .nothing(let count): pending.removeFirst(count)
      case .input(let input, let count):
        pending.removeFirst(count)
        inputs.append(input)
      case .pasteStart(let count):
        pending.removeFirst(count)
        paste = PasteCollector()
      }
    }
  }
}

/// The printable characters of ASCII: to look one up is less than to make one.
let plainCharacters = (UInt8(0x20)..<0x7F).map { Character(Unicode.Scalar($0)) }

/// What the beginning of some bytes is.
private enum Parsed {
  case incomplete
  case nothing(count: Int)
  case input(Input, count: Int)
  case pasteStart(count: Int)

  static func key(_ key: Key, count: Int) -> Parsed { .input(.key(key), count: count) }
}

private let escapeByte: UInt8 = 0x1B

/// - Parameter isFinal: nothing more is coming that would belong to these bytes.
private func parse(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Parsed {
  guard let first = bytes.first else { return .incomplete }
  if first != escapeByte { return parseCharacter(bytes, isFinal: isFinal) }
  guard let second = bytes.dropFirst().first else {
    return isFinal ? .key(.escape, count: 1) : .incomplete
  }
  switch second {
  case UInt8(ascii: "["): return parseCSI(bytes, isFinal: isFinal)
  case UInt8(ascii: "O"): return parseSS3(bytes, isFinal: isFinal)
  case UInt8(ascii: "]") where TerminalAnswer.mayBegin(bytes): return parseAnswer(bytes, isFinal)
  case escapeByte:
    // Escape before a sequence is how some terminals say Alt; before anything else it is itself.
    switch parse(bytes.dropFirst(), isFinal: isFinal) {
    case .incomplete: return .incomplete
    case .input(.key(let key), let count) where key.takesModifiers && count > 2:
      return .key(key.adding(.alt), count: count + 1)
    default: return .key(.escape, count: 1)
    }
  default:
    switch parseCharacter(bytes.dropFirst(), isFinal: isFinal) {
    case .incomplete: return .incomplete
    case .input(.key(.character(let character)), let count):
      return .key(.alt(character), count: count + 1)
    case .input(.key(let key), let count): return .key(key.adding(.alt), count: count + 1)
    case .nothing(let count): return .nothing(count: count + 1)
    case .input(let input, let count): return .input(input, count: count + 1)
    case .pasteStart(let count): return .nothing(count: count + 1)
    }
  }
}

/// What a terminal answers to a question. Nothing of it is ever a key.
private func parseAnswer(_ bytes: ArraySlice<UInt8>, _ isFinal: Bool) -> Parsed {
  switch TerminalAnswer(bytes) {
  case .whole(let answer, let count):
    return answer.map { .input(.background($0), count: count) } ?? .nothing(count: count)
  case .begun where !isFinal: return .incomplete
  case .begun:
    // No more than the key that begins like it.
    if !TerminalAnswer.hasBegun(Array(bytes)) { return .key(.alt("]"), count: 2) }
    return .nothing(count: bytes.count)
  }
}

/// A control byte or a character in UTF-8. What is not valid UTF-8 is U+FFFD.
private func parseCharacter(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Parsed {
  guard let first = bytes.first else { return .incomplete }
  switch first {
  case 0x0D: return .key(.enter, count: 1)
  case 0x09: return .key(.tab, count: 1)
  case 0x7F: return .key(.backspace, count: 1)
  case 0x01...0x1A: return .key(.ctrl(Character(Unicode.Scalar(first + 0x60))), count: 1)
  case 0x00, 0x1C...0x1F: return .key(.ctrl(Character(Unicode.Scalar(first + 0x40))), count: 1)
  case 0x20...0x7E: return .key(.character(Character(Unicode.Scalar(first))), count: 1)
  default: break
  }
  let length =
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  let tail = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
  if tail.count < length - 1, bytes.count < length, tail.count == bytes.count - 1, !isFinal {
    return .incomplete
  }
  let sequence = bytes.prefix(1 + tail.count)
  guard let text = String(validating: sequence, as: UTF8.self),
    let scalar = text.unicodeScalars.first
  else { return .key(.character("\u{FFFD}"), count: sequence.count) }
  // C1 controls are no text and no keys.
  if scalar.value < 0xA0 { return .nothing(count: sequence.count) }
  return .key(.character(Character(scalar)), count: sequence.count)
}

private func parseSS3(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Parsed {
  guard let final = bytes.dropFirst(2).first else {
    return isFinal ? .key(.alt("O"), count: 2) : .incomplete
  }
  guard let key = keyOfLetter(final) else { return .nothing(count: 3) }
  return .key(key, count: 3)
}

/// The longest sequence that is waited for.
private let longestSequence = 64

private func parseCSI(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Parsed {
  var index = bytes.startIndex + 2
  while index < bytes.endIndex, index - bytes.startIndex < longestSequence {
    let byte = bytes[index]
    let count = index - bytes.startIndex + 1
    switch byte {
    case 0x20...0x3F: index += 1
    case UInt8(ascii: "[") where count == 3:
      // The Linux console's function keys: ESC [ [ A to E.
      guard index + 1 < bytes.endIndex else {
        return isFinal ? .nothing(count: count) : .incomplete
      }
      let number = Int(bytes[index + 1]) - 0x40
      guard (1...5).contains(number) else { return .nothing(count: count) }
      return .key(.function(number), count: count + 1)
    case 0x40...0x7E:
      return meaning(of: bytes[bytes.startIndex + 2..<index], final: byte, count: count)
    default:
      // No part of a sequence: what came before it is dropped.
      return .nothing(count: count - 1)
    }
  }
  let count = index - bytes.startIndex
  if count >= longestSequence { return .nothing(count: count) }
  guard isFinal else { return .incomplete }
  return count == 2 ? .key(.alt("["), count: 2) : .nothing(count: count)
}

private func meaning(of body: ArraySlice<UInt8>, final: UInt8, count: Int) -> Parsed {
  if body.first == UInt8(ascii: "<"), final == UInt8(ascii: "M") || final == UInt8(ascii: "m") {
    let event = final == UInt8(ascii: "M") ? mouseEvent(body.dropFirst()) : nil
    return event.map { .input(.mouse($0), count: count) } ?? .nothing(count: count)
  }
  // Private parameters and intermediates: answers of the terminal, not keys.
  guard body.allSatisfy({ $0 >= 0x30 && $0 <= 0x3B }) else { return .nothing(count: count) }
  let fields = body.split(separator: 0x3B, omittingEmptySubsequences: false).map { field in
    // Sub-parameters after a colon say more about the key than is needed here.
    field.prefix { $0 != 0x3A }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 0x11_0000) }
  }
  let first = fields.first ?? 0
  let modifiers = fields.count > 1 ? Modifiers(parameter: fields[1]) : []
  let key: Key?
  switch final {
  case UInt8(ascii: "I"): return .input(.focus(true), count: count)
  case UInt8(ascii: "O"): return .input(.focus(false), count: count)
  case UInt8(ascii: "Z"): return .key(.backtab, count: count)
  case UInt8(ascii: "u"): key = keyOfCodePoint(first, modifiers)
  case UInt8(ascii: "~") where first == 200: return .pasteStart(count: count)
  case UInt8(ascii: "~") where first == 27 && fields.count == 3:
    key = keyOfCodePoint(fields[2], modifiers)
  case UInt8(ascii: "~"): key = keyOfNumber(first)?.adding(modifiers)
  default: key = keyOfLetter(final)?.adding(modifiers)
  }
  guard let key else { return .nothing(count: count) }
  return .key(key, count: count)
}

/// What was done with a mouse, as xterm's mode 1006 tells it: the button, the column and the row, from
/// 1 on. Nil for what nothing is done on, such as other buttons.
private func mouseEvent(_ body: ArraySlice<UInt8>) -> MouseEvent? {
  let fields = body.split(separator: 0x3B, omittingEmptySubsequences: false).map { field in
    field.reduce(0) { $1 >= 0x30 && $1 <= 0x39 ? min($0 * 10 + Int($1 - 0x30), 0xFFFF) : 0xFFFF }
  }
  guard fields.count == 3, fields[1] > 0, fields[2] > 0, fields[1] < 0xFFFF, fields[2] < 0xFFFF
  else {
    return nil
  }
  let place = Position(row: fields[2] - 1, column: fields[1] - 1)
  // With Shift, Alt or Control held, four times over, it is the same.
  switch fields[0] & ~0b1_1100 {
  case 0: return MouseEvent(.press, at: place)
  case 64: return MouseEvent(.wheelUp, at: place)
  case 65: return MouseEvent(.wheelDown, at: place)
  default: return nil
  }
}

private func keyOfLetter(_ letter: UInt8) -> Key? {
  switch letter {
  case UInt8(ascii: "A"): .up
  case UInt8(ascii: "B"): .down
  case UInt8(ascii: "C"): .right
  case UInt8(ascii: "D"): .left
  case UInt8(ascii: "F"): .end
  case UInt8(ascii: "H"): .home
  case UInt8(ascii: "M"): .enter
  case UInt8(ascii: "P"): .function(1)
  case UInt8(ascii: "Q"): .function(2)
  case UInt8(ascii: "R"): .function(3)
  case UInt8(ascii: "S"): .function(4)
  default: nil
  }
}

private func keyOfNumber(_ number: Int) -> Key? {
  switch number {
  case 1, 7: .home
  case 2: .insert
  case 3: .delete
  case 4, 8: .end
  case 5: .pageUp
  case 6: .pageDown
  case 11...15: .function(number - 10)
  case 17...21: .function(number - 11)
  case 23, 24: .function(number - 12)
  default: nil
  }
}

/// The key of a character code that came with its modifiers said.
private func keyOfCodePoint(_ code: Int, _ modifiers: Modifiers) -> Key? {
  switch code {
  case 9: return modifiers == .shift ? .backtab : Key.tab.adding(modifiers)
  case 13: return Key.enter.adding(modifiers)
  case 27: return Key.escape.adding(modifiers)
  case 127: return Key.backspace.adding(modifiers)
  default: break
  }
  guard code >= 0x20, let scalar = Unicode.Scalar(UInt32(code)), !(0x7F...0x9F).contains(code),
    !(0xE000...0xF8FF).contains(code)
  else { return nil }
  let character = Character(scalar)
  if modifiers.contains(.control) {
    let small = Character(character.lowercased())
    if small == " " { return .ctrl("@") }
    return modifiers.contains(.alt) ? .modified(.alt, .ctrl(small)) : .ctrl(small)
  }
  return modifiers.contains(.alt) ? .alt(character) : .character(character)
}

extension Modifiers {
  /// From a parameter of a key sequence, which is one more than the bits.
  fileprivate init(parameter: Int) {
    self.init(rawValue: UInt8(truncatingIfNeeded: max(0, parameter - 1) & 7))
  }
}

extension Key {
  /// Whether it is a named key, as opposed to a character.
  fileprivate var takesModifiers: Bool {
    switch self {
    case .character, .ctrl, .alt, .modified, .escape: false
    default: true
    }
  }

  /// The key with modifiers held down besides.
  fileprivate func adding(_ modifiers: Modifiers) -> Key {
    if modifiers.isEmpty { return self }
    if case .modified(let others, let key) = self { return .modified(others.union(modifiers), key) }
    return .modified(modifiers, self)
  }
}
