/// A text as one word of a shell's command line.
public func shellQuoted(_ text: String) -> String {
  let plain = text.utf8.allSatisfy { byte in
    (0x61...0x7A).contains(byte) || (0x40...0x5A).contains(byte) || (0x2B...0x3A).contains(byte)
      || byte == 0x5F
  }
  if plain, !text.isEmpty { return text }
  return "'" + text.replacing("'", with: "'\\''") + "'"
}

/// A command on a desk, to be shown: it works where it is pasted.
///
/// - Parameters:
///   - words: the command's name and what follows it, as a shell takes them.
///   - program: how the program is called.
///   - store: the desk's directory; empty where it need not be named.
public func commandLine(_ words: String, program: String = "deskbell", store: String) -> String {
  let named = store.isEmpty ? "" : " --store \(shellQuoted(store))"
  return "\(shellQuoted(program)) \(words)\(named)"
}
