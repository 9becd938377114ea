public import Desk
public import JSON

extension Agent: Record {
  public static var blank: Agent { Agent(id: "", number: 0) }
  public static var kind: RecordKind { .agent }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var id = id
    try coder("id", &id)
    if coder.isReading { self = Agent(id: id, number: 0) }
    try coder("number", &number)
    try coder("name", &name, formerly: id.text)
    try coder("email", &email)
    try coder("timeZone", &timeZone)
    try coder("schedule", &schedule)
    try coder("capacity", &capacity)
    try coder("permissions", &permissions)
    try coder("login", &login)
    try coder("picture", &picture)
  }
}

extension Permissions: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Permissions {
    var permissions: Permissions = []
    try reader.scanner.beginArray()
    while try reader.scanner.nextElement() {
      permissions.formUnion(try reader.word(.permission) { Permissions(name: $0) })
    }
    return permissions
  }

  public func write(to writer: inout JSONWriter) { names.write(to: &writer) }
}
