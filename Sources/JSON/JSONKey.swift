/// The key of a member, compared in place: no `String` is made for one that is expected.
public struct JSONKey {
  let raw: UnsafeBufferPointer<UInt8>
  /// The key without its escapes; nil for ASCII without escapes, which `raw` says in full.
  let decoded: String?

  /// The key as text.
  public var text: String { decoded ?? String(decoding: raw, as: UTF8.self) }

  public static func ~= (pattern: StaticString, key: JSONKey) -> Bool { key == pattern }

  public static func == (key: JSONKey, word: StaticString) -> Bool {
    guard key.decoded == nil else { return sameBytes(key.text, word.description) }
    guard key.raw.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<key.raw.count where key.raw[index] != word.utf8Start[index] { return false }
    return true
  }
}
