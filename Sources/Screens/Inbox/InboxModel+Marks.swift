import Desk
import Hosting
import Terminal

/// How far chats were read, and which offers were missed, outlives the run.
extension InboxModel {
  /// What is to be kept of it now; nil: the desk is not there. O(the agent's chats).
  public var marks: ReadingMarks? {
    guard isOpen else { return nil }
    var marks = ReadingMarks()
    for id in picture.view.own {
      guard isMine(id), let talk = talks[id], talk.readUpTo != .max else { continue }
      marks.read(id, upTo: talk.readUpTo)
    }
    marks.miss(missed.offers)
    return marks
  }

  /// Takes over what an earlier run has read and missed. What was read of chats counts when their words
  /// are there.
  mutating func adopt(_ marks: ReadingMarks) {
    found = marks
    if isOpen { adoptFoundMarks() }
  }

  mutating func adoptFoundMarks() {
    guard let found else { return }
    for offer in found.missed where now - offer.at <= ReadingMarks.reach {
      guard !isMine(offer.chat), missed.offer(of: offer.chat) == nil else { continue }
      // What somebody has handled meanwhile needs nobody.
      if desk.handled(offer.chat) != nil { continue }
      missed.adopt(offer, desk.recentlyClosed.last { $0.id == offer.chat }?.outcome)
    }
    self.found = nil
    unread = found.read.filter { isMine($0.key) }
    adoptFoundReading()
    list.becomeStale()
  }

  /// Counts what is new in chats whose words have come since.
  mutating func adoptFoundReading() {
    for (id, seq) in unread {
      guard let lines = words[id] else { continue }
      unread[id] = nil
      changeTalk(id) { $0.recall(seq, lines) }
    }
  }
}
