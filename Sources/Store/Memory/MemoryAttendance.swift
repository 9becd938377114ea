import Synchronization

/// Who is present at a desk that is kept nowhere.
public final class MemoryAttendance: Attendance {
  private let place: MemoryPlace
  private let toLook: Bool
  private var own: Set<Person> = []
  private var last = Roll()

  init(_ place: MemoryPlace, toLook: Bool = false) {
    self.place = place
    self.toLook = toLook
  }

  deinit { for person in own { release(person) } }

  public func roll() -> Roll {
    let seen = last.number
    let news: (Int, [Person])? = place.contents.withLock { contents in
      guard contents.comings != seen else { return nil }
      return (contents.comings, Array(contents.held.keys))
    }
    guard let (number, people) = news else { return last }
    last = Roll(number: number)
    for person in people {
      switch person {
      case .agent(let number): last.agents.insert(number)
      case .visitor(let seq): last.visitors.insert(seq)
      case .watcher(let number): last.watchers.insert(number)
      }
    }
    return last
  }

  public func hold(_ person: Person) throws(StoreError) {
    guard !toLook else { throw .misuse(.onlyLooks) }
    guard own.insert(person).inserted else { return }
    place.change(.people) { contents in
      contents.held[person, default: 0] += 1
      contents.comings += 1
    }
  }

  public func release(_ person: Person) {
    guard own.remove(person) != nil else { return }
    place.change(.people) { contents in
      let left = (contents.held[person] ?? 1) - 1
      contents.held[person] = left > 0 ? left : nil
      contents.comings += 1
    }
  }

  public func isHeldElsewhere(_ person: Person) -> Bool {
    let held = place.contents.withLock { $0.held[person] ?? 0 }
    return held > (own.contains(person) ? 1 : 0)
  }
}
