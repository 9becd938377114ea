import CUnix
import Dispatch
import Foundation
import Glibc
import Store
import Synchronization
import Testing

@testable import FileStore

/// Whoever waits for the writers' lock has their turn, whatever becomes of the others.
@Suite(.serialized) struct LockQueueTests {
  /// The lock's file, to look at from outside.
  private final class Outside {
    private let file: Int32
    init(_ desk: FileDesk) { file = open(desk.directory.path + "/lock/writer", O_RDWR | O_CLOEXEC) }
    deinit { close(file) }

    /// The process that holds the lock.
    var holder: pid_t? { held(from: 0, 1).map { pid_t($0.count) } }

    /// How many wait for it.
    var waiting: Int {
      // Whoever is first holds the lower tickets too, in one stretch with its own.
      var (count, place) = (0, Int64(1 << 32) + 1)
      while let found = held(from: place, 0) {
        if found.upperBound > place { count += 1 }
        place = found.upperBound
      }
      return count
    }

    private func held(from start: Int64, _ count: Int64) -> Range<Int64>? {
      var (heldStart, heldCount) = (Int64(0), Int64(0))
      guard deskbell_lock_held(file, start, count, &heldStart, &heldCount) == 1 else { return nil }
      return heldStart..<heldStart + heldCount
    }
  }

  /// Waits, not for long, until something is so.
  private func becomes(_ isSo: () -> Bool) -> Bool {
    for _ in 0..<5000 {
      if isSo() { return true }
      usleep(1000)
    }
    return false
  }

  private func queue(
    _ count: Int, at desk: FileDesk, behind holder: pid_t, _ outside: Outside
  ) throws -> [ProbeProcess] {
    var waiters: [ProbeProcess] = []
    for number in 1...count {
      waiters.append(try ProbeProcess("take-turn", desk.directory.path))
      try #require(becomes { outside.waiting >= min(number, 2) && isAsleep(waiters[number - 1]) })
    }
    #expect(outside.holder == holder)
    return waiters
  }

