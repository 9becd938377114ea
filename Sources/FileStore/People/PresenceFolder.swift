import CUnix
import Glibc
import Store

/// Where keepers say whom they keep: `presence/keepers`, in which each holds one byte by a lock for
/// as long as it lives, and a file each, `keeper-NUMBER`, named by the number of that byte, in which
/// it tells of each coming and going.
///
/// Numbers are picked at random, and no two keepers of a desk ever have the same, so that what a
/// dead one has left is never taken for another's. Asking who is there takes nothing and disturbs
/// nobody. Nothing is made before somebody is kept.
struct PresenceFolder {
  static let name = "presence"
  static let locks = "keepers"
  private static let prefix = "keeper-"

  static func name(of keeper: Int64) -> String { prefix + String(keeper) }

  /// Whose record a file is; nil: nobody's.
  static func keeper(of name: some StringProtocol) -> Int64? {
    guard name.hasPrefix(prefix) else { return nil }
    return Int64(name.dropFirst(prefix.count))
  }

  let folder: Folder
  /// To ask through. It cannot be written to: closing a file that can wakes whoever watches for
  /// keepers who go, and most who ask keep nobody.
  private let asking: File

  /// Nil if nobody was ever kept here.
  init?(_ directory: StoreDirectory) throws(StoreError) {
    guard let folder = try directory.folder(Self.name),
      let asking = try folder.file(Self.locks, O_RDONLY)
    else { return nil }
    self.folder = folder
    self.asking = asking
  }

  /// Whether the files are still the ones that others find.
  var isInPlace: Bool {
    var (own, found) = (stat(), stat())
    return fstat(asking.fd, &own) == 0 && own.st_nlink > 0
      && stat(asking.path, &found) == 0 && own.st_ino == found.st_ino && own.st_dev == found.st_dev
  }

  /// The keepers that live and have said whom they keep, those of this object among them.
  func keepers() throws(StoreError) -> Set<Int64> {
    var known: Set<Int64> = []
    var keepers: Set<Int64> = []
    // One that takes over from another has its file before the other goes: so that whoever was
    // found gone has its successor among those who have come meanwhile.
    while true {
      let names = try folder.names().compactMap { Self.keeper(of: $0) }
      let new = Set(names).subtracting(known)
      if new.isEmpty { return keepers }
      for keeper in new where try isHeld(keeper) { keepers.insert(keeper) }
      known.formUnion(new)
    }
  }

  func isHeld(_ keeper: Int64) throws(StoreError) -> Bool {
    guard keeper > 0, keeper < Keeper.numbers else { return false }
    var heldStart: Int64 = 0
    var heldCount: Int64 = 0
    let answer = deskbell_lock_held(asking.fd, keeper, 1, &heldStart, &heldCount)
    guard answer >= 0 else { throw asking.error(.seeWhoIsThere) }
    // A lock that goes further is none of a keeper's.
    return answer > 0 && heldStart == keeper && heldCount == 1
  }

  /// Takes away what dead keepers have left.
  func sweep() {
    for name in (try? folder.names()) ?? [] {
      guard let keeper = Self.keeper(of: name) else { continue }
      // It holds its byte from before it makes its file.
      if (try? isHeld(keeper)) == false { folder.remove(name) }
    }
  }
}
