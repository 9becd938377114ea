import Glibc
import Store

/// Asks whether the journal goes on after a segment, which is done at every look at it: so without
/// reading the directory while that has not changed.
///
/// Not by looking for the name that the next segment would have, though one look would tell: the
/// system remembers each name that was looked for in vain, a million of them after a million
/// events, and then takes a tenth of a second to begin watching the directory.
final class LaterSegments {
  private let directory: StoreDirectory
  /// When the directory last changed, if nothing had come after `quietSegment` long after that.
  private var quietSince = timespec(tv_sec: -1, tv_nsec: 0)
  private var quietSegment: Int64 = 0

  /// More than two of the longest ticks there are (10 ms), in milliseconds.
  private static let longestTick = 30

  init(_ directory: StoreDirectory) { self.directory = directory }

  /// Whether a segment later than this one is there, or this one has been removed, so that it is
  /// time for a closer look.
  func haveCome(after segment: FileStore.OpenSegment) throws(StoreError) -> Bool {
    let changed = try directory.root.status().st_mtim
    if segment.firstSeq == quietSegment, changed.tv_sec == quietSince.tv_sec,
      changed.tv_nsec == quietSince.tv_nsec
    {
      return false
    }
    // File times are as coarse as the system's tick. Only a change that lies well before this look
    // is told apart from one that comes after it.
    var now = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &now)
    let age = (now.tv_sec - changed.tv_sec) * 1000 + (now.tv_nsec - changed.tv_nsec) / 1_000_000
    if try segment.file.status().st_nlink == 0 { return true }
    if let last = try directory.segments().last, last.firstSeq > segment.firstSeq { return true }
    if age > Self.longestTick { (quietSince, quietSegment) = (changed, segment.firstSeq) }
    return false
  }
}
