import Desk
import JSON
import Records

// Members of an object where what is not there is null: for shapes that programs rely on.

extension JSONWriter {
  mutating func field(_ key: StaticString, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  mutating func field(_ key: StaticString, _ number: Int64?) {
    self.key(key)
    if let number { integer(number) } else { null() }
  }

  mutating func field(_ key: StaticString, _ number: Int?) {
    field(key, number.map { Int64($0) })
  }

  /// A number with three decimals.
  mutating func field(_ key: StaticString, thousandths number: Int?) {
    self.key(key)
    guard let share = number.flatMap({ JSONNumber(Double($0) / 1000) }) else { return null() }
    self.number(share)
  }

  mutating func field(_ key: StaticString, _ flag: Bool?) {
    self.key(key)
    if let flag { bool(flag) } else { null() }
  }

  mutating func field(_ key: StaticString, _ instant: Instant?) {
    field(key, instant?.iso8601)
  }

  mutating func field(_ key: StaticString, _ origin: ChatOrigin?) {
    self.key(key)
    if let origin { value(origin) } else { null() }
  }

  mutating func field(_ key: StaticString, _ texts: [String]) {
    self.key(key)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// A visitor as their attributes.
  mutating func field(_ key: StaticString, attributesOf visitor: Visitor) {
    self.key(key)
    beginObject()
    for attribute in visitor.attributes {
      self.key(text: attribute.name)
      string(attribute.value)
    }
    endObject()
  }

  /// An event with its place and instant: `{"seq","at","type",…}`.
  mutating func stamped(_ stamped: StampedEvent) {
    event(stamped.event) { writer in
      writer.field("seq", stamped.seq)
      writer.field("at", stamped.at)
    }
  }
}
