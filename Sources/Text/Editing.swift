/// A cluster of a text being edited, made safe. What comes next may still be typed: so a joiner at
/// its end stays where it could join something. The answer may be several clusters.
public func editable(_ cluster: Character) -> String {
  let text = String(cluster)
  if isPlainASCII(text) { return text }
  if let base = text.unicodeScalars.first, endsJoining(text.unicodeScalars.last), base.value > 0x7F
  {
    let joined = text + String(base)
    if SafeText(joined).string == joined { return text }
  }
  return SafeText(text).string
}

/// A row of clusters that are each `editable`, safe as a whole, and as wide as the clusters are.
public func editedRow(_ clusters: ArraySlice<Character>) -> SafeText {
  // Appended one by one: a string made of a sequence asks each time what kind of sequence it is.
  let text = SafeText(clusters.reduce(into: "") { $0.append($1) })
  if isPlainASCII(text.string) || text.width == clusters.reduce(0, { $0 + cellWidth(of: $1) }) {
    return text
  }
  // A joiner that joins nothing would be shown: it takes no cell while it is being typed.
  return SafeText(
    clusters.map { cluster in
      var scalars = String(cluster).unicodeScalars
      while endsJoining(scalars.last) { scalars.removeLast() }
      return String(scalars)
    }.joined())
}

private func endsJoining(_ scalar: Unicode.Scalar?) -> Bool {
  scalar == "\u{200C}" || scalar == "\u{200D}"
}
