extension English {
  public var readingJournal: String { "Reading the journal\u{2026}" }
  public func ringsAt(_ agent: String) -> String { "It rings at \(agent)." }
  public func hasChatNow(_ agent: String) -> String { "\(agent) has this chat now." }

  public func newAbove(_ count: Int, key: String) -> String {
    "\u{2191} \(count) new above, \(key)"
  }
  public func isWriting(_ name: String) -> String { "\(name) is writing…" }

  public func below(new count: Int, key: String) -> String {
    count > 0 ? "\u{2193} \(count) new below, \(key)" : "\u{2193} more below, \(key)"
  }

  public var you: String { "You" }
  public func note(by agent: String?) -> String { "note by \(agent ?? "you")" }
  public var sending: String { "sending\u{2026}" }
  public var saving: String { "saving\u{2026}" }
  public var firstNew: String { "new" }

  public func writing(to visitor: String) -> String { "to \(visitor)" }
  public func notWritable(_ why: String, isUnsent: Bool) -> String {
    isUnsent ? "not sent: \(why)" : why
  }
  public func noteNotSent(to visitor: String) -> String { "NOTE, not sent to \(visitor)" }
  public func noteNotSaved(_ why: String) -> String { "NOTE, not saved: \(why)" }
  public func noteIsBegun(key: String) -> String { "\u{00B7} a note is begun: \(key)" }
  public func keyToWrite(_ key: String) -> String { "\(key) to write" }

  public var noChats: String { "No chats now." }
  public func seconds(_ count: Int) -> String { "\(count) s" }
  public func endsIn(seconds: Int) -> String { "ends in \(seconds) s" }
  public var note: String { "Note" }
  public var away: String { "(away)" }

  public func closed(_ standing: ChatStanding, messages: Int) -> String {
    let end = standing == .abandoned ? "left" : self.standing(standing)
    return "\(end), \(messages) \(messages == 1 ? "message" : "messages")"
  }
}
