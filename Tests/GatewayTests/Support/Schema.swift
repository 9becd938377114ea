#if Web
import JSON

/// A JSON Schema of the interface, as far as that uses them: tells what of a value it does not allow,
/// and which of its members values have had.
struct Schema {
  let document: JSONValue
  /// Members that some value had: `Chat.position`.
  private(set) var seen: Set<String> = []

  init(_ document: JSONValue) { self.document = document }

  func named(_ name: String) -> JSONValue {
    document["components"]?["schemas"]?[name] ?? .null
  }

  /// What is wrong with a value; empty: nothing.
  mutating func faults(_ value: JSONValue, as name: String) -> [String] {
    faults(value, named(name), name)
  }

  private mutating func faults(
    _ value: JSONValue, _ schema: JSONValue, _ place: String
  ) -> [String] {
    if let reference = schema["$ref"]?.string {
      let name = String(reference.split(separator: "/").last ?? "")
      return faults(value, named(name), name)
    }
    if let choices = schema["oneOf"]?.array { return fits(value, choices, place) }
    if let constant = schema["const"] {
      return value == constant ? [] : ["\(place) is \(value.text)"]
    }
    if let words = schema["enum"]?.array, !words.contains(value) {
      return ["\(place) is \(value.text)"]
    }
    let types = schema["type"]?.array ?? schema["type"].map { [$0] } ?? []
    guard types.contains(where: { Schema.isOf(value, $0.string ?? "") }) else {
      return ["\(place) is \(value.text)"]
    }
    switch value {
    case .object(let object): return members(object, schema, place)
    case .array(let elements):
      guard let items = schema["items"] else { return ["\(place) has no items"] }
      return elements.flatMap { faults($0, items, place + "[]") }
    case .null, .bool, .number, .string: return []
    }
  }

  private mutating func fits(
    _ value: JSONValue, _ choices: [JSONValue], _ place: String
  ) -> [String] {
    var fitting: [Schema] = []
    var all: [String] = []
    for (index, choice) in choices.enumerated() {
      var attempt = self
      let faults = attempt.faults(value, choice, "\(place)(\(index))")
      if faults.isEmpty { fitting.append(attempt) } else { all += faults }
    }
    guard fitting.count == 1 else {
      return ["\(place) fits \(fitting.count) of \(choices.count): \(value.text) \(all)"]
    }
    self = fitting[0]
    return []
  }

  private mutating func members(
    _ object: JSONObject, _ schema: JSONValue, _ place: String
  ) -> [String] {
    var faults: [String] = []
    for (name, value) in object.members {
      if let member = schema["properties"]?[name] {
        seen.insert("\(place).\(name)")
        faults += self.faults(value, member, "\(place).\(name)")
      } else if schema["additionalProperties"] != true {
        faults.append("\(place) has no \(name)")
      }
    }
    for name in schema["required"]?.array ?? [] where object[name.string ?? ""] == nil {
      faults.append("\(place) lacks \(name.text)")
    }
    return faults
  }

  private static func isOf(_ value: JSONValue, _ type: String) -> Bool {
    switch value {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .number(let number): type == "number" || type == "integer" && number.int != nil
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }

  /// All members that values of a schema may have, and those of the schemas it names.
  func all(from names: [String]) -> Set<String> {
    var found: Set<String> = []
    var done: Set<String> = []
    var open = names
    while let name = open.popLast() {
      guard done.insert(name).inserted else { continue }
      gather(named(name), name, &found, &open)
    }
    return found
  }

  private func gather(
    _ schema: JSONValue, _ place: String, _ found: inout Set<String>, _ open: inout [String]
  ) {
    if let reference = schema["$ref"]?.string {
      open.append(String(reference.split(separator: "/").last ?? ""))
    }
    for (index, choice) in (schema["oneOf"]?.array ?? []).enumerated() {
      gather(choice, "\(place)(\(index))", &found, &open)
    }
    if let items = schema["items"] { gather(items, place + "[]", &found, &open) }
    for (name, member) in schema["properties"]?.object?.members ?? [] {
      found.insert("\(place).\(name)")
      gather(member, "\(place).\(name)", &found, &open)
    }
  }
}
#endif
