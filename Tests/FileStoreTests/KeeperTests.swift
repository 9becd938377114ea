import CUnix
import Desk
import Glibc
import Store
import Testing

@testable import FileStore

/// Presence in files: keepers who live and die as processes do.
@Suite(.serialized) struct KeeperTests {
  private func place(_ seed: UInt64) throws -> (FileDesk, FilePlace) {
    let desk = try FileDesk(seed: seed)
    return (desk, try FilePlace(desk.directory.path))
  }

  /// However a process goes, whoever watches is told when it is gone, and never has to look again.
  @Test func theDeathOfAKeeperIsToldWhenItIsSo() throws {
    let (desk, place) = try place(100)
    let watcher = try place.open()
    #expect(watcher.attendance.agents() == [])
    for round in 1...60 {
      let keeper = try ProbeProcess("hold-presence", desk.directory.path, "\(round)", "0")
      #expect(keeper.line() == "held")
      #expect(watcher.attendance.agents() == [0, round])
      _ = watcher.signal.drain()
      if round % 3 == 0 { keeper.letGo() } else { kill(keeper.pid, SIGKILL) }
      // As quick as can be, in the midst of its dying.
      while watcher.signal.drain().isEmpty {}
      while !watcher.attendance.agents().isEmpty {
        try #require(watcher.signal.wait(milliseconds: 5000), "it was not told")
        _ = watcher.signal.drain()
      }
    }
  }

  /// In whichever order the system closes the files of a process, one side of the record comes after
  /// the lock.
  @Test func aKeepersLockLiesBetweenTheTwoEndsOfItsRecord() throws {
    let (desk, place) = try place(109)
    defer { withExtendedLifetime(desk) {} }
    var gaps: [Int32] = []
    for _ in 0..<10 {
      let keeper = try Keeper(place.directory)
      #expect(keeper.early.fd < keeper.lock.fd && keeper.lock.fd < keeper.late.fd)
      // Holes between the descriptors in use.
      gaps += (0..<5).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
      close(gaps.remove(at: gaps.count - 4))
      close(gaps.removeFirst())
    }
    for fd in gaps { close(fd) }
  }

