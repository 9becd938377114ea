import Desk
import Dialogues
import FrontDesk
import Hosting
import Store

/// Pages, and what they have for the visitor.
extension Browser {
  typealias Done<Value> = (Result<Value, SiteError>) -> Void

  func arrive(_ arrival: Arrival, _ done: @escaping Done<Void>) {
    device = arrival.device
    if let chat = known.openChat?.chat { comeBack(to: chat) }
    // A page that stays goes on showing what it shows, whatever is published meanwhile.
    guard arrival.isReload || encounter.page?.isAt(arrival.page.url) != true else {
      isHere()
      return done(.success(()))
    }
    come(to: arrival.page, done)
  }

  func come(to page: PageView, _ done: @escaping Done<Void>) {
    isHere()
    let before = dialogue
    takeShared()
    _ = encounter.come(to: surroundings(on: page), at: desk.wallTime, Shelf())
    if let chat = known.openChat?.chat { tellMove(in: chat) }
    meet(before, done)
  }

  /// What another browser of the same person has completed meanwhile is not shown here.
  private func takeShared() {
    guard known.person != nil, let now = try? desk.visitor(known.mark) else { return }
    known.shared = now.shared
    encounter.take(known, desk.state.dialogues)
  }

  func spend(
    _ milliseconds: Int64, on page: String, scrolled percent: Int, _ done: @escaping Done<Void>
  ) {
    isHere()
    guard encounter.page?.isAt(page) == true else { return done(.success(())) }
    let surroundings = surroundings(on: encounter.page)
    _ = encounter.spend(milliseconds, in: surroundings, Shelf())
    _ = encounter.scroll(to: percent, in: surroundings, Shelf())
    meet(dialogue, done)
  }

  /// Has whoever talks with them see where they are now: it is in the book before it is told.
  private func tellMove(in chat: ChatID) {
    browsers.keep([self])
    host.live.signal.tell(ChatSign(chat, .moved))
  }

  /// Shows what the page has for them, if its time has come. Where that counts, or brings a person,
  /// the desk decides.
  func meet(_ before: SiteDialogue?, _ done: @escaping Done<Void>) {
    var trial = encounter
    let deeds = trial.spend(0, in: surroundings(on: encounter.page), desk.shelf)
    if deeds.isEmpty {
      encounter = trial
      showWalk()
      if dialogue != before { tell(.init(.dialogue(dialogue))) }
      return done(.success(()))
    }
    step(.meet) { result in
      // A page that would bring a person at once shows nothing, and is as good for all else.
      if case .failure(.tooManyChats) = result { return done(.success(())) }
      done(result.map { _ in })
    }
  }

  func surroundings(on page: PageView?) -> Surroundings {
    let visitor = (try? desk.person(known)) ?? known.own
    // Asked on this thread alone, while the desk is there.
    let desk = Unchecked(self.desk)
    return Surroundings(
      visitor: visitor, own: known.given.named, page: page ?? PageView(url: ""), device: device,
      visits: max(1, habits.visits),
      isAgentAvailable: { route in desk.value.isAgentAvailable(for: visitor, on: route) })
  }

  private struct Unchecked: @unchecked Sendable {
    let value: FrontDesk
    init(_ value: FrontDesk) { self.value = value }
  }
}
