import Desk
import FileStore
import Store

extension Probe {
  /// Takes the journal into the visitors' book, so many commits at a time, and says after each how far
  /// it is; then that it is done.
  static func takeVisitors(_ path: String, commits: Int) throws {
    let store = try FileStore(path, toLook: true)
    _ = try store.open()
    let book = FileVisitorBook(store.directory)
    while true {
      let seq = try book.seq()
      let events = try store.events(from: seq + 1, limit: commits).flatMap(\.events)
      guard let last = events.last else { break }
      try book.take(events)
      say("\(last.seq)")
    }
    say("done")
    waitForEnd()
  }

  /// Asks the visitors' book as somebody who may only read, and says what comes of it.
  static func lookAtVisitors(_ path: String) throws {
    becomeNobody()
    guard let book = try FilePlace(path).open(toLook: false, isTold: false).visitors else {
      fail("no book")
    }
    say("seq \(try book.seq())")
    say("known \(try book.visitor("mark1") != nil)")
    do {
      try book.take([])
      say("taken")
    } catch {
      say("take: \(told(error))")
    }
  }
}
