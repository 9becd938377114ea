/// What was answered.
public struct WebAnswer: Sendable {
  public var status: Int
  public var body: [UInt8]

  /// What stands behind `"NAME":"` up to the next quotation mark.
  public func text(_ name: String) -> String? {
    let mark = Array("\"\(name)\":\"".utf8)
    guard let start = body[...].firstPlace(of: mark) else { return nil }
    let rest = body[(start + mark.count)...]
    return String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  /// The number behind `"NAME":`.
  public func number(_ name: String) -> Int? {
    let mark = Array("\"\(name)\":".utf8)
    guard let start = body[...].firstPlace(of: mark) else { return nil }
    let digits = body[(start + mark.count)...].prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes begin, if they are there. O(bytes).
  public func firstPlace(of wanted: [UInt8]) -> Int? {
    guard count >= wanted.count else { return nil }
    let last = endIndex - wanted.count
    var place = startIndex
    while place <= last {
      if self[place] == wanted[0], self[place..<(place + wanted.count)].elementsEqual(wanted) {
        return place
      }
      place += 1
    }
    return nil
  }
}
