import CSystem
import Glibc
public import Store

/// Who is there: one byte per person in one file, at the agent's number or the number of the
/// visitor's request, held by a lock that the person's process has for as long as it lives.
///
/// Dying by any cause lets go. Several processes of one agent may hold the same byte. Asking who
/// is there takes nothing and disturbs nobody.
public final class Presence {
  public enum People: String, Sendable { case agents, visitors }

  private let directory: StoreDirectory
  private let path: String
  private let toLook: Bool
  /// To ask through; nil: nobody was ever there. It cannot be written to: closing a file that can
  /// wakes whoever watches for people who go, and most who ask were never there.
  private var asking: File?
  /// To hold through, once somebody is held. Another file, since an object's own locks never stand
  /// in its own way; and one that can be written to, so that its end is heard.
  private var holding: File?

  /// Makes nothing: the file comes with the first who is there.
  public init(
    _ directory: StoreDirectory, of people: People = .agents, toLook: Bool = false
  ) {
    self.directory = directory
    self.toLook = toLook
    path = directory.presencePath(of: people)
  }

  private func fileToAsk() throws(StoreError) -> File? {
    if asking == nil { asking = try File.open(path, O_RDONLY) }
    return asking
  }

  /// Said outright, since a child that another thread is just starting has the file for a moment
  /// too, and with it the locks.
  deinit {
    if let holding { _ = deskbell_lock(holding.fd, DESKBELL_LOCK_NONE, 0, 0) }
  }

  /// Says that the person of this number is there, until `leave`, or until this object or the
  /// process is gone.
  public func hold(_ number: Int64) throws(StoreError) {
    let file = try fileToHold()
    guard deskbell_lock(file.fd, DESKBELL_LOCK_SHARED, number, 1) == 0 else {
      throw file.error("say who is there in")
    }
  }

  private func fileToHold() throws(StoreError) -> File {
    if let holding { return holding }
    guard !toLook else { throw .misuse("whoever only looks keeps nobody present") }
    if access(path, F_OK) != 0 { _ = try directory.createFile(path) }
    let file: File?
    do {
      file = try File.open(path, O_RDWR)
    } catch {
      // Somebody who may only look can still say that they are there.
      file = try File.open(path, O_RDONLY)
    }
    guard let file else {
      throw .system(doing: "say who is there in", path: path, code: ENOENT)
    }
    holding = file
    return file
  }

  public func leave(_ number: Int64) throws(StoreError) {
    guard let holding else { return }
    guard deskbell_lock(holding.fd, DESKBELL_LOCK_NONE, number, 1) == 0 else {
      throw holding.error("say who left in")
    }
  }

  /// Wakes whoever watches for people who come and go, as a process that ends does: locks are taken
  /// and let go of without a sound.
  public func knock() {
    let fd = open(path, O_WRONLY | O_CLOEXEC)
    if fd >= 0 { close(fd) }
  }

  /// The numbers held by anybody: other processes, other objects, and this one. Cost: a system
  /// call for each stretch of numbers that is held, and one or two more.
  public func holders() throws(StoreError) -> Set<Int64> {
    var numbers: Set<Int64> = []
    if let file = try fileToAsk() { try ask(file, 0, nil, &numbers) }
    return numbers
  }

  /// Whether somebody besides this object holds a number. One system call.
  public func isHeldByOthers(_ number: Int64) throws(StoreError) -> Bool {
    let file = if let holding { holding } else { try fileToAsk() }
    guard let file else { return false }
    var start: Int64 = 0
    var count: Int64 = 0
    let answer = deskbell_lock_held(file.fd, number, 1, &start, &count)
    guard answer >= 0 else { throw file.error("see who is there in") }
    return answer > 0
  }

  /// The system tells of any one lock in a range, not of the first; so what lies on both sides of
  /// it is asked for too.
  private func ask(
    _ file: File, _ start: Int64, _ end: Int64?, _ numbers: inout Set<Int64>
  ) throws(StoreError) {
    if let end, start >= end { return }
    var heldStart: Int64 = 0
    var heldCount: Int64 = 0
    let count = end.map { $0 - start } ?? 0
    switch deskbell_lock_held(file.fd, start, count, &heldStart, &heldCount) {
    case 0: return
    case 1:
      guard heldCount > 0, heldCount <= 1 << 20 else { return }
      for number in heldStart..<heldStart + heldCount { numbers.insert(number) }
      try ask(file, start, heldStart, &numbers)
      try ask(file, heldStart + heldCount, end, &numbers)
    default: throw file.error("see who is there in")
    }
  }
}
