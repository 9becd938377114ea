import Foundation

/// What people call a time zone in winter and in summer, such as `CET` and `CEST`, by the machine's
/// own table of it (TZif, RFC 9636): Foundation knows offsets alone and says `GMT+1`.
struct ZoneNames {
  /// Seconds since 1970 from which on a name holds.
  private var starts: [Int64] = []
  private var names: [String] = []
  /// What holds after the last of those, and in a zone without changes.
  private var later: Rule?

  /// A rule such as `CET-1CEST,M3.5.0,M10.5.0/3` or `<-03>3`, without the days of its changes.
  private struct Rule {
    let standard: String
    /// The seconds to add to UTC for local time under the first name.
    let offset: Int
    /// The other name, if there are two.
    let other: String?
  }

  /// Nil where the machine has no such table.
  static func of(_ zone: String) -> ZoneNames? {
    guard !zone.split(separator: "/").contains(".."),
      let data = FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(zone)")
    else { return nil }
    return ZoneNames(Array(data))
  }

  /// Nil for bytes that are no table of version 2 or later.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes[...])
    // The first block is for programs that know 32 bits alone.
    guard let old = reader.header(), reader.skip(old.length(ofTime: 4)),
      let counts = reader.header(), reader.bytes.count >= counts.length(ofTime: 8)
    else { return nil }
    starts = (0..<counts.times).map { _ in Int64(bitPattern: reader.number(8)) }
    let kinds = (0..<counts.times).map { _ in Int(reader.number(1)) }
    let places = (0..<counts.kinds).map { _ in
      _ = reader.skip(5)
      return Int(reader.number(1))
    }
    let letters = Array(reader.bytes.prefix(counts.letters))
    func name(_ kind: Int) -> String? {
      guard places.indices.contains(kind), places[kind] < letters.count else { return nil }
      return String(decoding: letters[places[kind]...].prefix { $0 != 0 }, as: UTF8.self)
    }
    for kind in kinds {
      guard let name = name(kind) else { return nil }
      names.append(name)
    }
    _ = reader.skip(counts.letters + counts.leaps * 12 + counts.standards + counts.universals)
    let footer = String(decoding: reader.bytes, as: UTF8.self)
    later = ZoneNames.rule(Substring(footer.filter { $0 != "\n" }))
  }

  /// The name at an instant, in seconds since 1970; nil where there is none.
  ///
  /// - Parameter offset: the seconds to add to UTC for local time then.
  func name(at seconds: Int64, offset: Int) -> String? {
    if let last = starts.last, seconds < last {
      return starts.lastIndex { $0 <= seconds }.map { names[$0] } ?? later?.standard
    }
    guard let later else { return names.last }
    return offset == later.offset ? later.standard : later.other ?? later.standard
  }

  private static func rule(_ text: Substring) -> Rule? {
    var rest = text
    guard let standard = takeName(&rest) else { return nil }
    let hours = rest.prefix { $0.isNumber || "+-:".contains($0) }
    rest = rest.dropFirst(hours.count)
    // Such rules count hours to the west.
    let isEast = hours.first == "-"
    let parts = hours.drop { "+-".contains($0) }.split(separator: ":").map { Int($0) ?? 0 }
    let seconds = zip(parts, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return Rule(
      standard: standard, offset: isEast ? seconds : -seconds, other: takeName(&rest))
  }

  private static func takeName(_ rest: inout Substring) -> String? {
    let name: Substring
    if rest.first == "<" {
      name = rest.dropFirst().prefix { $0 != ">" }
      rest = rest.dropFirst(name.count + 2)
    } else {
      name = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(name.count)
    }
    return name.isEmpty ? nil : String(name)
  }

  /// How many of each there are in a block.
  private struct Counts {
    var universals, standards, leaps, times, kinds, letters: Int

    func length(ofTime size: Int) -> Int {
      times * (size + 1) + kinds * 6 + letters + leaps * (size + 4) + standards + universals
    }
  }

  private struct Reader {
    var bytes: ArraySlice<UInt8>

    mutating func header() -> Counts? {
      guard bytes.count >= 44, bytes.starts(with: "TZif".utf8),
        bytes[bytes.startIndex + 4] >= UInt8(ascii: "2")
      else { return nil }
      _ = skip(20)
      let counts = (0..<6).map { _ in Int(number(4)) }
      return Counts(
        universals: counts[0], standards: counts[1], leaps: counts[2], times: counts[3],
        kinds: counts[4], letters: counts[5])
    }

    /// False if there are fewer.
    mutating func skip(_ count: Int) -> Bool {
      guard count <= bytes.count else { return false }
      bytes = bytes.dropFirst(count)
      return true
    }

    /// A number of so many bytes, the highest first.
    mutating func number(_ size: Int) -> UInt64 {
      let value = bytes.prefix(size).reduce(0) { $0 << 8 | UInt64($1) }
      bytes = bytes.dropFirst(size)
      return value
    }
  }
}
