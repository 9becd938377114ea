import Desk
import JSON

/// A JSON object whose keys are ids, written in their order.
struct RecordMap<Key: Identifier, Value: RecordValue>: RecordValue {
  var values: [Key: Value]

  init(_ values: [Key: Value]) { self.values = values }

  static func read(_ reader: inout RecordReader) throws(JSONError) -> RecordMap {
    var values: [Key: Value] = [:]
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      let id = Key(key.text)
      values[id] = try Value.read(&reader)
    }
    return RecordMap(values)
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      writer.key(text: key.text)
      value.write(to: &writer)
    }
    writer.endObject()
  }
}

extension RecordMap: Equatable where Value: Equatable {}
