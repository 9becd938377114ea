public import Desk
public import Dialogues
import Randomness

/// Visitors of a website, from one seed, who all meet what it has for them and know nothing of the desk
/// but what their windows show. It reads no clock and asks no server: it is told instants and what
/// windows show, and answers with what its people do.
public struct BrowsingCrowd: Sendable {
  /// What somebody does; they are told apart by numbers, from 1.
  public enum Doing: Sendable {
    /// They open a page in a browser that nobody knows.
    case comes(Int, PageView, Surroundings.Device, language: String)
    case does(Int, VisitorDeed)
    /// They close it, once what they did has been done.
    case goes(Int)
  }

  private var newcomers: Newcomers
  private var visitors: [(number: Int, person: SimulatedVisitor)] = []
  private var last = 0

  /// The first visitor comes two seconds later.
  public init(_ options: Simulation.Options, at now: Instant) {
    newcomers = Newcomers(
      options, pace: Pace(speed: options.speed), SplitMix64(seed: options.seed), at: now)
  }

  /// When `step` is to be called next at the latest, if no window shows anything before.
  public var nextWake: Instant {
    (visitors.compactMap(\.person.next) + [newcomers.next].compactMap(\.self)).min()
      ?? .distantFuture
  }

  /// What its people do by `now`, in order. To be called after `take`, and at `nextWake`.
  public mutating func step(at now: Instant) -> [Doing] {
    var doings: [Doing] = []
    while let next = newcomers.next, next <= now {
      doings += arrive(at: now)
      newcomers.goOn()
    }
    for i in visitors.indices {
      let number = visitors[i].number
      doings += visitors[i].person.act(at: now).map { .does(number, $0) }
      if visitors[i].person.isDone { doings.append(.goes(number)) }
    }
    visitors.removeAll { $0.person.isDone }
    return doings
  }

  /// Takes in what somebody's window shows.
  public mutating func take(_ news: WindowNews, of number: Int, at now: Instant) {
    guard let index = visitors.firstIndex(where: { $0.number == number }) else { return }
    visitors[index].person.see(news, at: now)
  }

  private mutating func arrive(at now: Instant) -> [Doing] {
    let taken = newcomers.take(among: visitors.map(\.person), isBusy: { _ in false })
    guard let (visitor, isFirst) = taken else { return [] }
    var person = visitor
    person.visit(isEager: isFirst, at: now)
    guard let walk = person.walk else { return [] }
    last += 1
    visitors.append((last, person))
    return [.comes(last, walk.page, walk.device, language: person.persona.language.tag)]
  }
}
