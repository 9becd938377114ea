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

  /// Every character that is a key of ASCII on the layouts that people have, small and, where the
  /// layout has other letters with Shift, large.
  @Test(arguments: [
    ("йцукенгшщзфывапролдячсмить", "abcdefghijklmnopqrstuvwxyz"),
    ("ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬЖБЮХЪЭЁ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ:<>{}\"~"),
    // The key of Q has no letter there.
    ("ςερτυθιοπασδφγηξκλζχψωβνμ", "abcdefghijklmnoprstuvwxyz"),
    ("ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ", "ABCDEFGHIJKLMNOPRSTUVXYZ"),
    ("ㄆㄊㄍㄐㄔㄗㄧㄛㄟㄣㄇㄋㄎㄑㄕㄘㄨㄜㄠㄈㄌㄏㄒㄖㄙㄩㄥㄡㄝㄤㄦ", "abcdefghijklmnopqrstuvwxyz/.,;-"),
    ("ㄅㄉˇˋㄓˊ˙ㄚㄞㄢ", "1234567890"),
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "abcdefghijklmnopqrstuvwxyz"),
    ("ㅃㅉㄸㄲㅆㅒㅖ", "EOPQRTW"),
    ("？：＋／ＡＧ", "+/:?AG"),
  ])
  func everyKeyOfALayoutIsOne(letters: String, latin: String) {
    let found = letters.compactMap { letter -> Character? in
      guard case .character(let other)? = Key.character(letter).onLatinLayout else { return nil }
      return other
    }
    #expect(String(found.sorted()) == String(latin.sorted()), "\(letters)")
  }

  @Test func keysThatOthersFollow() {
    let table = CommandTable<Action, Context, String>(
      [
        .init(
          title: "Some",
          [
            .init(
              .next, keys: [.sequence(.character("g"), .character("n"))], in: [.list], label: "next"
            ),
            .init(.quit, keys: [.sequence(.character("g"), .character("q"))], in: [.everywhere]),
            .init(.bold, keys: [.sequence(.alt("g"), .character("b"))], in: [.everywhere]),
          ])
      ], textContexts: [.composer])
    let places: [Context] = [.list, .everywhere]
    #expect(table.prefix(.character("g"), in: places) == .character("g"))
    #expect(table.prefix(.character("п"), in: places) == .character("g"), "on a Russian layout")
    #expect(table.prefix(.character("n"), in: places) == nil)
    #expect(table.prefix(.character("g"), in: [.composer, .everywhere]) == nil)
    #expect(table.prefix(.alt("g"), in: [.composer, .everywhere]) == .alt("g"))
    #expect(table.action(for: .sequence(.character("g"), .character("n")), in: places) == .next)
    #expect(table.action(for: .sequence(.character("п"), .character("т")), in: places) == .next)
    #expect(
      table.action(for: .sequence(.character("g"), .character("n")), in: [.composer, .list]) == nil)
    let following = table.following(.character("g"), in: places)
    #expect(following.map(\.key) == [.character("n"), .character("q")])
    #expect(following.map(\.entry.action) == [.next, .quit])
    #expect(table.clashes.isEmpty)
    let bad = CommandTable<Action, Context, String>([
      .init(
        title: "Bad",
        [
          .init(.next, keys: [.sequence(.character("g"), .character("n"))], in: [.list]),
          .init(.quit, keys: [.character("g")], in: [.list, .everywhere]),
        ])
    ])
    #expect(bad.clashes.map(\.key) == [.character("g")])
  }

  @Test func keysAreFoundByTheirNames() {
    let keys: [Key] = [
      .character("a"), .character("G"), .character(" "), .character("-"), .character("王"),
      .ctrl("a"), .ctrl("@"), .ctrl("_"), .alt("a"), .alt(":"), .alt(" "), .enter, .altEnter, .tab,
      .backtab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .delete,
      .insert, .backspace, .function(1), .function(12), .modified(.shift, .enter),
      .modified([.control, .alt], .up), .modified(.alt, .ctrl("x")),
      .sequence(.character("w"), .character("z")), .sequence(.ctrl("x"), .alt("Z")),
      .modified([.control, .shift], .left), .modified(.control, .function(3)),
    ]
    for key in keys { #expect(Key(named: key.name) == key, "\(key.name)") }
    #expect(Key(named: "ctrl-a") == nil && Key(named: "") == nil && Key(named: "F13") == nil)
    #expect(Key(named: "a b c") == nil && Key(named: "S-a") == nil && Key(named: "C-1") == nil)
    #expect(Key(named: "c-A") == .ctrl("a") && Key(named: "ENTER") == .enter)
    #expect(Key(named: "C-m") == .enter && Key(named: "C-i") == .tab && Key(named: "Up") == .up)
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
