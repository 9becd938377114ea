/// The members of an object, in the order of the document, each key once.
public struct JSONObject: Sendable, ExpressibleByDictionaryLiteral {
  public private(set) var members: [(key: String, value: JSONValue)]

  public init() { members = [] }

  /// The last of several values for one key holds.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    members = []
    for (key, value) in elements { self[key] = value }
  }

  /// For a parser that has made sure of the keys.
  init(unique members: [(key: String, value: JSONValue)]) { self.members = members }

  public var keys: [String] { members.map(\.key) }

  /// Setting nil takes the member out; a new key goes to the end. Cost: one pass over the members.
  public subscript(key: String) -> JSONValue? {
    get { members.first { sameBytes($0.key, key) }?.value }
    set {
      let place = members.firstIndex { sameBytes($0.key, key) }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append((key, value))
      case (nil, nil): break
      }
    }
  }
}
