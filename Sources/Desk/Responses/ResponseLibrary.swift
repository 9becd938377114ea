/// The answers of a desk, and the questions that wait for one: the fold of the events about them.
public struct ResponseLibrary: Hashable, Sendable {
  /// Which library it is.
  public private(set) var mark: LibraryMark
  private var byID: [ResponseID: Response]
  /// In the order in which they were asked last.
  public private(set) var unanswered: [UnansweredQuestion]

  public init(
    mark: LibraryMark = LibraryMark(), responses: [Response] = [],
    unanswered: [UnansweredQuestion] = []
  ) {
    self.mark = mark
    byID = Dictionary(responses.map { ($0.id, $0) }) { $1 }
    self.unanswered = unanswered
  }

  public var count: Int { byID.count }
  public subscript(_ id: ResponseID) -> Response? { byID[id] }
  public var ids: some Collection<ResponseID> { byID.keys }

  /// By their names. O(n log n).
  public var responses: [Response] { byID.values.sorted { $0.id < $1.id } }

  /// What waits under that number.
  public func unanswered(_ number: Int64) -> UnansweredQuestion? {
    unanswered.first { $0.number == number }
  }

  /// Folds one event in, whatever it is about.
  public mutating func apply(_ stamped: StampedEvent) {
    guard case .setUp(.library(let event)) = stamped.event else { return }
    mark.take(event, stamped.seq)
    switch event {
    case .set(let event):
      byID[event.response.id] = event.response
      let asked = event.response.question.lowercased()
      unanswered.removeAll { $0.question.lowercased() == asked }
    case .removed(let event): byID[event.response] = nil
    case .unanswered(let event): note(event, stamped)
    case .settled(let event): unanswered.removeAll { $0.number == event.number }
    }
  }

  private mutating func note(_ event: QuestionUnanswered, _ stamped: StampedEvent) {
    let asked = event.question.lowercased()
    var entry = UnansweredQuestion(
      number: stamped.seq, question: event.question, times: 0, firstAt: stamped.at,
      lastAt: stamped.at)
    if let place = unanswered.firstIndex(where: { $0.question.lowercased() == asked }) {
      entry = unanswered.remove(at: place)
    } else if unanswered.count >= UnansweredQuestion.most {
      unanswered.removeFirst()
    }
    entry.times += 1
    entry.lastAt = stamped.at
    entry.chat = event.chat
    unanswered.append(entry)
  }
}
