import Desk
import FrontDesk
import Store

/// Who watches a chat tells its agent so, and reads what they are writing, as far as the desk's settings
/// let them. Nothing of it is kept, and nothing of it costs anything while nobody watches.
extension ScreenTeller {
  // MARK: Who watches

  /// Sees to the chat that the screen shows, if that is another agent's: tells that it is watched, and
  /// reads what its agent writes. Whether a picture would show something else.
  func watch() -> Bool {
    let now = host.desk.wallTime
    let wanted = toWatch
    if wanted != watching.watched {
      if let former = watching.watched, former.chat != wanted?.chat {
        host.live.signal.tell(ChatSign(former.chat, .unwatched(by: agent)))
      }
      watching.watched = wanted
      watching.toldAt = .distantPast
    }
    if let wanted, now - watching.toldAt >= ChatSign.watchPause {
      host.live.signal.listenToSigns()
      keepWatcher()
      host.live.signal.tell(ChatSign(wanted.chat, .watched(by: agent)))
      watching.toldAt = now
    } else if wanted != nil, watching.draft == nil || host.desk.state.settings.watchDrafts {
      return false
    }
    return readDraft()
  }

  /// Has it seen when this process ends that nobody watches from here any more. Where the desk cannot be
  /// written, only time tells.
  private func keepWatcher() {
    let number = host.watcherNumber(of: agent)
    guard watching.keptAs != number else { return }
    forgetWatcher()
    guard (try? host.live.attendance.hold(.watcher(number))) != nil else { return }
    watching.keptAs = number
  }

  private func forgetWatcher() {
    if let number = watching.keptAs { host.live.attendance.release(.watcher(number)) }
    watching.keptAs = nil
  }

  /// The chat that is shown, if another agent has it and this one may look on.
  private var toWatch: ChatWatch.Watched? {
    let state = host.desk.state
    guard let followed, let holder = state.chats[followed]?.holder, holder != agent else {
      return nil
    }
    let mayLook = agent.map { state.agent($0)?.permissions.contains(.viewAll) ?? false } ?? true
    return mayLook ? ChatWatch.Watched(chat: followed, agent: holder) : nil
  }

  /// Reads what the agent of the watched chat shares. Whether it is another text, or another chat's.
  func readDraft() -> Bool {
    let (draft, chat) = (watching.draft, watching.draftOf)
    (watching.draft, watching.draftOf) = (nil, nil)
    if let watched = watching.watched, host.desk.state.settings.watchDrafts {
      watching.draft = drafts(of: watched.agent).shared(for: watched.chat)
      if watching.draft != nil { watching.draftOf = watched.chat }
    }
    return watching.draft != draft || watching.draftOf != chat
  }

  private func drafts(of agent: AgentID) -> any DraftStore {
    host.live.place.drafts(of: agent) { _ in }
  }

  // MARK: Who is watched

  /// Takes in what the agent is writing.
  func write(_ draft: String, in chat: ChatID) {
    watching.written[chat] = draft.isEmpty ? nil : draft
    share(chat)
  }

  /// Shares what is being written in a chat with who watches it, or nothing any more.
  private func share(_ chat: ChatID) {
    guard let agent else { return }
    let isShared =
      watching.watchers[chat] != nil && host.desk.state.settings.watchDrafts
      && host.desk.state.chats[chat]?.holder == agent
    let text = isShared ? watching.written[chat] : nil
    guard text != watching.shared[chat] else { return }
    watching.shared[chat] = text
    drafts(of: agent).share(text ?? "", for: chat)
    host.live.signal.tell(ChatSign(chat, .drafted(by: agent)))
  }

  /// Forgets who watches no more, and shares nothing that is not to be shared any more. Whether a
  /// picture would show something else.
  func dropWatchers() -> Bool {
    let state = host.desk.state
    for chat in watching.written.keys where state.chats[chat] == nil {
      watching.written[chat] = nil
    }
    let gone = watching.drop(
      at: host.desk.wallTime, present: host.live.attendance.roll().watchers
    ) { state.chats[$0]?.holder == agent }
    for chat in Set(gone.map(\.chat)).union(watching.shared.keys).union(watching.watchers.keys) {
      share(chat)
    }
    return !gone.isEmpty
  }

  /// Takes in that somebody watches a chat of the agent's, or does no more. Whether that is new.
  func hearWatcher(_ watcher: AgentID?, in chat: ChatID, watches: Bool) -> Bool {
    guard host.desk.state.chats[chat]?.holder == agent, agent != nil else { return false }
    let isNew =
      watches
      ? watching.add(watcher, in: chat, host.hold(of: watcher)) : watching.remove(watcher, in: chat)
    if isNew { share(chat) }
    return isNew
  }

  /// Nobody looks at this screen any more.
  func end() {
    _ = watching.drop(at: .distantFuture, present: []) { _ in false }
    for chat in watching.shared.keys { share(chat) }
    followed = nil
    _ = watch()
    forgetWatcher()
  }
}

extension HostedDesk {
  /// By which attendance knows somebody who watches: an agent's own, or 0.
  func watcherNumber(of agent: AgentID?) -> Int {
    agent.flatMap { desk.state.agent($0)?.number } ?? 0
  }

  /// How long it holds that somebody watches who has just said so.
  func hold(of watcher: AgentID?) -> ChatWatch.Hold {
    let number = watcherNumber(of: watcher)
    return ChatWatch.Hold(
      until: Instant(milliseconds: desk.wallTime.milliseconds + ChatSign.watchHolds),
      keptAs: live.attendance.roll().watchers.contains(number) ? number : nil)
  }
}
