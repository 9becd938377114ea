public import Desk
public import JSON

// What happens to dialogues.

extension DialogueSet: EventRecord {
  public static var blank: DialogueSet { DialogueSet(.blank) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("dialogue", &dialogue)
  }
}

extension DialoguePublished: EventRecord {
  public static var blank: DialoguePublished { DialoguePublished("", version: 0) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("dialogue", &dialogue)
    try coder("version", &version)
  }
}

extension DialogueUnpublished: EventRecord {
  public static var blank: DialogueUnpublished { DialogueUnpublished("") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("dialogue", &dialogue)
  }
}

extension DialogueRemoved: EventRecord {
  public static var blank: DialogueRemoved { DialogueRemoved("") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("dialogue", &dialogue)
  }
}

extension DialoguesSwitched: EventRecord {
  public static var blank: DialoguesSwitched { DialoguesSwitched(areOn: false) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("on", &areOn)
  }
}
