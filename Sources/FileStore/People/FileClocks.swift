import CUnix
public import Desk
import Glibc
public import Store

/// Who is live at a desk in a directory: `lock/clocks`, in which each has a place and holds a byte by
/// a lock for as long as it lives, and there says by how much its clock is ahead of the clock by
/// which the file system dates files. That one is the same for all who share the directory, on
/// whichever machine, and whoever asks reads it off the file after touching that.
///
/// The file lies where it wakes nobody.
public final class FileClocks: LiveClocks {
  private let directory: StoreDirectory
  private let toLook: Bool
  private var own: (file: File, place: Int64)?

  /// Bytes of a record.
  private static let width: Int64 = 24
  /// Whose a place is, is told by a lock on the byte of that number; whether they have said what
  /// their clock says, by one on that byte from here on. So nobody takes what somebody dead has left
  /// for theirs.
  private static let said: Int64 = 1 << 40

  public init(_ directory: StoreDirectory, toLook: Bool = false) {
    self.directory = directory
    self.toLook = toLook
  }

  deinit { leave() }

  public func enter(_ clock: @escaping @Sendable () -> Instant) throws(StoreError) {
    guard !toLook else { throw .misuse(.onlyLooks) }
    guard own == nil else { return }
    let file = try directory.openToWrite(.clocks)
    var place: Int64 = 0
    while deskbell_lock(file.fd, DESKBELL_LOCK_EXCLUSIVE, place, 1) != 0 {
      guard [EAGAIN, EACCES].contains(errno) else { throw file.error(.sayWhoIsLive) }
      place += 1
    }
    let ahead = clock() - (try file.touched())
    let digits = String(ahead)
    let space = String(repeating: " ", count: Int(Self.width) - 1 - digits.utf8.count)
    try file.write(Array("\(space)\(digits)\n".utf8), at: place * Self.width, .system)
    guard deskbell_lock(file.fd, DESKBELL_LOCK_EXCLUSIVE, Self.said + place, 1) == 0 else {
      throw file.error(.sayWhoIsLive)
    }
    own = (file, place)
  }

  /// Lets go of the locks outright, since a child that another thread is just starting has the file
  /// for a moment too, and with it the locks.
  public func leave() {
    if let own { _ = deskbell_lock(own.file.fd, DESKBELL_LOCK_NONE, 0, 0) }
    own = nil
  }

  public func others() -> [Instant] {
    // What cannot be read tells of nobody: then everybody does what falls due.
    guard !toLook, let file = (try? directory.open(.clocks)) ?? nil, let size = try? file.size()
    else { return [] }
    let aheads = (0..<size / Self.width).compactMap { place in
      place == own?.place ? nil : ahead(at: place, file)
    }
    guard !aheads.isEmpty, let now = try? file.touched() else { return [] }
    return aheads.map { Instant(milliseconds: now.milliseconds + $0) }
  }

  /// What somebody says of their clock; nil if they are not live.
  private func ahead(at place: Int64, _ file: File) -> Int64? {
    var start: Int64 = 0
    var count: Int64 = 0
    guard deskbell_lock_held(file.fd, Self.said + place, 1, &start, &count) > 0,
      let bytes = try? file.bytes(place * Self.width..<(place + 1) * Self.width)
    else { return nil }
    let digits = bytes.drop { $0 == UInt8(ascii: " ") }.dropLast()
    // Far more than any two clocks are apart, so that sums stay numbers.
    return Int64(String(decoding: digits, as: UTF8.self)).flatMap { abs($0) < 1 << 50 ? $0 : nil }
  }
}

extension File {
  /// Dates the file anew, and says how. Needs no more than that one may write it.
  fileprivate func touched() throws(StoreError) -> Instant {
    guard futimens(fd, nil) == 0 else { throw error(.date) }
    let time = try status().st_mtim
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

extension DeskFile {
  static let clocks = DeskFile(folder: StoreDirectory.locks, name: "clocks")
}
