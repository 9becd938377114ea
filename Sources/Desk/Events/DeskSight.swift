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
  /// Who came and went on the way, as the writer saw it when it looked and there was nothing to write.
  /// It begins with what the commits before say, or, where all who are present are named, with them.
  public var looks: [Look]
  /// Whether what was due was left to somebody who is live.
  public var leftDue: Bool

  /// That others were present than before.
  public struct Look: Hashable, Sendable {
    public var at: Instant
    public var came: [Int]
    public var went: [Int]

    public init(at: Instant, came: [Int], went: [Int]) {
      self.at = at
      self.came = came
      self.went = went
    }
  }

  public init(
    present: [Int]? = nil, came: [Int] = [], went: [Int] = [], looks: [Look] = [],
    leftDue: Bool = false
  ) {
    self.present = present
    self.came = came
    self.went = went
    self.looks = looks
    self.leftDue = leftDue
  }

  /// - Parameters:
  ///   - before: who was present by the commits before; nil: they do not say, or nobody knows.
  ///   - looks: who was present on the way, each time others than before.
  ///   - now: who is present.
  public init(
    before: Set<Int>?, looks: [(at: Instant, present: Set<Int>)], now: Set<Int>, leftDue: Bool
  ) {
    self.init(leftDue: leftDue)
    if let before {
      came = now.subtracting(before).sorted()
      went = before.subtracting(now).sorted()
    } else {
      present = now.sorted()
    }
    var last = before ?? now
    for look in looks where look.present != last {
      self.looks.append(
        Look(
          at: look.at, came: look.present.subtracting(last).sorted(),
          went: last.subtracting(look.present).sorted()))
      last = look.present
    }
  }

  /// Whether it says nothing that the commits before do not say.
  public var isEmpty: Bool { self == DeskSight() }

  /// Who was present, given who was by the commits before; nil: that is not known.
  public func present(after before: Set<Int>?) -> Set<Int>? {
    if let present { return Set(present) }
    return before.map { $0.union(came).subtracting(went) }
  }

  /// Who was present on the way, given who was by the commits before.
  public func looks(after before: Set<Int>) -> [(at: Instant, present: Set<Int>)] {
    var last = present.map { Set($0) } ?? before
    return looks.map { look in
      last = last.union(look.came).subtracting(look.went)
      return (look.at, last)
    }
  }
}
