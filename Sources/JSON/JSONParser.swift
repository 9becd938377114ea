extension JSONValue {
  /// Reads one document: RFC 8259 to the letter, and besides that no key twice in an object, no
  /// unpaired surrogate, no more than `depth` arrays and objects inside one another.
  public init(parsing bytes: UnsafeBufferPointer<UInt8>, depth: Int = 128) throws(JSONError) {
    var scanner = JSONScanner(bytes)
    self = try JSONValue.read(&scanner, depth: depth)
    try scanner.end()
  }

  /// As above, for bytes that were read from a file or a socket.
  public init(parsing bytes: [UInt8], depth: Int = 128) throws(JSONError) {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONError) in try JSONValue(parsing: buffer, depth: depth) }
    }
    self = try result.get()
  }

  /// As above, for a text.
  public init(parsing text: String, depth: Int = 128) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), depth: depth)
  }

  /// Reads the value where the scanner stands, as a tree.
  public static func read(
    _ scanner: inout JSONScanner, depth: Int = 128
  ) throws(JSONError) -> JSONValue {
    switch try scanner.peek() {
    case .null:
      _ = try scanner.null()
      return .null
    case .bool: return .bool(try scanner.bool())
    case .number: return .number(try scanner.number())
    case .string: return .string(try scanner.string())
    case .array:
      guard depth > 0 else { throw scanner.error(.nestedTooDeeply) }
      var elements: [JSONValue] = []
      try scanner.beginArray()
      while try scanner.nextElement() {
        elements.append(try read(&scanner, depth: depth - 1))
      }
      return .array(elements)
    case .object:
      guard depth > 0 else { throw scanner.error(.nestedTooDeeply) }
      return .object(try readObject(&scanner, depth: depth))
    }
  }

  private static func readObject(
    _ scanner: inout JSONScanner, depth: Int
  ) throws(JSONError) -> JSONObject {
    var members: [(key: String, value: JSONValue)] = []
    // Comparing each key with all others is quickest for the few keys of ordinary objects and
    // would take hours for a hostile one.
    var many: Set<[UInt8]> = []
    try scanner.beginObject()
    var place = scanner.offset
    while let key = try scanner.nextKey() {
      let name = key.text
      let twice: Bool
      if members.count < 16 {
        twice = members.contains { sameBytes($0.key, name) }
      } else {
        if members.count == 16 { for member in members { many.insert(Array(member.key.utf8)) } }
        twice = !many.insert(Array(name.utf8)).inserted
      }
      if twice { throw scanner.error(.keyTwice(name), at: place) }
      members.append((name, try read(&scanner, depth: depth - 1)))
      place = scanner.offset
    }
    return JSONObject(unique: members)
  }
}
