/// The text with everything that could work on a terminal, or hide, made visible.
func sanitised(_ text: String) -> String {
  var sanitiser = Sanitiser()
  sanitiser.output.reserveCapacity(text.utf8.count)
  let scalars = text.unicodeScalars
  var index = scalars.startIndex
  while index < scalars.endIndex {
    let scalar = scalars[index]
    let next = scalars.index(after: index)
    if scalar == "\u{1F3F4}", let end = endOfFlagTags(scalars, from: next) {
      sanitiser.keepWhole(scalars[index..<end])
      index = end
    } else {
      sanitiser.take(scalar, next: next < scalars.endIndex ? scalars[next] : nil)
      index = next
    }
  }
  return String(sanitiser.output)
}

/// Where a well-formed run of tags after a black flag ends, such as that of Scotland; nil if there
/// is none.
private func endOfFlagTags(
  _ scalars: String.UnicodeScalarView, from start: String.UnicodeScalarView.Index
) -> String.UnicodeScalarView.Index? {
  var index = start
  var count = 0
  while index < scalars.endIndex, count < 7 {
    switch scalars[index].value {
    case 0xE0030...0xE0039, 0xE0061...0xE007A: count += 1
    case 0xE007F where count >= 3: return scalars.index(after: index)
    default: return nil
    }
    scalars.formIndex(after: &index)
  }
  return nil
}

private struct Sanitiser {
  var output = String.UnicodeScalarView()
  /// What was put out last, as it was put out.
  private var previous: Unicode.Scalar = "\n"
  /// The last scalar that was not a mark, selector or joiner.
  private var base: Unicode.Scalar = "\n"
  /// Marks since then.
  private var marks = 0

  mutating func take(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x3041...0x3096, 0x30A1...0x312F,
      0x3400...0x9FFF, 0xAC00...0xD7A3:
      keep(scalar)
    case 0x0A, 0x2028, 0x2029: keep("\n")
    case 0x0D where next == "\n": break
    case 0x09: for _ in 0..<4 { keep(" ") }
    case 0x00...0x1F: keep(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: keep("\u{2421}")
    case 0x80...0x9F: keep("\u{FFFD}")
    case 0x200C, 0x200D: takeJoiner(scalar, next: next)
    default: takeByProperties(scalar, next: next)
    }
  }

  mutating func keepWhole(_ scalars: String.UnicodeScalarView.SubSequence) {
    output.append(contentsOf: scalars)
    base = scalars.first ?? base
    previous = scalars.last ?? previous
    marks = 0
  }

  private mutating func takeByProperties(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
    if isVariationSelector(scalar) { return takeSelector(scalar, next: next) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .privateUse, .control, .surrogate: keep("\u{FFFD}")
    case .format: keep("·")
    case .nonspacingMark, .enclosingMark:
      if properties.isDefaultIgnorableCodePoint { keep("·") } else { mark(scalar) }
    default:
      if properties.isNoncharacterCodePoint {
        keep("\u{FFFD}")
      } else if properties.isDefaultIgnorableCodePoint {
        keep("·")
      } else if cellWidth(of: scalar) == 0 {
        mark(scalar)
      } else {
        keep(scalar)
      }
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    output.append(scalar)
    previous = scalar
    base = scalar
    marks = 0
  }

  /// A mark joins its base, up to a bound: ten thousand of them are a weapon.
  private mutating func mark(_ scalar: Unicode.Scalar) {
    marks += 1
    if marks > SafeText.markLimit {
      if previous != "\u{FFFD}" { output.append("\u{FFFD}") }
      previous = "\u{FFFD}"
    } else {
      output.append(scalar)
      previous = scalar
    }
  }

  /// Joiners belong between emoji, and between letters of the scripts from Arabic to Mongolian that
  /// are written with them; elsewhere they only hide.
  private mutating func takeJoiner(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
    let joins: Bool
    if let next, isPictograph(base), isPictograph(next), scalar == "\u{200D}" {
      joins = !isJoiner(previous) && marks == 0
    } else if let next {
      joins = isOfJoiningScript(base) && isOfJoiningScript(next) && !isJoiner(previous)
    } else {
      joins = false
    }
    if joins {
      output.append(scalar)
      previous = scalar
    } else {
      keep("·")
    }
  }

  /// A selector belongs right after a base that has variants; a run of them can carry hidden text.
  private mutating func takeSelector(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
    let fits: Bool
    switch scalar.value {
    case 0xFE0E, 0xFE0F:
      let isKeycap = next == "\u{20E3}" && base.value < 0x40
      fits = base.properties.isEmoji && (base.value >= 0x80 || isKeycap)
    case 0x180B...0x180F: fits = (0x1820...0x18AA).contains(base.value)
    default: fits = base.properties.isIdeographic || (0x1000...0x109F).contains(base.value)
    }
    if fits, previous == base {
      output.append(scalar)
      previous = scalar
    } else {
      keep("·")
    }
  }
}

private func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value == 0x200C || scalar.value == 0x200D
}

private func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0xA9 && scalar.properties.isEmoji && !isRegionalIndicator(scalar)
}

private func isOfJoiningScript(_ scalar: Unicode.Scalar) -> Bool {
  (0x620...0x18AF).contains(scalar.value)
    && (scalar.properties.isAlphabetic || scalar.properties.isDiacritic)
}
