import Desk
import JSON
import Records
import Store

/// A line that is one record, with its checksum as the last member: the state in a snapshot, a
/// summary in the index of closed chats.
enum CheckedLine {
  /// Appends the line, with its line feed.
  static func write(_ record: some Record, to writer: inout JSONWriter) {
    let start = writer.bytes.count
    writer.beginObject()
    writer.members(of: record)
    CommitFormat.finish(&writer, from: start)
  }

  /// Reads a line (without its line feed), checking all of it.
  static func read<Value: Record>(
    _ line: UnsafeBufferPointer<UInt8>
  ) throws(CommitFormat.Fault) -> Value {
    guard CommitFormat.hasRightSum(line) else { throw .damaged(.wrongChecksum) }
    var reader = RecordReader(line)
    do throws(JSONError) {
      let value: Value = try reader.record(before: "sum")
      try reader.scanner.end()
      return value
    } catch {
      if let unknown = reader.unknown { throw .newer(unknown) }
      throw .damaged(.unreadable(error.fault, byte: error.offset + 1))
    }
  }
}