  /// Whether a process waits for a lock, as the system tells it.
  private func isAsleep(_ process: ProbeProcess) -> Bool {
    let file = open("/proc/\(process.pid)/syscall", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = max(0, read(file, &bytes, bytes.count))
    let words = String(decoding: bytes[..<count], as: UTF8.self).split(separator: " ")
    // `fcntl` is number 72 on x86-64 and 25 on ARM; the second argument says what is asked of it.
    return words.count > 2 && ["72", "25"].contains(words[0]) && words[2] == "0x26"
  }

  @Test func whoCameFirstIsFirst() throws {
    let desk = try FileDesk(seed: 80)
    let holder = try ProbeProcess("hold-lock", desk.directory.path)
    #expect(holder.line() == "held")
    let outside = Outside(desk)
    let waiters = try queue(6, at: desk, behind: holder.pid, outside)
    holder.finish()
    for waiter in waiters {
      #expect(waiter.line() == "held")
      #expect(outside.holder == waiter.pid)
      waiter.finish()
    }
    #expect(outside.holder == nil && outside.waiting == 0)
  }

  /// Those behind who die, in whatever place, keep theirs, and nobody has the lock before them.
  @Test(arguments: [[0], [1], [2, 3], [0, 1, 4], [5]])
  func whoDiesInTheQueueLeavesTheOthersInTheirPlaces(_ dying: [Int]) throws {
    let desk = try FileDesk(seed: 81)
    let holder = try ProbeProcess("hold-lock", desk.directory.path)
    #expect(holder.line() == "held")
    let outside = Outside(desk)
    let waiters = try queue(6, at: desk, behind: holder.pid, outside)
    for index in dying { waiters[index].kill9() }
    usleep(20_000)
    #expect(outside.holder == holder.pid)
    // Nor does it matter how the holder goes.
    holder.kill9()
    for index in waiters.indices where !dying.contains(index) {
      #expect(waiters[index].line() == "held")
      #expect(outside.holder == waiters[index].pid)
      waiters[index].kill9()
    }
    #expect(outside.holder == nil && outside.waiting == 0)
  }

  @Test func whoIsStoppedInTheQueueKeepsNobody() throws {
    let desk = try FileDesk(seed: 82)
    let holder = try ProbeProcess("hold-lock", desk.directory.path)
    #expect(holder.line() == "held")
    let outside = Outside(desk)
    let waiters = try queue(4, at: desk, behind: holder.pid, outside)
    for index in [0, 2] { waiters[index].stop() }
    holder.finish()
    var others = Set([1, 3])
    while let index = others.first {
      // Which of them is the first to see that nobody takes it is not said.
      try #require(becomes { others.contains { waiters[$0].pid == outside.holder } })
      let next = others.first { waiters[$0].pid == outside.holder } ?? index
      #expect(waiters[next].line() == "held")
      waiters[next].finish()
      others.remove(next)
    }
    let store = try desk.store()
    try store.lock(timeoutMilliseconds: 3000)
    store.unlock()
    for index in [0, 2] {
      kill(waiters[index].pid, SIGCONT)
      #expect(waiters[index].line() == "held")
      waiters[index].finish()
    }
  }

  /// Somebody who asks without waiting, again and again, does not get past those who wait.
  @Test func nobodyGetsPastThoseWhoWait() throws {
    let desk = try FileDesk(seed: 83)
    let store = try desk.store()
    try store.lock(timeoutMilliseconds: 1000)
    let outside = Outside(desk)
    let waiters = try queue(3, at: desk, behind: getpid(), outside)
    let isBack = Mutex(false)
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) let own = store
    Thread.detachNewThread {
      // As quick as can be: whoever is next has not even woken up.
      own.unlock()
      try? own.lock(timeoutMilliseconds: 60_000)
      isBack.withLock { $0 = true }
      own.unlock()
      done.signal()
    }
    for waiter in waiters {
      #expect(waiter.line() == "held")
      #expect(!isBack.withLock { $0 })
      waiter.finish()
    }
    done.wait()
  }

  @Test func whoeverPoundsWaitsNoLongerThanTheOthers() throws {
    let desk = try FileDesk(seed: 84)
    let writers = try (0..<50).map { _ in try ProbeProcess("pound", desk.directory.path, "40") }
    for writer in writers { #expect(writer.line() == "ready") }
    for writer in writers { writer.letGo() }
    let waits = writers.flatMap { $0.lines().compactMap { Int($0) } }
    #expect(waits.count == 50 * 40)
    let mean = Double(waits.reduce(0, +)) / Double(waits.count)
    #expect(Double(waits.max() ?? 0) <= 20 * mean, "mean \(mean) µs, most \(waits.max() ?? 0)")
    #expect(try desk.store().open().lastSeq == 50 * 40)
    #expect(try desk.store().check().isSound)
  }

  @Test func thoseWhoAreKilledWhileTheyPoundStopNobody() throws {
    var dice = Dice(seed: 85)
    let desk = try FileDesk(seed: 85)
    let writers = try (0..<10).map { _ in try ProbeProcess("write", desk.directory.path, "80", "90")
    }
    var told: [[Int64]] = writers.map { _ in [] }
    for index in 0..<6 {
      for _ in 0..<dice.roll(30) {
        told[index] += writers[index].line().flatMap { Int64($0) }.map { [$0] } ?? []
      }
      writers[index].kill9()
    }
    for index in writers.indices { told[index] += writers[index].lines().compactMap { Int64($0) } }
    for index in 6..<10 { #expect(told[index].count == 80) }
    let store = try desk.store()
    try store.lock(timeoutMilliseconds: 1000)
    let opened = try store.open()
    store.unlock()
    let all = told.joined()
    #expect(Set(all).count == all.count)
    #expect(opened.lastSeq >= all.max() ?? 0)
    #expect(try store.check().isSound)
  }
}
