import Desk
import JSON
import Records
import Store

/// The library of answers in a desk's directory, one line with its checksum: `index/responses.json`.
/// What is damaged, or of a newer version, is as good as none.
final class FileResponseBook: ResponseBook {
  private let directory: StoreDirectory
  private let toLook: Bool

  /// - Parameter toLook: nothing is written.
  init(_ directory: StoreDirectory, toLook: Bool) {
    self.directory = directory
    self.toLook = toLook
  }

  func library() throws(StoreError) -> ResponseLibrary? {
    guard let file = try directory.open(.responses) else { return nil }
    return try file.bytes(0..<(try file.size())).withUnsafeBufferPointer { bytes in
      guard bytes.last == UInt8(ascii: "\n") else { return nil }
      return try? CheckedLine.read(UnsafeBufferPointer(rebasing: bytes.dropLast()))
    }
  }

  func put(_ library: ResponseLibrary) {
    guard !toLook, directory.mayBeWritten else { return }
    var writer = JSONWriter()
    CheckedLine.write(library, to: &writer)
    guard let new = try? directory.makeTemporary("responses") else { return }
    do throws(StoreError) {
      // A crash may leave half of it, which its checksum tells: it need not be synced.
      try new.file.write(writer.bytes, at: 0, .system)
      try directory.put(new, inPlaceOf: .responses)
    } catch {
      new.remove()
    }
  }
}
