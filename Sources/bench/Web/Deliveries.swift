/// When each of many messages was sent, when it came to the other side, and how often. A number is
/// touched by one thread before it is sent, and by the one that hears it from then on.
final class Deliveries: @unchecked Sendable {
  // Not guarded: see above; read as a whole when everybody is done.
  private let sentAt: UnsafeMutablePointer<Double>
  private let heardAt: UnsafeMutablePointer<Double>
  private let answeredAt: UnsafeMutablePointer<Double>
  private let times: UnsafeMutablePointer<Int>
  let count: Int

  init(_ count: Int) {
    self.count = count
    (sentAt, heardAt, answeredAt) = (
      .allocate(capacity: count), .allocate(capacity: count), .allocate(capacity: count)
    )
    times = .allocate(capacity: count)
    for pointer in [sentAt, heardAt, answeredAt] { pointer.initialize(repeating: 0, count: count) }
    times.initialize(repeating: 0, count: count)
  }

  deinit {
    for pointer in [sentAt, heardAt, answeredAt] { pointer.deallocate() }
    times.deallocate()
  }

  func send(_ number: Int) { sentAt[number] = seconds() }

  /// Whoever sent it knows that it is there.
  func answer(_ number: Int) { answeredAt[number] = seconds() }

  func hear(_ number: Int) {
    guard (0..<count).contains(number), sentAt[number] > 0 else { return }
    times[number] += 1
    if times[number] == 1 { heardAt[number] = seconds() }
  }

  private var sent: [Int] { (0..<count).filter { sentAt[$0] > 0 } }

  var sentCount: Int { sent.count }

  /// Whether all that was sent was heard.
  var isWhole: Bool { sent.allSatisfy { times[$0] > 0 } }

  /// Percent of what was sent that was heard once.
  var once: Double {
    let sent = sent
    return 100 * Double(sent.count { times[$0] == 1 }) / Double(max(1, sent.count))
  }

  /// Milliseconds from being sent to being heard.
  var waits: [Double] { sent.filter { times[$0] > 0 }.map { (heardAt[$0] - sentAt[$0]) * 1000 } }

  /// Milliseconds from being sent to being answered.
  var answers: [Double] {
    sent.filter { answeredAt[$0] > 0 }.map { (answeredAt[$0] - sentAt[$0]) * 1000 }
  }
}
