import Glibc
import Store

/// How often people came or went, as the length of a file: for those whom nobody tells, who so need
/// not look at each keeper again and again. It lies where it wakes nobody.
struct MoveCounter {
  private let file: File

  /// Begun anew when it is so long.
  private static let longest: Int64 = 1 << 20

  init(_ file: File) { self.file = file }

  /// Counts one more. Should it not be possible, those who are not told see it a little later.
  func count() {
    if let moves, moves > Self.longest { ftruncate(file.fd, 0) }
    var byte = UInt8(ascii: ".")
    _ = write(file.fd, &byte, 1)
  }

  /// How often it was; nil: it cannot be told.
  var moves: Int64? { try? file.size() }

  /// Says that somebody looks at all keepers now, and will count what they find.
  func willLook() { futimens(file.fd, nil) }

  /// For how many nanoseconds at the least nobody who looked at all keepers has found that any of them
  /// had died, if nothing was counted since; nil: it cannot be told.
  var sinceLook: Int64? {
    guard let looked = try? file.status().st_mtim else { return nil }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let age =
      Int64(now.tv_sec - looked.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec - looked.tv_nsec)
    // A clock that was set tells nothing.
    return age >= 0 ? age : nil
  }

  /// To count with. Several may at once.
  static func forKeepers(_ directory: StoreDirectory) throws(StoreError) -> MoveCounter {
    let file = try directory.openToWrite(.moves)
    guard fcntl(file.fd, F_SETFL, O_APPEND) == 0 else { throw file.error(.open) }
    return MoveCounter(file)
  }
}

extension DeskFile {
  static let moves = DeskFile(folder: StoreDirectory.locks, name: "moves")
}
