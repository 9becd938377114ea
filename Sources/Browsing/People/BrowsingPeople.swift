public import Desk
public import FrontDesk
public import Visitors

/// Simulated visitors who come to a gateway on this machine, each with a browser and an address of
/// their own, and do there what the simulated visitors of a desk do. For one thread.
public final class BrowsingPeople {
  /// How a website vouches for its visitor: a signature of these attributes; nil: it does not.
  public typealias Sign = ([Visitor.Attribute]) -> String?

  private let clients: WebClients
  private let clock: any DeskClock
  private let sign: Sign
  private var crowd: BrowsingCrowd
  private var browsers: [Int: SimulatedBrowser] = [:]
  /// What windows have shown since the crowd was told last.
  private var news: [(number: Int, what: WindowNews)] = []

  /// - Parameters:
  ///   - port: where the gateway listens. It has to trust this machine as a proxy, which says for whom
  ///     it asks.
  ///   - clock: that people live by.
  public init(
    _ options: Simulation.Options, port: Int, clock: any DeskClock, sign: @escaping Sign
  ) {
    clients = WebClients(port: port)
    self.clock = clock
    self.sign = sign
    crowd = BrowsingCrowd(options, at: clock.now)
  }

  /// Lets them come and go until something can be read from a descriptor.
  public func run(untilReadable descriptor: Int32, isOver: () -> Bool) {
    clients.wake(by: descriptor)
    while !isOver() {
      let told = news
      news = []
      for (number, what) in told { crowd.take(what, of: number, at: clock.now) }
      for doing in crowd.step(at: clock.now) { perform(doing) }
      // What is shown at once is taken in at once.
      guard news.isEmpty else { continue }
      clients.turn(within: Double(crowd.nextWake - clock.now) / 1000)
    }
  }

  private func perform(_ doing: BrowsingCrowd.Doing) {
    switch doing {
    case .comes(let number, let page, let device, let language):
      browsers[number] = SimulatedBrowser(
        clients, on: page, device, language: language, from: BrowsingPeople.address(of: number),
        sign: sign
      ) { [weak self] told in self?.news += told.map { (number, $0) } }
    case .does(let number, let deed): browsers[number]?.take(deed)
    case .goes(let number):
      browsers[number]?.go { [weak self] in self?.browsers[number] = nil }
    }
  }

  /// One of those that are kept for measurements (RFC 2544), which nobody else has.
  private static func address(of number: Int) -> String {
    "198.\(18 + number >> 16 & 1).\(number >> 8 & 255).\(number & 255)"
  }
}
