/// The addresses in a text that people write: what begins with `http://`, `https://`, `mailto:` or `tel:`,
/// up to a blank, a control or what quotes it, without the punctuation of the sentence that it stands in. A
/// bracket at the end is the address's own where the address opens it. O(text).
public func addresses(in text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  var found: [String] = []
  var start = 0
  while start < scalars.count {
    guard let head = addressHeads.first(where: { begins(scalars, at: start, with: $0) }),
      start == 0 || !isWordScalar(scalars[start - 1])
    else {
      start += 1
      continue
    }
    var end = start
    while end < scalars.count, isInAddress(scalars[end]) { end += 1 }
    var address = scalars[start..<end]
    trim(&address)
    if address.count > head.count { found.append(string(address)) }
    start = max(end, start + 1)
  }
  return found
}

private let addressHeads = ["https://", "http://", "mailto:", "tel:"].map {
  Array($0.unicodeScalars)
}

private func begins(
  _ scalars: [Unicode.Scalar], at start: Int, with head: [Unicode.Scalar]
) -> Bool {
  guard scalars.count - start >= head.count else { return false }
  return head.indices.allSatisfy { index in
    // ASCII letters of either case.
    let scalar = scalars[start + index]
    let small = (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
    return small == head[index].value
  }
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
}

/// What an address can hold as people paste it: letters of every script too, but none that is not seen and
/// none that turns text around.
private func isInAddress(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "<", ">", "\"", "\\", "^", "`", "{", "|", "}": return false
  // Marks of sentences in Chinese and Japanese, which are no letters.
  case "\u{3000}"..."\u{303F}", "\u{FF01}", "\u{FF08}", "\u{FF09}", "\u{FF0C}",
    "\u{FF1A}"..."\u{FF1F}":
    return false
  default: break
  }
  if scalar.properties.isWhitespace { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator, .initialPunctuation, .finalPunctuation:
    return false
  default: return true
  }
}

/// Takes the punctuation of the sentence from the end of an address.
private func trim(_ address: inout ArraySlice<Unicode.Scalar>) {
  var open: [Unicode.Scalar: Int] = [:]
  for scalar in address {
    switch scalar {
    case "(": open[")", default: 0] += 1
    case "[": open["]", default: 0] += 1
    case ")", "]": open[scalar, default: 0] -= 1
    default: break
    }
  }
  while let last = address.last {
    switch last {
    case ".", ",", ";", ":", "!", "?", "'", "*", "_", "~": break
    case ")", "]":
      // One that was opened in it is its own.
      guard open[last, default: 0] < 0 else { return }
      open[last, default: 0] += 1
    default: return
    }
    address.removeLast()
  }
}

private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}
