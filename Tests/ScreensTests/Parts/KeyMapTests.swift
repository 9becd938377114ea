import Desk
import FrontDesk
import Randomness
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// A screen is told what its keys do: whatever it says of them is true of those that it was given.
@Suite("Key maps are values")
struct KeyMapTests {
  /// The inbox's table with other keys for an action.
  private func table(
    _ action: InboxAction, on keys: [Key]
  ) -> KeyMap<InboxAction, InboxContext>.Table {
    var groups = inboxCommands.groups
    for group in groups.indices {
      for entry in groups[group].entries.indices
      where groups[group].entries[entry].action == action {
        groups[group].entries[entry].keys = keys
      }
    }
    return .init(groups, textContexts: inboxCommands.textContexts)
  }

  @Test func aScreenGoesByTheKeysItWasGiven() throws {
    let story = try Story(rows: 30, columns: 120)
    story.model = InboxModel(
      me: "ann", storePath: "/desk", tongue: .english,
      keys: KeyMap(table(.accept, on: [.function(5)])), size: Size(rows: 30, columns: 120),
      now: Story.start, session: "session")
    story.tell()
    let chat = try story.visitor("Mei")
    try story.pass(seconds: 1)
    let key = Key.function(5).name
    #expect(story.row(1).contains(key), "the banner: \(story.row(1))")
    #expect(story.row(29).contains("\(key) "), "the footer: \(story.row(29))")
    story.press(.character("a"))
    #expect(story.requests == [])
    #expect(story.model.notice != nil, "it is said that this one does nothing")
    story.press(.function(1))
    story.type("accept")
    // Below the search and the banner.
    let help = story.model.view().plainRows().dropFirst(2)
    #expect(help.contains { $0.contains(key) }, "\(story.screen)")
    story.press(.escape, .function(5))
    #expect(story.requests == [.accept(chat)])
  }

  /// Whoever gives a key to something means that, also where the table has come to give it to something
  /// else: that is done by its name from then on.
  @Test func anOwnKeyIsTakenFromWhatHadIt() {
    var own = OwnKeys<InboxAction, InboxContext>()
    own.set(.accept, to: [.character("W")], in: .outside)
    own.set(.take, to: [.character("w")], in: .outside)
    let table = inboxCommands.with(own)
    #expect(table.clashes == [])
    let taken = inboxCommands.taken(by: own)
    #expect(
      taken.first { $0.key == .character("W") }
        == TakenKey(
          context: .outside, key: .character("W"), action: .accept, lost: .character("W"),
          former: .whisper))
    // Of the keys that began with it, each; what is done with Alt stays.
    let begun = inboxCommands.entries.filter { $0.contexts == [.outside] }.flatMap(\.keys).filter {
      if case .sequence(.character("w"), _) = $0 { true } else { false }
    }
    #expect(!begun.isEmpty && taken.count == begun.count + 1)
    let keys = KeyMap(table)
    #expect(keys.action(for: .character("W"), in: [.list, .outside, .anywhere]) == .accept)
    #expect(keys.action(for: .character("w"), in: [.list, .outside, .anywhere]) == .take)
    #expect(keys.keyName(for: .whisper, in: .outside) == ":whisper")
    #expect(keys.keys(for: .openBeside) == [.sequence(.alt("w"), .character("a"))])
    #expect(Set(keys.actions) == Set(KeyMap(inboxCommands).actions))
    #expect(
      Set(table.entries.compactMap(\.help)) == Set(inboxCommands.entries.compactMap(\.help)))
  }

  /// A key is looked for in the nearest place first: what the table has there is told, but for what its
  /// owner knows.
  @Test func anOwnKeyIsHiddenByWhatHasItInANarrowerPlace() {
    var own = OwnKeys<InboxAction, InboxContext>()
    own.set(.search, to: [.character("g")], in: .outside)
    let hidden = inboxCommands.hidden(of: own)
    #expect(
      hidden
        == [.list, .reading, .visitor, .zoom].map { place in
          HiddenKey(
            context: .outside, key: .character("g"), action: .search, place: place,
            other: .character("g"), keeper: .first)
        })
    let keys = KeyMap(inboxCommands.with(own))
    #expect(keys.action(for: .character("g"), in: [.list, .outside, .anywhere]) == .first)
    // One that begins another hides that as well.
    own = OwnKeys()
    own.set(.search, to: [.sequence(.character("g"), .character("g"))], in: .outside)
    #expect(inboxCommands.hidden(of: own).map(\.other) == hidden.map(\.other))
    // The same thing done is no loss, nor what was given there, or taken away.
    own = OwnKeys()
    own.set(.first, to: [.character("g")], in: .outside)
    #expect(inboxCommands.hidden(of: own) == [])
    own = OwnKeys()
    own.set(.search, to: [.character("g")], in: .outside)
    for place in [InboxContext.list, .reading, .zoom] { own.set(.first, to: [.home], in: place) }
    own.set(.palette, to: [.character("g")], in: .visitor)
    #expect(inboxCommands.hidden(of: own) == [])
    // As the table has it by itself.
    own = OwnKeys()
    own.set(.next, to: [.character("n")], in: .outside)
    #expect(inboxCommands.hidden(of: own) == [])
  }

  /// Where a key is looked for after a place is what that place says is wider.
  @Test(arguments: 0..<6) func widerPlacesAreThoseThatComeAfter(seed: UInt64) throws {
    func check<Context: ScreenContext>(_ contexts: [Context]) {
      for (index, context) in contexts.enumerated() {
        #expect(context.wider.isSuperset(of: contexts[(index + 1)...]), "\(contexts)")
      }
    }
    var random = SplitMix64(seed: seed)
    let story = try Story(rows: 24, columns: 120)
    for _ in 0..<250 {
      try story.somethingHappens(&random)
      check(story.model.contexts)
    }
    for focus in InboxModel.Focus.allCases {
      story.model.focus = focus
      check(story.model.contexts)
    }
  }

  /// Two keys of their own cannot be one, and what is asked has to be answered.
  @Test func whatCannotBeTakenClashes() {
    var own = OwnKeys<InboxAction, InboxContext>()
    own.set(.accept, to: [.character("W")], in: .outside)
    own.set(.take, to: [.character("W")], in: .outside)
    #expect(inboxCommands.with(own).clashes.map(\.key) == [.character("W")])
    own = OwnKeys()
    own.set(.no, to: [.character("y")], in: .question)
    #expect(inboxCommands.taken(by: own) == [])
    #expect(inboxCommands.with(own).clashes.map(\.key) == [.character("y")])
  }

  /// What a footer shows does something when it is pressed, wherever the hand is.
  @Test func footersShowKeysThatWork() {
    let keys = KeyMap(inboxCommands)
    let places: [[InboxContext]] = [
      [.list, .outside, .anywhere], [.composer, .anywhere], [.note, .anywhere],
      [.missed, .reading, .outside, .anywhere], [.visitor, .outside, .anywhere],
      [.zoom, .outside, .anywhere], [.help], [.picker], [.question], [.handOver],
    ]
    for contexts in places {
      let shown = keys.footer(in: contexts, where: { _ in true })
      #expect(!shown.isEmpty)
      #expect(Set(shown.map(\.action)).count == shown.count, "\(contexts)")
      for entry in shown {
        let key = entry.keys.first
        #expect(key.flatMap { keys.action(for: $0, in: contexts) } == entry.action, "\(contexts)")
      }
    }
  }
}
