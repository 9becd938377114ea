import Foundation
import JSON
import Testing

/// The program speaks the language that is named, else that of its surroundings.
@Suite struct LanguageTests {
  private static func isChinese(_ text: String) -> Bool { text.contains(/[一-鿿]/) }

  /// A summary of a command is a row: Chinese has no blanks at which it could be broken.
  @Test func aSummaryIsARow() {
    for path in [[], ["config"], ["store"], ["dialogue"], ["agent"], ["response"], ["rule"]] {
      let help = Program.run(
        path + ["--help", "--lang", "zh-Hant"], environment: ["COLUMNS": "80"])
      let rows = help.output.split(separator: "\n")
      #expect(rows.count > 5, "\(help)")
      let broken = rows.filter { $0.hasPrefix(String(repeating: " ", count: 26)) }
      #expect(broken.isEmpty, "\(path): \(broken)")
    }
  }

  @Test(arguments: [
    ("chatz", "沒有指令 deskbell chatz；你是不是要輸入 deskbell chats？"),
    ("chats --limt 3", "沒有選項 --limt；你是不是要輸入 --limit？"),
    ("chats extra", "多餘的引數：「extra」；請看：deskbell chats --help"),
    ("accept", "缺少引數 <chat>；請看：deskbell accept --help"),
    ("chats --state activ", "--state 不能是「activ」；你是不是要輸入 active？"),
    ("chats --limit 1.5", "--limit 要的是範圍內的整數，不是「1.5」；請看："),
    ("settings set =5", "「=5」不是設定"),
  ])
  func aSlipIsAnsweredInTheLanguageThatIsNamed(_ words: String, _ answer: String) {
    let words = words.split(separator: " ").map(String.init)
    for named in [["--lang", "zh-Hant"] + words, words + ["--lang=zh-Hant"]] {
      let outcome = Program.run(named)
      #expect(outcome.status == 64, "\(outcome)")
      let first = outcome.errors.split(separator: "\n").first ?? ""
      #expect(first.hasPrefix("deskbell: ") && first.contains(answer), "\(outcome)")
    }
  }

  @Test(arguments: [
    ("zh", "--lang cannot be \"zh\"; did you mean zh-Hant?"),
    ("de", "--lang cannot be \"de\"; "),
  ])
  func aLanguageThatThereIsNotIsRefusedWithThoseThereAre(_ tag: String, _ answer: String) {
    for words in [["chats", "--lang", tag], ["--lang", tag, "doctor"], ["demo", "--lang", tag]] {
      let outcome = Program.run(words)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains(answer), "\(outcome)")
    }
    #expect(Program.run(["chats", "--lang"]).errors.contains("--lang needs a value"))
  }

  @Test(arguments: [
    (["LC_ALL": "zh_TW.UTF-8"], true), (["LC_ALL": "C.UTF-8", "LANG": "zh_TW.UTF-8"], false),
    (["LC_ALL": "", "LC_MESSAGES": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"], true),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_TW.UTF-8"], true),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "de_DE.UTF-8"], false),
  ])
  func elseTheSurroundingsSayIt(_ environment: [String: String], _ isChinese: Bool) {
    let desk = TemporaryDesk(agents: ["ann"])
    let list = desk.run("chats", environment: environment)
    #expect(LanguageTests.isChinese(list.errors + list.output) == isChinese, "\(list)")
    // What is named counts first.
    let named = desk.run("chats", "--lang", "en", environment: environment)
    #expect(!LanguageTests.isChinese(named.errors + named.output), "\(named)")
  }

  @Test func aTextIsNoOption() {
    let desk = TemporaryDesk(agents: ["ann"])
    let outcome = desk.run("note", "nope", "--", "--lang", "zh-Hant", as: "ann")
    #expect(!LanguageTests.isChinese(outcome.errors), "\(outcome)")
  }

  @Test func whatProgramsReadIsTheSameInEveryLanguage() {
    let desk = TemporaryDesk(agents: ["ann"])
    for words in [
      ["chats", "--json"], ["agent", "list", "--json"],
      ["settings", "show", "offers.team", "--json"],
    ] {
      let english = desk.run(words + ["--lang", "en"])
      #expect(english.status == 0)
      #expect(desk.run(words + ["--lang", "zh-Hant"]).output == english.output)
    }
  }

  @Test func everyTextOfTheHelpIsTranslated() throws {
    let dump = Program.run(["--experimental-dump-help"])
    let root = try #require(try JSONValue(parsing: Array(dump.output.utf8))["command"])
    var count = 0
    func check(_ command: JSONValue, _ path: [String]) {
      let text = Program.run(["help"] + path + ["--lang", "zh-Hant"])
      #expect(text.status == 0, "\(path)")
      let whole = String(text.output.filter { !$0.isWhitespace })
      for english in LanguageTests.prose(of: command) {
        count += 1
        #expect(!whole.contains(english.filter { !$0.isWhitespace }), "\(path): \(english)")
      }
      for row in text.output.split(separator: "\n") {
        // What stands indented is shown as it is.
        let isExample = (command["discussion"]?.string ?? "").contains(row)
        #expect(isExample || LanguageTests.width(String(row)) <= 80, "\(row)")
      }
      for inner in command["subcommands"]?.array ?? [] {
        guard let name = inner["commandName"]?.string, name != "help" else { continue }
        check(inner, path + [name])
      }
    }
    check(root, [])
    #expect(count > 300)
  }

  /// What the help of a command says in English.
  private static func prose(of command: JSONValue) -> [String] {
    var texts = [command["abstract"]?.string ?? ""]
    texts += (command["discussion"]?.string ?? "").split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix(" ") && !$0.hasPrefix("{") || isExplained($0) }
    for argument in command["arguments"]?.array ?? [] where argument["shouldDisplay"]?.bool == true
    {
      texts.append(argument["abstract"]?.string ?? "")
    }
    return texts.filter { $0.contains(" ") }
  }

  /// Whether a line sets a term apart from what it means, and is no example.
  private static func isExplained(_ line: String) -> Bool {
    line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.hasPrefix("  deskbell")
      && line.dropFirst(2).contains("   ")
  }

  /// In cells.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}
