import Desk
import JSON

extension JSONWriter {
  mutating func visitor(_ visitor: Visitor) {
    beginObject()
    member("id", visitor.id)
    key("attributes")
    beginObject()
    for attribute in visitor.attributes {
      key(text: attribute.name)
      string(attribute.value)
    }
    endObject()
    endObject()
  }
}

extension FormatReader {
  mutating func visitor() throws(JSONError) -> Visitor {
    var visitor = Visitor()
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "id": visitor.id = try id()
      case "attributes":
        try scanner.beginObject()
        while let name = try scanner.nextKey() {
          let name = name.text
          visitor.attributes.append(.init(name: name, value: try scanner.string()))
        }
      default: throw unknown(key, in: "a visitor")
      }
    }
    return visitor
  }
}
