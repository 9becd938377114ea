/// Whether a name shows nothing: it is empty, or made of blanks and of characters that are not seen.
/// Such a name is none. O(length).
public func isBlankName(_ name: String) -> Bool {
  name.unicodeScalars.allSatisfy { scalar in
    let properties = scalar.properties
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark: return true
    // The blank among the patterns of Braille.
    default: return scalar == "\u{2800}"
    }
  }
}
