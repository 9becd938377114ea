import CUnix
import Glibc
import Store

/// The calls that make bytes durable, as values, so that tests can make them fall short or fail
/// as disks do. Each behaves as the call of its name: −1 and errno when it fails.
public struct Disk {
  public var write: (_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int, _ at: Int64) -> Int
  public var sync: (_ file: Int32) -> Int32
  public var truncate: (_ file: Int32, _ count: Int64) -> Int32

  public init(
    write: @escaping (Int32, UnsafeRawPointer, Int, Int64) -> Int,
    sync: @escaping (Int32) -> Int32, truncate: @escaping (Int32, Int64) -> Int32
  ) {
    self.write = write
    self.sync = sync
    self.truncate = truncate
  }

  /// The operating system's.
  public static var system: Disk {
    Disk(
      write: { pwrite($0, $1, $2, off_t($3)) }, sync: { fdatasync($0) },
      truncate: { ftruncate($0, off_t($1)) })
  }
}

/// An open file, closed when nobody needs it any more.
final class File {
  let fd: Int32
  let path: String

  init(_ fd: Int32, _ path: String) {
    self.fd = fd
    self.path = path
  }

  deinit { close(fd) }

  /// The same open file, which has another name by now.
  func named(_ path: String) throws(StoreError) -> File {
    let own = fcntl(fd, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { throw error(.open) }
    return File(own, path)
  }

  func error(_ doing: StoreError.Deed) -> StoreError {
    .system(doing: doing, path: path, code: errno)
  }

  /// Has reading it not date it, where one may: else every look at what was written is a write.
  func readUndated() { deskbell_read_undated(fd) }

  func status() throws(StoreError) -> stat {
    var status = stat()
    guard fstat(fd, &status) == 0 else { throw error(.lookAt) }
    return status
  }

  func size() throws(StoreError) -> Int64 { Int64(try status().st_size) }

  /// Reads up to so many bytes, fewer only at the end of the file.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(StoreError) -> Int {
    var done = 0
    while done < buffer.count {
      let count = pread(
        fd, buffer.baseAddress! + done, buffer.count - done, off_t(offset) + off_t(done))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw error(.read)
      }
      done += count
    }
    return done
  }

  /// Reads a stretch; shorter only at the end of the file.
  func bytes(_ range: Range<Int64>) throws(StoreError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    let result = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(StoreError) in try read(into: buffer, at: range.lowerBound) }
    }
    bytes.removeLast(range.count - (try result.get()))
    return bytes
  }

  /// Writes all of it, or throws having written perhaps a part.
  func write(_ bytes: [UInt8], at offset: Int64, _ disk: Disk) throws(StoreError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        disk.write(fd, $0.baseAddress! + done, $0.count - done, offset + Int64(done))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw error(.writeTo)
      }
      if count == 0 {
        errno = ENOSPC
        throw error(.writeTo)
      }
      done += count
    }
  }

  func sync(_ disk: Disk) throws(StoreError) {
    guard disk.sync(fd) == 0 else { throw error(.sync) }
  }

  func truncate(to count: Int64, _ disk: Disk) throws(StoreError) {
    guard disk.truncate(fd, count) == 0 else { throw error(.cutBack) }
  }
}
