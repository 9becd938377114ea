/// A text as one word of a shell's command line.
public func shellQuoted(_ text: String) -> String {
  let plain = text.utf8.allSatisfy { byte in
    (0x61...0x7A).contains(byte) || (0x40...0x5A).contains(byte) || (0x2B...0x3A).contains(byte)
      || byte == 0x5F
  }
  if plain, !text.isEmpty { return text }
  return "'" + text.replacing("'", with: "'\\''") + "'"
}
