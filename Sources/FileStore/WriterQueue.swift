import CUnix
import Glibc
import Store

/// The queue before the writers' lock, in the lock's file too: who waits holds a ticket, one byte
/// far behind the lock, and waits until nobody holds a lower one; then for the lock itself, with the
/// ticket still in the hand, so that nobody who comes later gets past. The system wakes one waiter
/// at a time, the one whose turn it is.
///
/// Only the lock keeps writers apart; tickets are manners. Whoever dies in the queue lets go of its
/// ticket. Whoever was stopped in it (the keyboard cannot, but `kill -STOP` can) is passed by once
/// the lock has been seen free twice.
struct WriterQueue {
  enum Outcome: Equatable {
    case had
    /// The lock's file has lost its name.
    case fileIsGone
    /// Whose it is, as far as can be told.
    case tookTooLong(holder: Int32?)
  }

  private let file: File
  private let ownCount = Int64(getpid())

  /// Before the first ticket; larger than any process id.
  private static let beforeTickets: Int64 = 1 << 32
  /// How often one who waits looks around, in milliseconds.
  private static let tick = 100

  init(_ file: File) { self.file = file }

  /// Waits for the lock. Tickets are let go of in any case.
  func waitForTurn(
    _ patience: inout Patience, isInPlace: () -> Bool
  ) throws(StoreError) -> Outcome {
    if try held(Self.beforeTickets, 0) == nil, try takeIfFree() { return .had }
    guard patience.leftMilliseconds > 0 else { return .tookTooLong(holder: try holder()) }
    let ticket = try takeTicket()
    defer { _ = deskbell_lock(file.fd, DESKBELL_LOCK_NONE, Self.beforeTickets, 0) }
    var isFirst = false
    var wasFree = false
    while true {
      let left = patience.leftMilliseconds
      guard left > 0 else {
        return try takeIfFree() ? .had : .tookTooLong(holder: try holder())
      }
      let pause = Int64(min(left, Self.tick))
      let result =
        isFirst
        ? deskbell_lock_waiting(file.fd, 0, ownCount, pause)
        : deskbell_lock_waiting(
          file.fd, Self.beforeTickets, ticket - Self.beforeTickets, pause)
      if result == 0 {
        if isFirst { return .had }
        isFirst = true
        continue
      }
      guard [EINTR, EAGAIN, EACCES].contains(errno) else { throw file.error(.lock) }
      guard isInPlace() else { return .fileIsGone }
      guard try held(0, 1) == nil else {
        wasFree = false
        continue
      }
      // Between one writer and the next the lock is free for a moment too.
      if wasFree, try takeIfFree() { return .had }
      wasFree = true
    }
  }

  private func takeIfFree() throws(StoreError) -> Bool {
    if deskbell_lock(file.fd, DESKBELL_LOCK_EXCLUSIVE, 0, ownCount) == 0 { return true }
    guard [EINTR, EAGAIN, EACCES].contains(errno) else { throw file.error(.lock) }
    return false
  }
}

extension WriterQueue {
  /// The ticket after the last one that is held.
  private func takeTicket() throws(StoreError) -> Int64 {
    var ticket = Self.beforeTickets + 1
    while true {
      while let later = try held(ticket, 0) { ticket = later.upperBound }
      if deskbell_lock(file.fd, DESKBELL_LOCK_EXCLUSIVE, ticket, 1) == 0 { return ticket }
      // Somebody else took it just now.
      guard [EINTR, EAGAIN, EACCES].contains(errno) else { throw file.error(.lock) }
    }
  }

  /// The process that holds the lock, unless that is this one.
  private func holder() throws(StoreError) -> Int32? {
    guard let held = try held(0, 1), held.lowerBound == 0 else { return nil }
    return Int32(exactly: held.upperBound)
  }

  /// One of the stretches that others hold of `count` bytes from `start` (0: to the end).
  private func held(_ start: Int64, _ count: Int64) throws(StoreError) -> Range<Int64>? {
    var heldStart: Int64 = 0
    var heldCount: Int64 = 0
    let answer = deskbell_lock_held(file.fd, start, count, &heldStart, &heldCount)
    guard answer >= 0 else { throw file.error(.lookAtLock) }
    guard answer > 0 else { return nil }
    return heldStart..<(heldCount > 0 ? heldStart + heldCount : .max)
  }
}
