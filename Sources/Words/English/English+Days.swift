extension English {
  public func day(_ day: String, requests: Int, events: Int) -> String {
    "\(day): \(requests) \(requests == 1 ? "request" : "requests"), "
      + "\(events) \(events == 1 ? "event" : "events")."
  }

  public var dayIsTheSame: String {
    "Lived through once more, it comes out as it was, event for event."
  }

  public func dayDiffers(_ count: Int, of events: Int) -> String {
    "Lived through once more, \(count) of \(events) events come out differently."
  }

  public func firstDifference(_ happened: String?, _ cameOut: String?) -> String {
    "The first: \(happened ?? "nothing") happened, \(cameOut ?? "nothing") comes out."
  }

  public var presenceIsGuessed: String {
    "This journal does not say who was present then: it is guessed from what was decided."
  }

  public var asItWas: String { "AS IT WAS" }

  public var asItWouldBe: String { "AS IT WOULD BE" }

  public func name(_ figure: DayFigure) -> String {
    switch figure {
    case .requests: "requests"
    case .connected: "connected"
    case .fellBack: "fell back"
    case .abandoned: "abandoned"
    case .stillWaiting: "still waiting"
    case .meanWait: "mean wait until connected"
    case .longestWait: "longest wait until connected"
    }
  }

  public func offers(to name: String) -> String { "offers to \(name)" }

  public func stoodIn(_ standIns: Int, lapsed: Int) -> String {
    "\(standIns) answers and ends stand in for others; \(lapsed) deeds of that day fit no more."
  }

  public func otherFates(_ count: Int, of requests: Int) -> String {
    "\(count) of \(requests) would have gone otherwise:"
  }

  public func fate(_ fate: ChatFate) -> String {
    switch fate {
    case .had(let name, let after): "\(name) after \(after)"
    case .fellBack(let reason, let after): "fell back after \(after): \(self.reason(reason))"
    case .left(let after): "the visitor left after \(after)"
    case .waits: "still waits"
    }
  }

  public func fates(_ was: String, _ wouldBe: String) -> String { "\(was) → \(wouldBe)" }
}
