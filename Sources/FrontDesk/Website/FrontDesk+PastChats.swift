public import Desk
import Store

/// What visitors talked about before.
extension FrontDesk {
  /// The past chats of a chat's visitor, newest first: of this browser, of those that agents found to
  /// be the same person's, and of whoever else has the same email (DIALOGUES, Who it is), as far as the book remembers them. For agents: no visitor is
  /// ever told of what is known by an email alone. Cost: as `history` twice.
  public func pastChats(_ query: PastChatsQuery) throws(DeskError) -> [PastChat] {
    let person = try person(in: query)
    var chats: [ChatID: PastChat.Tie] = [:]
    var visitors: [VisitorID: PastChat.Tie] = [:]
    let all = try person.map { known throws(DeskError) in try wholePerson(known) }
    if let all {
      for chat in all.chats { chats[chat] = .merged }
      for chat in all.visitor.chats { chats[chat] = .own }
    } else if let id = query.visitor.id {
      visitors[id] = .own
    }
    var emails = all?.emails ?? []
    if emails.isEmpty, !query.visitor.email.isEmpty { emails = [query.visitor.email] }
    for email in emails {
      for other in try self.visitors(email: email) where all?.contains(other.mark) != true {
        let isVouchedFor =
          other.isVouchedFor && all?.all.contains { $0.email == email && $0.isVouchedFor } == true
        for chat in other.chats where chats[chat] == nil || chats[chat] == .email {
          chats[chat] = isVouchedFor ? .signed : .email
        }
      }
      // Who came by a terminal is known by their email.
      let atTerminal = VisitorID(email: email)
      if visitors[atTerminal] == nil { visitors[atTerminal] = .email }
    }
    chats[query.chat] = nil
    return try find(chats, of: visitors, query)
  }

  private func find(
    _ chats: [ChatID: PastChat.Tie], of visitors: [VisitorID: PastChat.Tie],
    _ query: PastChatsQuery
  ) throws(DeskError) -> [PastChat] {
    let named = HistoryQuery(limit: query.limit, chats: Set(chats.keys), since: query.since)
    var found = try history(named).map { PastChat($0, chats[$0.id] ?? .email) }
    for (visitor, tie) in visitors {
      // One of them may be the chat itself.
      let theirs = HistoryQuery(limit: query.limit + 1, visitor: visitor, since: query.since)
      let others = try history(theirs).filter { $0.id != query.chat && chats[$0.id] == nil }
      found += others.map { PastChat($0, tie) }
    }
    found.sort { $0.summary.closedSeq > $1.summary.closedSeq }
    return Array(found.prefix(query.limit))
  }

  /// Who asked in an open or a past chat, as the book remembers them; nil: it does not.
  public func asker(of chat: Chat) throws(DeskError) -> KnownVisitor? {
    let query = PastChatsQuery(of: chat.visitor, in: chat.id, limit: 0)
    return try person(in: query).flatMap { $0.chats.contains(chat.id) ? $0 : nil }
  }

  /// Who asked in a chat, as the book remembers them; nil: it does not. Who had the browser before
  /// somebody else is another person than they.
  private func person(in query: PastChatsQuery) throws(DeskError) -> KnownVisitor? {
    guard let id = query.visitor.id else { return nil }
    let known = try visitor(VisitorMark(id.text))
    guard known.seq > 0 else { return nil }
    let isOld = known.chats.count >= KnownVisitor.mostChats && known.email == query.visitor.email
    if known.chats.contains(query.chat) || isOld { return known }
    let before = try visitors(email: query.visitor.email)
      .first { $0.mark.isLeftBehind(by: known.mark) && $0.chats.contains(query.chat) }
    return before ?? KnownVisitor(known.mark)
  }

  /// Those who have an email, with what happened to them since the book was last written.
  func visitors(email: String) throws(DeskError) -> [KnownVisitor] {
    guard !email.isEmpty else { return [] }
    let found = try FrontDesk.reading { () throws(StoreError) in
      try visitorPages?.visitors(email: email) ?? []
    }
    let recent = news.uncertain
    let forgotten = recent.compactMap { stamped -> VisitorMark? in
      guard case .site(.forgotten(let event)) = stamped.event else { return nil }
      return event.visitor
    }
    return found.compactMap { known in
      var known = known
      for event in recent { known.apply(event) }
      let isLeft = forgotten.contains { known.mark.isLeftBehind(by: $0) }
      return known.email == email && !isLeft ? known : nil
    }
  }
}

extension KnownVisitor {
  /// Whether the website vouches for their email.
  fileprivate var isVouchedFor: Bool {
    attributes.first { $0.name == "email" }?.source == .signed
  }
}
