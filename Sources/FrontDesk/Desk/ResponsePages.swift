import Answers
import Desk
import Store

/// The library of answers, as a desk keeps up with it once somebody has asked: most processes never do.
final class ResponsePages {
  private let book: (any ResponseBook)?
  private let journal: any DeskStore
  /// As far as events were taken in.
  private var kept: ResponseLibrary?
  /// Its approved answers, ready to be looked through, once somebody has asked.
  private var keptIndex: ResponseIndex?
  /// What lies in the book, if it was looked at or put there.
  private var inBook = LibraryMark()

  /// When the book lags so many events behind what happened to the library last, it is written anew,
  /// also where only questions came: reading what lies between costs more than writing.
  private static let mostBehind: Int64 = 1000

  init(_ book: (any ResponseBook)?, _ journal: any DeskStore) {
    self.book = book
    self.journal = journal
  }

  /// Takes in what happened.
  func note(_ events: [StampedEvent]) {
    guard let seq = kept?.mark.seq else { return }
    for event in events where event.seq > seq {
      kept?.apply(event)
      if event.event.changesAnswers { keptIndex = nil }
    }
  }

  /// What was noted may not have happened.
  func forgetNoted() { (kept, keptIndex) = (nil, nil) }

  /// The approved answers of the library of that mark, ready to be looked through.
  ///
  /// - Parameter before: what was decided and is in no journal yet.
  func index(
    _ mark: LibraryMark, after before: [StampedEvent] = []
  ) throws(StoreError) -> ResponseIndex {
    let library = try library(mark, after: before)
    if before.contains(where: \.event.changesAnswers) { return ResponseIndex(library.responses) }
    let index = keptIndex ?? ResponseIndex(library.responses)
    keptIndex = index
    return index
  }

  /// The library of that mark.
  ///
  /// - Parameter before: what was decided and is in no journal yet.
  func library(
    _ mark: LibraryMark, after before: [StampedEvent] = []
  ) throws(StoreError) -> ResponseLibrary {
    if let kept, kept.mark == mark { return kept }
    guard mark.seq > 0 else {
      kept = kept ?? ResponseLibrary()
      return ResponseLibrary()
    }
    var library = kept
    if library.map({ $0.mark.seq > mark.seq }) ?? true {
      library = try book?.library()
      inBook = library?.mark ?? LibraryMark()
    }
    var isNew = false
    if let begun = library, begun.mark.seq <= mark.seq {
      (library, isNew) = try go(on: begun, to: mark, before)
    }
    // Where it is another journal by now, or was never put aside, all of it is read.
    if library?.mark != mark { (library, isNew) = try go(on: ResponseLibrary(), to: mark, before) }
    let found = library ?? ResponseLibrary()
    guard before.isEmpty else { return found }
    if isNew || kept == nil { keptIndex = nil }
    kept = found
    if isNew || mark.seq - inBook.seq > ResponsePages.mostBehind { putAside() }
    return found
  }

  /// Takes in what the journal has beyond that, and whether answers are among it.
  private func go(
    on begun: ResponseLibrary, to mark: LibraryMark, _ before: [StampedEvent]
  ) throws(StoreError) -> (ResponseLibrary, hasNewAnswers: Bool) {
    var library = begun
    var next = begun.mark.seq + 1
    var hasNewAnswers = false
    while next <= mark.seq {
      let events = try journal.events(from: next, limit: 5000).lazy.flatMap(\.events)
        .filter { $0.seq >= next && $0.seq <= mark.seq }
      guard let last = events.last?.seq else { break }
      for event in events {
        library.apply(event)
        if event.event.changesAnswers { hasNewAnswers = true }
      }
      next = last + 1
    }
    for event in before where event.seq >= next { library.apply(event) }
    return (library, hasNewAnswers)
  }

  /// After something was changed here, which is durable: whoever asks next need not read it.
  func putAside() {
    guard let kept, kept.mark != inBook, let book else { return }
    book.put(kept)
    inBook = kept.mark
  }
}

extension Event {
  /// Whether an answer of the library is another one by it.
  var changesAnswers: Bool {
    guard case .setUp(.library(let event)) = self else { return false }
    switch event {
    case .set, .removed: return true
    case .unanswered, .settled: return false
    }
  }
}
