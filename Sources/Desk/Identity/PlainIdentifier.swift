/// Whether `text` is `[a-z0-9._-]{1,32}`, the form of ids that people choose.
public func isPlainIdentifier(_ text: String) -> Bool {
  (1...32).contains(text.utf8.count)
    && text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == 0x2E || byte == 0x5F || byte == 0x2D
    }
}
