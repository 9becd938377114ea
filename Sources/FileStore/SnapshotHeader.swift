import JSON

/// The first line of a snapshot: how far it goes and where in the journal and the index that is.
/// The second line is the state (`DeskState+Record`).
///
/// It has a fixed size, so that it can be written last, under the lock, when the length of the
/// index is known, while the state was written before.
struct SnapshotHeader: Equatable {
  /// The version of the snapshot's format; any other is as good as no snapshot. To be raised also
  /// when the fold of the same events (`DeskState.apply`) becomes another state.
  static let version: Int64 = 8
  /// Bytes, with padding and line feed.
  static let count = 512

  /// The last event folded in.
  var seq: Int64
  /// The segment and the place in it where the next line begins.
  var firstSeq: Int64
  var offset: Int64
  /// Of the line before that place.
  var mark: LineMark
  /// How much of the index of closed chats belongs to it, and the mark of its last line.
  var indexBytes: Int64
  var indexMark: LineMark

  /// The header as a padded line. The padding comes after the object, so it is still JSON.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("snapshot")
    writer.integer(Self.version)
    for (name, value) in [
      ("seq", seq), ("segment", firstSeq), ("offset", offset), ("indexBytes", indexBytes),
    ] {
      writer.key(text: name)
      writer.integer(value)
    }
    writer.member("mark", mark.text)
    writer.member("indexMark", indexMark.text)
    CommitFormat.finish(&writer)
    var line = Array(writer.bytes.dropLast())
    line += Array(repeating: UInt8(ascii: " "), count: Self.count - 1 - line.count)
    line.append(UInt8(ascii: "\n"))
    return line
  }

  /// Nil if the bytes are not a sound header of this version.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= Self.count, bytes[Self.count - 1] == UInt8(ascii: "\n") else { return nil }
    var end = Self.count - 1
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    let line = UnsafeBufferPointer(rebasing: bytes[..<end])
    guard CommitFormat.hasRightSum(line), let value = try? JSONValue(parsing: line),
      value["snapshot"]?.int == Int(Self.version), let seq = value["seq"]?.int,
      let firstSeq = value["segment"]?.int, let offset = value["offset"]?.int,
      let indexBytes = value["indexBytes"]?.int,
      let mark = value["mark"]?.string.flatMap({ LineMark(text: $0) }),
      let indexMark = value["indexMark"]?.string.flatMap({ LineMark(text: $0) })
    else { return nil }
    self.init(
      seq: Int64(seq), firstSeq: Int64(firstSeq), offset: Int64(offset), mark: mark,
      indexBytes: Int64(indexBytes), indexMark: indexMark)
  }

  init(
    seq: Int64, firstSeq: Int64, offset: Int64, mark: LineMark, indexBytes: Int64,
    indexMark: LineMark
  ) {
    self.seq = seq
    self.firstSeq = firstSeq
    self.offset = offset
    self.mark = mark
    self.indexBytes = indexBytes
    self.indexMark = indexMark
  }
}
