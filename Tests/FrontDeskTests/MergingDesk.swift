import Desk
import Dialogues
import FileStore
import Foundation
import Randomness
import Store
import Testing

@testable import FrontDesk

/// A desk in files at which browsers come, give things, see dialogues, chat, and are found to be one
/// person, by lot; beside its twin.
final class MergingDesk {
  static let keys = (0..<6).map { VisitorKey("browser \($0)") }
  static let emails = ["mei@shop.example", "kim@shop.example"]
  private static let dialogues: [DialogueID] = ["one", "two"]

  private let path: String
  private let clock = ManualClock(StoryDesk.start)
  private(set) var desk: FrontDesk
  private(set) var twin = MergingTwin()
  private var random: SplitMix64
  /// How often what was tried came about.
  private(set) var counts: [String: Int] = [:]

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    path = FileManager.default.temporaryDirectory.appending(path: "merging-\(UUID().uuidString)")
      .path(percentEncoded: false)
    _ = try StoreDirectory.create(at: path)
    desk = try MergingDesk.open(path, clock)
    let sue = Agent(id: "sue", number: 0, permissions: Profile.supervisor.permissions)
    _ = try desk.perform(.change(.addAgent(sue)), by: .desk)
    for id in MergingDesk.dialogues {
      var dialogue = Dialogue(
        id: id, name: id.text, start: "ask",
        cards: [
          .init("ask", .question(.init(text: "Well?", choices: [.init(text: "Yes", value: "yes")])))
        ])
      dialogue.targets = PageTargets(include: ["https://shop.example/*"])
      _ = try desk.perform(.change(.dialogues(.add(dialogue))), by: .desk)
      _ = try desk.perform(.change(.dialogues(.publish(id))), by: .desk)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static func open(
    _ path: String, _ clock: ManualClock, toLook: Bool = false
  ) throws -> FrontDesk {
    var options = FileStore.Options()
    options.snapshotEvents = 40
    let directory = try StoreDirectory(existing: path)
    return try FrontDesk(
      store: try FileStore(directory, toLook: toLook, options: options), clock: clock,
      attendance: nil, visitors: FileVisitorBook(directory, toLook: toLook))
  }

  // MARK: Deeds

  func act() throws {
    clock.now = clock.now + 1
    let key = random.pick(MergingDesk.keys)!
    switch random.number(0...11) {
    case 0...3: try learn(key)
    case 4: try see(key)
    case 5: try complete(key)
    case 6, 7: try ask(key)
    case 8: try leave(key)
    case 9, 10: try merge()
    default: if random.chance(0.3) { try forget(key) }
    }
  }

  private func count(_ what: String) { counts[what, default: 0] += 1 }

  private func learn(_ key: VisitorKey) throws {
    let isEmail = random.chance(0.5)
    let name = isEmail ? "email" : random.pick(["city", "plan"])!
    let value = isEmail ? random.pick(MergingDesk.emails)! : "\(random.number(0...99))"
    let isSigned = random.chance(0.2)
    let deed = SiteCommand.Deed.learn(
      [.init(name: name, value: value)], isSigned ? .signed : .said)
    let receipt = try desk.perform(.site(SiteCommand(deed, Encounter())), by: .visitor(key))
    for stamped in receipt.events {
      guard case .site(.learned(let event)) = stamped.event else { continue }
      for attribute in event.attributes {
        twin.learn(
          key.mark, attribute.name, attribute.value, isSigned: isSigned, seq: stamped.seq)
      }
    }
  }

  private func tryOut(_ key: VisitorKey, _ dialogue: DialogueID) throws -> Receipt? {
    guard twin.parts[key.mark]?.open == nil else { return nil }
    return try desk.perform(
      .site(SiteCommand(.tryOut(dialogue), Encounter())), by: .visitor(key))
  }

  private func see(_ key: VisitorKey) throws {
    let dialogue = random.pick(MergingDesk.dialogues)!
    guard let receipt = try tryOut(key, dialogue) else { return }
    // It counts once a person.
    let isNew = !twin.triggered(key.mark).contains(dialogue)
    #expect(receipt.events.contains { $0.event.kind == .dialogueTriggered } == isNew)
    if isNew { twin.trigger(key.mark, dialogue) } else { count("seen before") }
  }

  private func complete(_ key: VisitorKey) throws {
    let dialogue = random.pick(MergingDesk.dialogues)!
    guard let receipt = try tryOut(key, dialogue) else { return }
    let isSeen = receipt.events.contains { $0.event.kind == .dialogueTriggered }
    if isSeen { twin.trigger(key.mark, dialogue) }
    let encounter = try #require(receipt.site?.encounter)
    let id = MessageID("answer-\(random.next())")
    let deed = SiteCommand.Deed.answer(dialogue, version: 1, "ask", .choice(0), id: id)
    let answered = try desk.perform(.site(SiteCommand(deed, encounter)), by: .visitor(key))
    let isNew = !twin.completed(key.mark).contains(dialogue)
    #expect(answered.events.contains { $0.event.kind == .dialogueCompleted } == isNew)
    if isNew { twin.complete(key.mark, dialogue) } else { count("completed before") }
  }

  private func ask(_ key: VisitorKey) throws {
    guard twin.parts[key.mark]?.open == nil else { return }
    let known = try desk.visitor(key.mark)
    var request = VisitorRequest(visitor: try desk.person(known), wait: 3600)
    request.origin = ChatOrigin(
      dialogue: "one", version: 1, card: "person", page: "https://shop.example/")
    let chat = try #require(try desk.perform(.request(request), by: .visitor(key)).chat)
    // Its agent reads what is known of the person.
    let visitor = try #require(desk.state.chats[chat]).visitor
    for (name, value) in twin.attributes(key.mark) { #expect(visitor[name] == value) }
    twin.ask(key.mark, chat)
  }

  private func leave(_ key: VisitorKey) throws {
    guard let chat = twin.parts[key.mark]?.open else { return }
    _ = try desk.perform(.leave(chat), by: .visitor(key))
    twin.leave(key.mark, from: "one")
  }

  private func merge() throws {
    let marks = twin.parts.keys.sorted { $0.text < $1.text }
    guard let one = random.pick(marks), let other = random.pick(marks) else { return }
    let expected: Refusal.Merging? =
      one == other
      ? .sameVisitor
      : twin.person(one).contains(other)
        ? .alreadyOne
        : twin.emails(one).isDisjoint(with: twin.emails(other))
          ? .noCommonEmail
          : twin.person(one).union(twin.person(other)).count > KnownPerson.most
            ? .tooMany(most: KnownPerson.most) : nil
    let result = Result { () throws(DeskError) in
      try desk.perform(.merge(one, other), by: .agent("sue"))
    }
    if case .failure(.refused(let refusal)) = result {
      #expect(refusal.reason == expected.map { .merging($0) })
      return count("refused")
    }
    #expect(expected == nil)
    #expect(try result.get().events.last?.event.kind == .visitorsMerged)
    twin.merge(one, other)
    count("merged")
  }

  private func forget(_ key: VisitorKey) throws {
    guard twin.parts[key.mark] != nil else { return }
    let isOpen = twin.parts[key.mark]?.open != nil
    let result = Result { () throws(DeskError) in
      try desk.perform(.site(SiteCommand(.forget, Encounter())), by: .visitor(key))
    }
    if case .failure(.refused(let refusal)) = result {
      #expect(isOpen && refusal.reason == .site(.chatIsOpen))
      return
    }
    _ = try result.get()
    #expect(!isOpen)
    if twin.person(key.mark).count > 1 { count("forgotten together") }
    if twin.person(key.mark).contains(where: { twin.parts[$0]?.open != nil }) {
      count("forgotten beside a chat")
    }
    twin.forget(key.mark)
  }

  // MARK: Looking

  /// Whether a desk tells what the twin does.
  func agrees(_ desk: FrontDesk, _ label: Comment) throws {
    for mark in Set(twin.parts.keys).union(MergingDesk.keys.map(\.mark)) {
      let known = try desk.visitor(mark)
      guard let part = twin.parts[mark] else {
        #expect(known.seq == 0, label)
        continue
      }
      // What a browser is shown is made of its own alone.
      let given = Dictionary(
        uniqueKeysWithValues: known.given.attributes.map { ($0.name, $0.value) })
      #expect(given == Dictionary(part.given.map { ($0.name, $0.value) }) { $1 }, label)
      #expect(known.openChat?.chat == part.open, label)
      let whole = try desk.wholePerson(known)
      #expect(Set(whole.all.map(\.mark)) == twin.person(mark), label)
      let attributes = Dictionary(
        uniqueKeysWithValues: whole.attributes.map { ($0.name, $0.value) })
      #expect(attributes == twin.attributes(mark), label)
      #expect(Set(whole.chats) == twin.chats(mark), label)
      #expect(Set(whole.emails) == twin.emails(mark), label)
      let memory = VisitorMemory(known, desk.state.dialogues)
      #expect(memory.triggered == twin.triggered(mark), label)
      #expect(memory.completed == twin.completed(mark), label)
    }
    for email in MergingDesk.emails {
      let told = Set(try desk.people(email: email).map { Set($0.all.map(\.mark)) })
      let known = twin.parts.filter { $0.value.value("email") == email }
      #expect(told == Set(known.keys.map { twin.person($0) }), label)
    }
  }

  /// As this desk knows it, one that only looks, one that begins with the snapshot, one that reads the
  /// whole journal, and one whose book was made anew.
  func checkEverywhere() throws {
    // What was decided last is in no book before something more has come.
    let change = SetUpChange.setSettings(["maxUnread": "\(random.number(77...777))"])
    _ = try desk.perform(.change(change), by: .desk)
    try agrees(desk, "the desk itself")
    try agrees(try MergingDesk.open(path, clock, toLook: true), "one that only looks")
    try agrees(try MergingDesk.open(path, clock), "opened again")
    let files = FileManager.default
    try? files.removeItem(atPath: path + "/snapshot.json")
    try files.removeItem(atPath: path + "/visitors")
    let anew = try MergingDesk.open(path, clock)
    try agrees(anew, "from the journal alone, with a new book")
    desk = anew
  }
}
