import Glibc
public import Store

/// Presence in a desk's directory (`PresenceFolder`): what one keeper keeps and what all tell.
public final class FileAttendance: Attendance {
  private let directory: StoreDirectory
  private let toLook: Bool
  /// Tells which keepers moved; nil: all are looked at each time.
  private let signal: FileSignal?
  private var folder: PresenceFolder?
  /// Comes with the first person.
  private var own: Keeper?
  private var others: [Int64: KeeperRecord] = [:]
  private var picture = Roll(number: 0)
  private var log = MoveLog(picture: 0)
  /// What whoever is told nothing has seen, and when.
  private var counter: MoveCounter?
  private var lastLook: (moves: Int64?, at: Int64)?
  /// Nanoseconds after which they look for keepers who died.
  var untoldPatience: Int64 = 3_000_000_000

  /// - Parameter signal: that of the same desk, used on the same thread.
  public init(_ directory: StoreDirectory, toLook: Bool = false, signal: FileSignal? = nil) {
    self.directory = directory
    self.toLook = toLook
    self.signal = signal
  }

  public func roll() -> Roll {
    switch signal?.takeMovedKeepers() {
    case nil: lookUntold()
    case .all: lookAtAll()
    case .these(let keepers):
      if !keepers.isEmpty, folder == nil { lookAtAll() } else { keepers.forEach(look) }
    }
    return picture
  }

  public func hold(_ person: Person) throws(StoreError) {
    guard !toLook else { throw .misuse(.onlyLooks) }
    let keeper = try keeper()
    try keeper.hold(person)
    add(person)
  }

  public func release(_ person: Person) {
    guard let own, own.release(person) else { return }
    lose(person)
    if own.isWorn { takeOver(from: own) }
  }

  public func visitorsMoved(since picture: Int) -> Set<Int64>? { log.visitors(since: picture) }

  public func isHeldElsewhere(_ person: Person) -> Bool {
    _ = roll()
    return others.values.contains { $0.holds(person) }
  }
}

// MARK: - One's own

extension FileAttendance {
  private func keeper() throws(StoreError) -> Keeper {
    if let own { return own }
    let keeper = try Keeper(directory)
    become(keeper)
    (try? PresenceFolder(directory))??.sweep()
    return keeper
  }

  /// Failing to only means that the next time it is tried again.
  private func takeOver(from keeper: Keeper) {
    if let next = try? keeper.successor(directory) { become(next) }
  }

  private func become(_ keeper: Keeper) {
    own = keeper
    signal?.ownKeeper = keeper.number
  }
}

// MARK: - Looking

extension FileAttendance {
  private func lookUntold() {
    if counter == nil { counter = ((try? directory.open(.moves)) ?? nil).map(MoveCounter.init) }
    let (moves, now) = (counter?.moves, Patience.now)
    if let lastLook, lastLook.moves == moves {
      if now - lastLook.at < untoldPatience { return }
      // Where hundreds are told nothing, one of them looks for all.
      if let age = counter?.sinceLook, age < untoldPatience {
        self.lastLook = (moves, now - age)
        return
      }
    }
    if !toLook { counter?.willLook() }
    lastLook = (moves, now)
    // Has the others who are told nothing look too.
    if lookAtAll(), !toLook { (try? MoveCounter.forKeepers(directory))?.count() }
  }

  /// Looks at every keeper. Whether one that was there is gone.
  @discardableResult
  private func lookAtAll() -> Bool {
    if let folder, !folder.isInPlace { self.folder = nil }
    if folder == nil { folder = try? PresenceFolder(directory) }
    if let own, own.isCutOff { takeOver(from: own) }
    let keepers = (try? folder?.keepers()) ?? []
    for keeper in keepers { readOn(keeper) }
    let gone = others.keys.filter { !keepers.contains($0) }
    for keeper in gone { drop(keeper) }
    return !gone.isEmpty
  }

  private func look(at keeper: Int64) {
    if let own, own.number == keeper {
      if own.isCutOff { takeOver(from: own) }
    } else if (try? folder?.isHeld(keeper)) ?? false {
      readOn(keeper)
    } else {
      drop(keeper)
    }
  }

  private func readOn(_ keeper: Int64) {
    guard keeper != own?.number, let folder = folder?.folder else { return }
    let name = PresenceFolder.name(of: keeper)
    if let end = others[keeper]?.end, folder.size(of: name) == end { return }
    guard let file = try? folder.file(name, O_RDONLY) else { return }
    // Out of the table meanwhile, so that nothing of it is copied.
    guard var record = others.removeValue(forKey: keeper) else {
      others[keeper] = readWhole(file)
      return
    }
    var gone: [Person] = []
    try? record.readOn(file) { person, isThere in
      if isThere { add(person) } else { gone.append(person) }
    }
    others[keeper] = record
    // Somebody can have gone and come again meanwhile.
    for person in gone where !record.holds(person) { lose(person) }
  }

  private func readWhole(_ file: File) -> KeeperRecord {
    var record = KeeperRecord()
    try? record.readOn(file) { _, _ in }
    for number in record.agents { add(.agent(number)) }
    for number in record.watchers { add(.watcher(number)) }
    guard !record.visitors.isEmpty else { return record }
    if picture.visitors.isEmpty {
      picture.visitors = record.visitors
    } else {
      picture.visitors.formUnion(record.visitors)
    }
    let number = (picture.number ?? 0) + 1
    picture.number = number
    // Thousands at once are not noted one by one.
    log = MoveLog(picture: number)
    return record
  }

  private func drop(_ keeper: Int64) {
    guard let record = others.removeValue(forKey: keeper) else { return }
    for number in record.agents { lose(.agent(number)) }
    for number in record.watchers { lose(.watcher(number)) }
    var visitors = record.visitors
    for other in others.values where !visitors.isEmpty { visitors.subtract(other.visitors) }
    for seq in visitors where own?.people.contains(.visitor(seq)) != true {
      picture.visitors.remove(seq)
      count(.visitor(seq))
    }
  }

  private func add(_ person: Person) {
    let isNew =
      switch person {
      case .agent(let number): picture.agents.insert(number).inserted
      case .visitor(let seq): picture.visitors.insert(seq).inserted
      case .watcher(let number): picture.watchers.insert(number).inserted
      }
    if isNew { count(person) }
  }

  /// Unless somebody else keeps them.
  private func lose(_ person: Person) {
    if let own, own.people.contains(person) { return }
    guard !others.values.contains(where: { $0.holds(person) }) else { return }
    let wasThere =
      switch person {
      case .agent(let number): picture.agents.remove(number) != nil
      case .visitor(let seq): picture.visitors.remove(seq) != nil
      case .watcher(let number): picture.watchers.remove(number) != nil
      }
    if wasThere { count(person) }
  }

  private func count(_ person: Person) {
    picture.number = (picture.number ?? 0) + 1
    log.note(person)
  }
}
