/// What is counted while a desk is simulated. Times are in milliseconds.
struct RunTally {
  var asked = 0
  var offered = 0
  var connected = 0
  var fellBack = 0
  var abandoned = 0
  var missedOffers = 0
  var waited = 0
  /// Connected within the goal.
  var inTime = 0
  var waits: Int64 = 0
  var waitsOfConnected: Int64 = 0
  var waitCounts = WaitCounts()
  var ended = 0
  var handling: Int64 = 0
  var offersOf: [Int]
  var clock: BusyClock

  init(agents: Int, clock: BusyClock) {
    offersOf = Array(repeating: 0, count: agents)
    self.clock = clock
  }
}

/// How busy agents are, as time goes by.
struct BusyClock {
  /// What is counted: milliseconds since 1970.
  private let counted: Range<Int64>
  private var last: Int64
  private var available: [Bool]
  private var chats: [Int]
  private var capacities: [Int]
  /// Chats that all have, those that available ones have, and those that they could have.
  private var busy = 0
  private var busyOfAvailable = 0
  private var room = 0
  // Over time.
  private var busyTime = 0.0
  private var busyOfAvailableTime = 0.0
  private var roomTime = 0.0

  init(counted: Range<Int64>, capacities: [Int]) {
    self.counted = counted
    last = counted.lowerBound
    self.capacities = capacities
    available = Array(repeating: false, count: capacities.count)
    chats = Array(repeating: 0, count: capacities.count)
  }

  /// How many chats agents had in the mean; nil: no time passed.
  var busyMean: Double? {
    counted.isEmpty ? nil : busyTime / Double(counted.upperBound - counted.lowerBound)
  }

  /// The share of what available agents could have that they had; nil: nobody was available.
  var occupancy: Double? { roomTime > 0 ? busyOfAvailableTime / roomTime : nil }

  /// Lets time pass.
  mutating func pass(to instant: Int64) {
    let now = min(instant, counted.upperBound)
    guard now > last else { return }
    let time = Double(now - last)
    busyTime += time * Double(busy)
    busyOfAvailableTime += time * Double(busyOfAvailable)
    roomTime += time * Double(room)
    last = now
  }

  /// Takes in, at an instant, that an agent has one chat more or less.
  mutating func count(_ one: Int, of agent: Int, at instant: Int64) {
    pass(to: instant)
    busy += one
    chats[agent] += one
    if available[agent] { busyOfAvailable += one }
  }

  /// Takes in, at an instant, who is available.
  mutating func see(_ now: [Bool], at instant: Int64) {
    pass(to: instant)
    available = now
    (room, busyOfAvailable) = (0, 0)
    for agent in now.indices where now[agent] {
      room += capacities[agent]
      busyOfAvailable += chats[agent]
    }
  }
}
