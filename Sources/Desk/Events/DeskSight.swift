/// What whoever wrote a commit saw of the desk beside its journal, as far as the commits before do not
/// say it: with it a day can be lived through once more.
public struct DeskSight: Hashable, Sendable {
  /// The numbers of all agents who were present, in order; nil: those of the commits before, but for
  /// who came and who went.
  public var present: [Int]?
  /// Who came since the last commit.
  public var came: [Int]
  /// Who went since the last commit.
  public var went: [Int]
  /// Those present who had not been seen when what fell due was done: they were there from the
  /// commit on.
  public var late: [Int]
  /// Whether what was due was left to somebody who is live.
  public var leftDue: Bool

  public init(
    present: [Int]? = nil, came: [Int] = [], went: [Int] = [], late: [Int] = [],
    leftDue: Bool = false
  ) {
    self.present = present
    self.came = came
    self.went = went
    self.late = late
    self.leftDue = leftDue
  }

  /// - Parameters:
  ///   - before: who was present by the commits before; nil: they do not say, or nobody knows.
  ///   - now: who is present.
  ///   - due: of those, who had been seen already when what fell due was done.
  public init(
    before: Set<Int>?, now: Set<Int>, due: Set<Int>, leftDue: Bool
  ) {
    self.init(late: now.subtracting(due).sorted(), leftDue: leftDue)
    if let before {
      came = now.subtracting(before).sorted()
      went = before.subtracting(now).sorted()
    } else {
      present = now.sorted()
    }
  }

  /// Whether it says nothing that the commits before do not say.
  public var isEmpty: Bool { self == DeskSight() }

  /// Who was present, given who was by the commits before; nil: that is not known.
  public func present(after before: Set<Int>?) -> Set<Int>? {
    if let present { return Set(present) }
    return before.map { $0.union(came).subtracting(went) }
  }
}
