import CUnix
import Desk
public import Figures
import Glibc
import JSON
import Records
public import Store

/// Daily summaries of the journal, in `figures/`: what days that are over came to, so that reports need
/// not read them again. They may be deleted at any time; what is missing, damaged, of another version
/// or of another journal is as good as none.
///
/// A summary is a line of JSON that says which segments of the journal it was made from, a line of
/// events in the journal's own form, the chunk's bytes, and a CRC-32C of all before it.
public struct SummaryFolder {
  private let directory: StoreDirectory

  /// Nothing is looked at, and nothing made.
  public init(_ path: String) throws(StoreError) { directory = try StoreDirectory(existing: path) }

  /// The names of the summaries, in order of days.
  private func names() -> [String] {
    ((try? directory.names(in: SummaryFolder.name)) ?? [])
      .filter { $0.hasPrefix(SummaryFolder.prefix) && $0.hasSuffix(SummaryFolder.suffix) }.sorted()
  }

  /// Hands out the chunks that are there, from the first event on and without a gap, as far as nothing
  /// about them is doubtful; files that go on with nothing are passed over. The last one that was
  /// handed out.
  ///
  /// - Parameter goesOn: asked before each, with the first event that was not handed out, whether anybody
  ///   wants more.
  public func handOut(
    while goesOn: (_ next: Int64) -> Bool = { _ in true }, _ body: (FactsChunk) -> Void
  ) -> FactsChunk? {
    var last: FactsChunk?
    guard let segments = stamps() else { return nil }
    for name in names() {
      guard goesOn(last?.next ?? 1) else { break }
      guard let chunk = read(name, segments), chunk.first == (last?.next ?? 1) else { continue }
      body(chunk)
      last = chunk
    }
    return last
  }

  /// Keeps a chunk of a day that is over, if it can: nothing else is the matter if not.
  public func put(_ chunk: FactsChunk) {
    guard directory.mayBeWritten, let bytes = bytes(of: chunk) else { return }
    let file = DeskFile(folder: SummaryFolder.name, name: SummaryFolder.fileName(chunk.day))
    guard let new = try? directory.makeTemporary("figures") else { return }
    do throws(StoreError) {
      // A crash may leave half of it, which its checksum tells: it need not be synced.
      try new.file.write(bytes, at: 0, .system)
      try directory.put(new, inPlaceOf: file)
    } catch {
      new.remove()
    }
  }

  static let name = "figures"
  private static let prefix = "day-"
  private static let suffix = ".facts"

  private static func fileName(_ day: Int) -> String {
    let date = Instant(seconds: Int64(day) * 86_400).iso8601.prefix(10)
    return prefix + date + suffix
  }

  // MARK: Bytes

  private func bytes(of chunk: FactsChunk) -> [UInt8]? {
    guard let segments = stamps() else { return nil }
    let origin = origin(of: chunk.first..<chunk.next, segments)
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("journal", origin)
    writer.endObject()
    writer.lineFeed()
    var bytes = Array(writer.bytes)
    if !chunk.setUp.isEmpty {
      let events = chunk.setUp.enumerated().map { index, setUp in
        StampedEvent(seq: Int64(index) + 1, at: setUp.event.at, event: setUp.event.event)
      }
      writer.removeAll()
      CommitFormat.write(events, at: events[0].at, by: .desk, to: &writer)
      bytes += writer.bytes
    } else {
      bytes.append(0x0A)
    }
    bytes += chunk.bytes
    let sum = bytes.withUnsafeBytes { deskbell_crc32c(0, $0.baseAddress, $0.count) }
    withUnsafeBytes(of: sum.littleEndian) { bytes += $0 }
    return bytes
  }

  private func read(_ name: String, _ segments: [Stamp]) -> FactsChunk? {
    let file = DeskFile(folder: SummaryFolder.name, name: name)
    guard let opened = try? directory.open(file), let size = try? opened.size(),
      let bytes = try? opened.bytes(0..<size), bytes.count > 4
    else { return nil }
    return bytes.withUnsafeBytes { all in
      let body = UnsafeRawBufferPointer(rebasing: all.dropLast(4))
      let written = all.loadUnaligned(fromByteOffset: body.count, as: UInt32.self)
      guard UInt32(littleEndian: written) == deskbell_crc32c(0, body.baseAddress, body.count),
        let first = body.firstIndex(of: 0x0A),
        let second = body[(first + 1)...].firstIndex(of: 0x0A)
      else { return nil }
      return chunk(
        header: body[..<first], events: body[(first + 1)..<second], rest: body[(second + 1)...],
        segments)
    }
  }

  private func chunk(
    header: Slice<UnsafeRawBufferPointer>, events: Slice<UnsafeRawBufferPointer>,
    rest: Slice<UnsafeRawBufferPointer>, _ segments: [Stamp]
  ) -> FactsChunk? {
    var kept: [StampedEvent] = []
    if !events.isEmpty {
      let line = UnsafeRawBufferPointer(rebasing: events).bindMemory(to: UInt8.self)
      guard let read = try? CommitFormat.read(line) else { return nil }
      kept = read.events
    }
    guard let chunk = FactsChunk(UnsafeRawBufferPointer(rebasing: rest), events: kept),
      let value = try? JSONValue(parsing: Array(header)),
      value["journal"]?.string == origin(of: chunk.first..<chunk.next, segments)
    else { return nil }
    return chunk
  }

  /// A segment of the journal, and by what it is known again.
  private struct Stamp {
    var firstSeq: Int64
    var file: File
    var text: String
  }

  /// Of all segments: which file each is, and how long, unless it grows. One is never written anew but
  /// by a repair, which puts another file in its place.
  private func stamps() -> [Stamp]? {
    guard let segments = try? directory.segments() else { return nil }
    var stamps: [Stamp] = []
    for segment in segments {
      guard let file = (try? directory.open(segment.file)) ?? nil, let status = try? file.status()
      else { return nil }
      let size = segment == segments.last ? "" : "\(status.st_size)"
      let text = "\(segment.firstSeq):\(status.st_dev):\(status.st_ino):\(size)"
      stamps.append(Stamp(firstSeq: segment.firstSeq, file: file, text: text))
    }
    return stamps
  }

  /// The segments that hold these events; of the one that grows, the checksum of the last of their
  /// lines, since somebody may have put a backup into the same file.
  private func origin(of events: Range<Int64>, _ segments: [Stamp]) -> String {
    let texts = segments.indices.filter { index in
      let end = index + 1 < segments.count ? segments[index + 1].firstSeq : .max
      return segments[index].firstSeq < events.upperBound && end > events.lowerBound
    }.map { segments[$0].text }
    guard let last = segments.last, last.firstSeq < events.upperBound else {
      return texts.joined(separator: ",")
    }
    return (texts + [checksum(of: events.upperBound - 1, in: last.file)]).joined(separator: ",")
  }

  /// Of the line that holds an event.
  private func checksum(of seq: Int64, in file: File) -> String {
    var checksum = ""
    do throws(StoreError) {
      let store = try FileStore(directory, toLook: true)
      let end = try file.size()
      let start = try store.place(of: seq, in: file, end: end)
      _ = try file.lines(from: start, to: end, stretch: 64 << 10) {
        (bytes, _) throws(StoreError) in
        checksum = LineMark(endOf: bytes).text
        return false
      }
    } catch {
      return ""
    }
    return checksum
  }
}
