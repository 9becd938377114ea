extension SafeText {
  /// Whether it is read from the right: its first strong letter is one of Hebrew, Arabic or their kin (UAX #9, P2
  /// and P3). Digits, signs and emoji are not strong. Of a text of several lines it is the first that counts.
  public var isRightToLeft: Bool {
    for scalar in string.unicodeScalars {
      if scalar == "\n" { return false }
      // Most texts begin with a letter, and most of those with one of these.
      if scalar.isASCII, !scalar.properties.isAlphabetic { continue }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        return isOfRightToLeftScript(scalar)
      default: continue
      }
    }
    return false
  }
}

/// The blocks whose letters have the bidirectional class R or AL, and where those not yet given have it.
private func isOfRightToLeftScript(_ letter: Unicode.Scalar) -> Bool {
  switch letter.value {
  case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
  default: false
  }
}
