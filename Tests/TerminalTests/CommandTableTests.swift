import Terminal
import Testing
import Text

@Suite struct CommandTableTests {
  enum Action { case quit, accept, decline, next, help, bold }
  enum Context { case list, composer, everywhere }

  let table = CommandTable<Action, Context, String>(
    [
      .init(
        title: "All of them",
        [
          .init(
            .accept, keys: [.character("a"), .ctrl("g")], in: [.list], label: "accept",
            help: "Accept the chat."),
          .init(
            .next, keys: [.character("j"), .down], in: [.list], label: "next",
            help: "Go to the next chat."),
          .init(.bold, keys: [.alt("w")], in: [.composer], label: "bold", help: "Make it bold."),
          .init(
            .quit, keys: [.character("q")], in: [.everywhere], label: "quit",
            help: "Leave the desk."),
          .init(
            .help, keys: [.character("?")], in: [.everywhere], help: "List every key."),
          .init(.help, keys: [.function(1)], in: [.composer]),
        ])
    ], textContexts: [.composer])

  @Test func looksAKeyUpInContextsInOrder() {
    #expect(table.action(for: .character("a"), in: [.list, .everywhere]) == .accept)
    #expect(table.action(for: .character("q"), in: [.list, .everywhere]) == .quit)
    #expect(table.action(for: .character("z"), in: [.list, .everywhere]) == nil)
  }

  @Test func charactersAreTextWhereTextIsTyped() {
    #expect(table.action(for: .character("q"), in: [.composer, .everywhere]) == nil)
    #expect(table.action(for: .character("ц"), in: [.composer, .everywhere]) == nil)
    #expect(table.action(for: .alt("w"), in: [.composer, .everywhere]) == .bold)
  }

  @Test(arguments: ["ф", "α", "ㄇ"])
  func answersToTheSameKeyOnOtherLayouts(_ letter: Character) {
    #expect(table.action(for: .character(letter), in: [.list]) == .accept)
  }

  @Test func answersWithModifiersToo() {
    #expect(table.action(for: .alt("ц"), in: [.composer]) == .bold)
    #expect(Key.character("Ф").onLatinLayout == .character("A"))
    #expect(Key.character("Ω").onLatinLayout == .character("V"))
    #expect(Key.character("a").onLatinLayout == nil)
    #expect(Key.enter.onLatinLayout == nil)
  }

  @Test func everyLayoutGivesEachLatinLetterOnce() {
    for letters in [
      "йцукенгшщзфывапролдячсмить", "ςερτυθιοπασδφγηξκλζχψωβνμ", "ㄆㄊㄍㄐㄔㄗㄧㄛㄟㄣㄇㄋㄎㄑㄕㄘㄨㄜㄠㄈㄌㄏㄒㄖㄙㄩ",
    ] {
      let latin = letters.compactMap { letter -> Character? in
        guard case .character(let other)? = Key.character(letter).onLatinLayout else { return nil }
        return other
      }
      #expect(latin.count == letters.count)
      #expect(Set(latin).count == latin.count)
      #expect(latin.allSatisfy { ("a"..."z").contains($0) })
    }
  }

  @Test func tellsKeysThatAreTakenTwice() {
    #expect(table.clashes.isEmpty)
    let bad = CommandTable<Action, Context, String>([
      .init(
        title: "Bad",
        [
          .init(.accept, keys: [.enter], in: [.list], label: "a", help: "a"),
          .init(.decline, keys: [.enter], in: [.list, .composer], label: "d", help: "d"),
        ])
    ])
    #expect(bad.clashes.map(\.second) == [.decline])
    #expect(bad.clashes.map(\.context) == [.list])
  }

  @Test func listsItsEntriesAndTheKeysOfAnAction() {
    #expect(table.entries.count == 6)
    #expect(table.keys(for: .next) == [.character("j"), .down])
  }

  @Test func helpIsGroupedAndSearched() {
    let help = table.help { $0 }
    #expect(help.map(\.title) == ["All of them"])
    // An entry without words of its own adds its keys to the one with the same action.
    #expect(help[0].lines.map(\.term) == ["a, C-g", "j, ↓", "Alt-w", "q", "?, F1"])
    #expect(help[0].matching("CHAT next").lines.map(\.term) == ["j, ↓"])
    #expect(help[0].matching("c-g").lines.map(\.text) == ["Accept the chat."])
    #expect(help[0].matching("all every").lines.map(\.term) == ["?, F1"])
    #expect(help[0].matching("/next").lines.map(\.term) == ["j, ↓"])
    #expect(help[0].matching("/").lines.count == help[0].lines.count)
    #expect(help[0].matching("nothing of that").lines.isEmpty)
    let rest = table.help(told: { $0 }, without: { $0 == .down || $0 == .character("q") })
    #expect(rest[0].lines.map(\.term) == ["a, C-g", "j", "Alt-w", "?, F1"])
  }

  @Test func choicesStandInALineWithTheirKeys() {
    let line = table.line(of: [.accept, .next, .bold], in: .list) { $0.uppercased() }
    #expect(line == "a  ACCEPT    j  NEXT")
  }

  @Test func keysHaveNames() {
    let names = [Key.ctrl("a"), .altEnter, .modified([.control, .shift], .left), .character(" ")]
    #expect(names.map(\.name) == ["C-a", "Alt-Enter", "C-S-←", "Space"])
  }
}