  /// Whoever is told nothing sees each coming and going at once, and a death after a while.
  @Test func whoIsToldNothingSeesAllTheSame() throws {
    let (desk, place) = try place(101)
    let looker = FileAttendance(place.directory, toLook: true)
    looker.untoldPatience = .max
    #expect(looker.agents() == [])
    let keepers = try (1...20).map {
      try ProbeProcess("hold-presence", desk.directory.path, "\($0)", "\($0 % 3)")
    }
    for keeper in keepers { #expect(keeper.line() == "held") }
    #expect(looker.agents() == Set(0...20))
    let own = FileAttendance(place.directory)
    try own.hold(.agent(50))
    #expect(looker.agents() == Set(0...20).union([50]))
    own.release(.agent(50))
    #expect(looker.agents() == Set(0...20))
    let number = looker.roll().number
    for (index, keeper) in keepers.enumerated() where index < 17 { keeper.kill9() }
    #expect(looker.roll().number == number)
    looker.untoldPatience = 0
    #expect(looker.agents() == [18, 19, 20, 0, 1, 2])
    #expect(looker.isHeldElsewhere(.agent(18)))
    // Who looks for the first time sees what is.
    #expect(try place.open(toLook: true, isTold: false).attendance.agents() == looker.agents())
    // Who is let go of is killed, so they are held up to here.
    withExtendedLifetime(keepers) {}
  }

  /// Of many who are told nothing one looks for all, and all hear of what it finds.
  @Test func oneLooksForAllWhoAreToldNothing() throws {
    let (desk, place) = try place(104)
    let own = FileAttendance(place.directory)
    try own.hold(.agent(50))
    let keepers = try (1...3).map {
      try ProbeProcess("hold-presence", desk.directory.path, "\($0)", "0")
    }
    for keeper in keepers { #expect(keeper.line() == "held") }
    let lookers = (0..<3).map { _ in FileAttendance(place.directory) }
    for looker in lookers { #expect(looker.agents().count == 5) }
    keepers[0].kill9()
    // The first one looks, though the others looked a moment ago.
    let wait: Int64 = 200_000_000
    for looker in lookers { looker.untoldPatience = wait }
    usleep(250_000)
    #expect(lookers[0].agents().count == 4)
    for looker in lookers { looker.untoldPatience = .max }
    for looker in lookers { #expect(looker.agents().count == 4) }
    withExtendedLifetime(keepers) {}
  }

  @Test func whatTheDeadLeaveIsSweptByTheNext() throws {
    let (desk, place) = try place(102)
    for _ in 0..<3 {
      let keeper = try ProbeProcess("hold-presence", desk.directory.path, "1")
      #expect(keeper.line() == "held")
      keeper.kill9()
    }
    let keeper = try place.open().attendance
    try keeper.hold(.agent(1))
    #expect(desk.names(in: "presence").count == 2)
  }

  /// A keeper of thousands who come and go does not grow a file without end, and its people are
  /// there throughout.
  @Test func aRecordOfManyComingsIsBegunAnew() throws {
    let (desk, place) = try place(103)
    let keeper = try place.open().attendance
    let watchers = [try place.open(), try place.open(toLook: true, isTold: false)]
    try keeper.hold(.visitor(1))
    var largest = 0
    var files: Set<String> = []
    for seq in Int64(2)...9000 {
      try keeper.hold(.visitor(seq))
      if seq > 5 { keeper.release(.visitor(seq - 3)) }
      guard seq % 500 == 0 else { continue }
      let there = Set([1] + ((seq - 2)...seq) + [2])
      for watcher in watchers { #expect(watcher.attendance.visitors() == there) }
      for name in desk.names(in: "presence") where name != "keepers" {
        files.insert(name)
        largest = max(largest, readFile(desk.directory.path + "/presence/" + name).count)
      }
    }
    #expect(files.count > 1 && largest < 100_000)
  }

  /// People remove what they do not know.
  @Test func whoeverIsThereIsThereAgainAfterFilesWereRemoved() throws {
    let (desk, place) = try place(104)
    let (one, other) = (try place.open().attendance, try place.open())
    try one.hold(.agent(1))
    #expect(other.attendance.agents() == [1])
    for name in desk.names(in: "presence") {
      unlink(desk.directory.path + "/presence/" + name)
      // Each finds out when it looks.
      #expect(one.agents() == [1])
      #expect(other.attendance.agents() == [1])
      #expect(try place.open().attendance.agents() == [1])
    }
    one.release(.agent(1))
    #expect(other.attendance.agents() == [])
  }

  @Test func aDeskWithoutItsFolderGetsOneWithTheFirstWhoIsThere() throws {
    let (desk, place) = try place(105)
    rmdir(desk.directory.path + "/presence")
    let watcher = try place.open()
    #expect(watcher.attendance.agents() == [])
    let keeper = try place.open().attendance
    try keeper.hold(.agent(1))
    #expect(watcher.signal.wait(milliseconds: 5000))
    #expect(watcher.signal.drain().contains(.people))
    #expect(watcher.attendance.agents() == [1])
    keeper.release(.agent(1))
    #expect(watcher.signal.wait(milliseconds: 5000))
    #expect(watcher.signal.drain().contains(.people))
    #expect(watcher.attendance.agents() == [])
  }

  /// Looking for people takes what happened off the system; what else happened is told none the less.
  @Test func whatHappenedWhilePeopleWereLookedForIsStillTold() throws {
    let (desk, place) = try place(106)
    let parts = try place.open()
    _ = try parts.store.open()
    _ = parts.attendance.roll()
    try desk.write(1)
    _ = parts.attendance.roll()
    #expect(parts.signal.wait(milliseconds: 0))
    #expect(parts.signal.drain() == .journal)
    #expect(!parts.signal.wait(milliseconds: 0))
  }

  /// Nobody is there by a line that no keeper writes.
  @Test func whatNoKeeperWritesMeansNobody() throws {
    let (desk, place) = try place(107)
    let keeper = try place.open().attendance
    try keeper.hold(.agent(7))
    let folder = desk.directory.path + "/presence/"
    let record = try #require(desk.names(in: "presence").first { $0 != "keepers" })
    let lines =
      "+a99999999999999999999\n+v9223372036854775808\n+v9223372036854775807\n+x1\na1\n\n+a\n-a7x\n+a1"
    writeFile(folder + record, readFile(folder + record) + Array(lines.utf8))
    for name in [
      "keeper-", "keeper-0", "keeper--5", "keeper-99999999999999999999", "keeper-x", "else",
    ] {
      writeFile(folder + name, Array("+a3\n".utf8))
    }
    let roll = try place.open().attendance.roll()
    #expect(roll.agents == [7] && roll.visitors == [.max])
  }

  @Test func aLinkInAKeepersPlaceIsNotFollowed() throws {
    let (desk, place) = try place(108)
    let keeper = try place.open().attendance
    try keeper.hold(.agent(7))
    let path = desk.directory.path
    let record = try #require(desk.names(in: "presence").first { $0 != "keepers" })
    writeFile(path + "/other", Array("+a3\n".utf8))
    unlink("\(path)/presence/\(record)")
    symlink(path + "/other", "\(path)/presence/\(record)")
    #expect(try place.open().attendance.agents() == [])
  }
}
