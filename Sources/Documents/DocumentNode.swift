import Desk
import FrontDesk
import JSON
import Words

/// A value of a document with its path, so that whatever is wrong with it can be said with the
/// place.
struct DocumentNode {
  let value: JSONValue
  let path: String

  init(_ value: JSONValue, path: String = "") {
    self.value = value
    self.path = path
  }

  /// The document in some bytes.
  static func parse(_ bytes: [UInt8]) throws(DocumentError) -> DocumentNode {
    do throws(JSONError) {
      return DocumentNode(try JSONValue(parsing: bytes))
    } catch {
      throw DocumentError(
        path: "", .notJSON(error.fault, line: error.line, column: error.column))
    }
  }

  func error(_ fault: DocumentFault) -> DocumentError { DocumentError(path: path, fault) }

  /// That a value of another kind is needed.
  func needs(_ wanted: JSONExpectation) -> DocumentError {
    error(.needed(wanted, found: value.kind))
  }

  /// That a member is not there, with the path it would have.
  func missing(_ key: String) -> DocumentError {
    DocumentNode(.null, path: path.isEmpty ? key : "\(path).\(key)").error(.missing)
  }

  private func child(_ key: String, _ value: JSONValue) -> DocumentNode {
    DocumentNode(value, path: path.isEmpty ? key : "\(path).\(key)")
  }

  /// The members of an object of which all are allowed and those required are there.
  func members(
    required: [String] = [], optional: [String] = []
  ) throws(DocumentError) -> [String: DocumentNode] {
    guard let object = value.object else {
      throw needs(.object)
    }
    var members: [String: DocumentNode] = [:]
    for (key, value) in object.members {
      let node = child(key, value)
      guard required.contains(key) || optional.contains(key) else {
        throw node.error(.unknownField(known: required + optional))
      }
      members[key] = node
    }
    for key in required where members[key] == nil { throw missing(key) }
    return members
  }

  /// The members of an object with any keys, in order.
  func anyMembers() throws(DocumentError) -> [(key: String, node: DocumentNode)] {
    guard let object = value.object else {
      throw needs(.object)
    }
    return object.members.map { ($0.key, child($0.key, $0.value)) }
  }

  func elements() throws(DocumentError) -> [DocumentNode] {
    guard let array = value.array else { throw needs(.array) }
    return array.enumerated().map { DocumentNode($0.element, path: "\(path)[\($0.offset)]") }
  }

  func string() throws(DocumentError) -> String {
    guard let string = value.string else { throw needs(.string) }
    return string
  }

  func nonEmptyString() throws(DocumentError) -> String {
    let text = try string()
    guard !text.isEmpty else { throw error(.empty) }
    return text
  }

  func bool() throws(DocumentError) -> Bool {
    guard let bool = value.bool else { throw needs(.boolean) }
    return bool
  }

  /// A whole number of at least `least`.
  func integer(atLeast least: Int? = nil) throws(DocumentError) -> Int {
    guard case .number(let number) = value else {
      throw needs(.wholeNumber)
    }
    guard let integer = Int(number.text), integer.magnitude < 1 << 40 else {
      throw error(.outOfRange(number.text))
    }
    if let least, integer < least { throw error(.tooSmall(integer, least: least)) }
    return integer
  }

  /// Texts, as ids of one kind, each once.
  func distinctStrings(_ thing: Refusal.Thing) throws(DocumentError) -> [(
    text: String, node: DocumentNode
  )] {
    var seen: Set<String> = []
    var result: [(String, DocumentNode)] = []
    for element in try elements() {
      let text = try element.string()
      guard seen.insert(text).inserted else { throw element.error(.twice(thing, text)) }
      result.append((text, element))
    }
    return result
  }
}
