public import Desk
public import JSON

extension LibraryMark: Record {
  public static var blank: LibraryMark { LibraryMark() }
  public static var kind: RecordKind { .libraryMark }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("seq", &seq)
    // Bit by bit: a number of JSON has fewer.
    var sum = Int64(bitPattern: sum)
    try coder("sum", &sum)
    self.sum = UInt64(bitPattern: sum)
  }
}

/// The library as it is put aside beside the journal.
extension ResponseLibrary: Record {
  public static var blank: ResponseLibrary { ResponseLibrary() }
  public static var kind: RecordKind { .library }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var (mark, responses, unanswered) = (mark, coder.isReading ? [] : responses, unanswered)
    try coder("mark", &mark)
    try coder("responses", &responses)
    try coder("unanswered", &unanswered)
    if coder.isReading {
      self = ResponseLibrary(mark: mark, responses: responses, unanswered: unanswered)
    }
  }
}
