import Glibc

/// Asks whether a segment is there, which is done at every look at the journal: so without making
/// a path, and without looking for the name while the directory has not changed.
final class SuccessorName {
  private let directory: File
  /// The segment's name, with digits to be filled in.
  private var name: [CChar]
  private let lastDigit: Int
  /// When the directory last changed, if no successor was there long enough after that.
  private var quietSince = timespec(tv_sec: -1, tv_nsec: 0)

  init(_ directory: StoreDirectory) throws(StoreError) {
    guard let file = try File.open(directory.path, O_RDONLY | O_DIRECTORY) else {
      throw .noDesk(path: directory.path)
    }
    self.directory = file
    let bare = String(directory.path(ofSegment: 0).dropFirst(directory.path.count + 1))
    name = Array(bare.utf8CString)
    lastDigit = name.lastIndex(of: 0x30) ?? 0
  }

  /// Whether the segment of this first event has come, or the one before it has been removed; asked
  /// by somebody who stands at that one's end and has looked for its successor with `exists`.
  func hasCome(_ firstSeq: Int64, after segment: File) -> Bool {
    var status = stat()
    guard fstat(directory.fd, &status) == 0 else { return exists(firstSeq) }
    let changed = status.st_mtim
    if changed.tv_sec == quietSince.tv_sec, changed.tv_nsec == quietSince.tv_nsec { return false }
    // File times are as coarse as the system's tick. Only a change that lies well before this look
    // is told apart from one that comes after it.
    var now = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &now)
    let age = (now.tv_sec - changed.tv_sec) * 1000 + (now.tv_nsec - changed.tv_nsec) / 1_000_000
    if exists(firstSeq) { return true }
    if fstat(segment.fd, &status) == 0, status.st_nlink == 0 { return true }
    if age > 100 { quietSince = changed }
    return false
  }

  /// Whether the segment of this first event is there. What was known of the directory is
  /// forgotten, since it was known of another place in the journal.
  func exists(_ firstSeq: Int64) -> Bool {
    quietSince.tv_sec = -1
    var rest = firstSeq
    for place in stride(from: lastDigit, to: lastDigit - 20, by: -1) {
      name[place] = CChar(0x30 + rest % 10)
      rest /= 10
    }
    return faccessat(directory.fd, name, F_OK, 0) == 0
  }
}
