public import Desk
public import FrontDesk

/// A stretch of a desk's journal, a day mostly: how the desk stood when it began, and what was written
/// in it.
public struct JournalDay: Sendable {
  public let start: Instant
  public let end: Instant
  /// The fold of what was written before.
  let state: DeskState
  /// The numbers of the agents present when it began; nil: the journal does not say.
  let present: Set<Int>?
  /// What was written from `start` on and before `end`.
  let commits: [Commit]
  /// What was written next, in which what fell due before `end` may stand; nil: nothing was.
  let next: Commit?

  /// What fell due before `end` and was written after.
  var fellDueLate: [StampedEvent] { next?.events.filter { $0.at < end } ?? [] }

  /// How many events there are.
  public var count: Int { commits.reduce(0) { $0 + $1.events.count } }

  /// Reads it out of the journal of a desk, which is folded from its beginning and not kept: what is
  /// held is the state, and the stretch itself.
  ///
  /// - Parameter progress: told how many events have been read, of how many.
  /// - Complexity: O(journal up to `end`).
  public init(
    of desk: FrontDesk, from start: Instant, to end: Instant,
    progress: (Int64, Int64) -> Void = { _, _ in }
  ) throws(DeskError) {
    var state = DeskState()
    var present: Set<Int>?
    var commits: [Commit] = []
    var hasBegun = false
    var following: Commit?
    var next: Int64 = 1
    reading: while true {
      let page = try desk.events(from: next, limit: JournalDay.page)
      let fresh = page.filter { $0.seq >= next }
      guard !fresh.isEmpty else { break }
      for commit in fresh {
        next = max(next, commit.seq + Int64(commit.events.count))
        if commit.at >= start { hasBegun = true }
        if hasBegun {
          if commit.at >= end {
            following = commit
            break reading
          }
          commits.append(commit)
        } else {
          for event in commit.events { state.apply(event) }
          if let saw = commit.saw { present = saw.present(after: present) }
        }
      }
      state.forgetClosed(upTo: state.seq)
      progress(next - 1, desk.state.seq)
    }
    self.start = start
    self.end = end
    self.state = state
    self.present = present
    self.commits = commits
    self.next = following
  }

  /// So many events are read at once.
  private static let page = 2000
}
