/// What is said of a day of the journal that was lived through once more.
public protocol DayWording: Sendable {
  /// Which day it was, and how much happened on it.
  func day(_ day: String, requests: Int, events: Int) -> String
  /// That nothing came out differently.
  var dayIsTheSame: String { get }
  /// So many events of all came out differently.
  func dayDiffers(_ count: Int, of events: Int) -> String
  /// The first of them: what happened, and what came out, by their kinds and numbers; nil: nothing.
  func firstDifference(_ happened: String?, _ cameOut: String?) -> String
  /// That it was guessed who was present.
  var presenceIsGuessed: String { get }
  /// The titles of what was and of what would be.
  var asItWas: String { get }
  var asItWouldBe: String { get }
  func name(_ figure: DayFigure) -> String
  /// The offers made to an agent of that name.
  func offers(to name: String) -> String
  /// How many answers and ends stand in for others, and how many deeds were left out.
  func stoodIn(_ standIns: Int, lapsed: Int) -> String
  /// What heads the requests of which something else would have become: so many of all.
  func otherFates(_ count: Int, of requests: Int) -> String
  func fate(_ fate: ChatFate) -> String
  /// What became of it, and what would have.
  func fates(_ was: String, _ wouldBe: String) -> String
}
