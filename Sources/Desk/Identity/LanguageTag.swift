/// Whether `text` can be a language as in BCP 47, 2.1: letters and digits in parts of at most eight, the
/// first of letters alone.
public func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let isPlain = parts.allSatisfy { part in
    (1...8).contains(part.utf8.count)
      && part.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
      }
  }
  guard isPlain, let first = parts.first else { return false }
  return (2...8).contains(first.utf8.count) && first.utf8.allSatisfy { $0 > 0x39 }
}
