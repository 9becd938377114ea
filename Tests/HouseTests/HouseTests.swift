import Testing

/// The laws of the house, read from the sources and Package.swift: see `Sources/README.md`.
@Suite struct HouseTests {
  private static let sources = Result { try Project.files(below: "Sources") }

  private func sources() throws -> [SourceFile] { try HouseTests.sources.get() }

  /// Programs for tests and measurements, which are no floors of the house.
  private static let tools = [
    "bench", "desk-probe", "journal-probe", "picture", "terminal-probe", "web-peer",
  ]

  // MARK: Floors

  @Test func noTargetKnowsOneAboveIt() throws {
    let targets = try Target.all()
    #expect(targets.count > 20)
    for (index, target) in targets.enumerated() {
      for dependency in target.dependencies {
        guard let place = targets.firstIndex(where: { $0.name == dependency }) else { continue }
        #expect(place < index, "\(target.name) depends on \(dependency), which stands above it")
      }
    }
  }

  @Test func importsAreDeclared() throws {
    let targets = try Target.all()
    let own = Set(targets.map(\.name))
    for target in targets {
      let files = try Project.files(below: target.path)
      for file in files {
        for name in file.imports.intersection(own) {
          #expect(target.dependencies.contains(name), "\(file.path) imports \(name)")
        }
      }
    }
  }

  @Test func whatIsDeclaredIsImported() throws {
    for target in try Target.all() {
      let imports = try Project.files(below: target.path).reduce(into: Set<String>()) {
        $0.formUnion($1.imports)
      }
      for dependency in target.dependencies where !HouseTests.isProgram(dependency) {
        #expect(imports.contains(dependency), "\(target.name) does not import \(dependency)")
      }
    }
  }

  /// Programs that tests start and do not import.
  private static func isProgram(_ name: String) -> Bool {
    name.contains("-") || name == "deskbell"
  }

  @Test func onlyTheTerminalImportsCurses() throws {
    for file in try sources() where file.folder != "Terminal" {
      #expect(!file.imports.contains("CNcurses"), "\(file.path)")
    }
  }

  @Test func onlyTheFileStoreImportsSQLite() throws {
    for file in try sources() where file.folder != "FileStore" {
      #expect(!file.imports.contains("CSQLite"), "\(file.path)")
    }
  }

  @Test func nobodyBelowTheFrontDeskReadsAClockOrARandomNumber() throws {
    let below = ["Alerts", "JSON", "Desk", "Routing", "Dialogues", "Words", "Records", "Store"]
    let reading =
      /clock_gettime|\bDate\(\)|ContinuousClock|SuspendingClock|SystemRandomNumber|\.random\(in: [^)]*\)(?!.*using)/
    for file in try sources() where below.contains(file.folder) {
      for (number, line) in file.lines.enumerated() {
        #expect(line.firstMatch(of: reading) == nil, "\(file.path), line \(number + 1)")
      }
    }
  }

  /// Without the trait `Web` nothing of a web server is fetched or built: the packages that are the
  /// gateway's are asked for by `web` alone, and imported where the trait is on.
  @Test func theWebServerIsTheGatewaysAlone() throws {
    let package = try Project.text("Package.swift")
    #expect(package.contains(#"condition: .when(traits: ["Web"])"#))
    #expect(package.contains(".default(enabledTraits: [])"))
    let always = package.matches(of: /\.product\(name: "(\w+)", package: "([^"]+)"\)/)
    let packages: Set<Substring> = ["swift-argument-parser", "swift-collections", "TOMLKit"]
    #expect(Set(always.map(\.output.2)) == packages)
    let web = Set(package.matches(of: /\bweb\("(\w+)", "[^"]+"\)/).map(\.output.1))
      .subtracting(always.map(\.output.1))
    #expect(web.count > 10)
    for file in try sources() + Project.files(below: "Tests") {
      guard !file.imports.isDisjoint(with: web.map(String.init)) else { continue }
      let text = file.text.trimmingPrefix(/(?:\/\/.*\n)*/)
      #expect(text.hasPrefix("#if Web\n") && text.hasSuffix("\n#endif\n"), "\(file.path)")
    }
  }

  // MARK: The walk through the house

  @Test func whatTheWalkNamesIsThere() throws {
    let walk = try Project.text("Sources/README.md")
    let files = walk.matches(of: /`([\w+\/.-]+\.swift)`/).map { String($0.output.1) }
    #expect(files.count > 40)
    for file in files { #expect(Project.exists("Sources/" + file), "\(file)") }
    let folders = try Target.all().filter { !$0.isTest && $0.path.hasPrefix("Sources/") }
    for target in folders {
      let folder = target.path.dropFirst("Sources/".count)
      #expect(walk.contains("`\(folder)`"), "the walk does not come by \(folder)")
    }
  }

  // MARK: Files

  /// Each test that is said to hold a threat is there under that name.
  @Test func whatHoldsAThreatIsThere() throws {
    let threats = try Project.text("Sources/Gateway/THREATS.md")
    // Of each file once: what it declares.
    let tests = try Project.files(below: "Tests").map { file in
      (suites: file.names(after: "struct"), functions: file.names(after: "func"))
    }
    var count = 0
    for match in threats.matches(of: /`(\w+Tests)(?:\.(\w+))?`/) {
      let (suite, name) = (match.output.1, match.output.2)
      let files = tests.filter { $0.suites.contains(suite) }
      #expect(!files.isEmpty, "THREATS.md names \(suite)")
      guard let name else { continue }
      count += 1
      #expect(
        files.contains { $0.functions.contains(name) }, "THREATS.md names \(suite).\(name)")
    }
    for match in threats.matches(of: /`(test_\w+\.py)`/) {
      let path = "Tests/WidgetTests/\(match.output.1)"
      #expect(Project.exists(path), "THREATS.md names \(path)")
    }
    #expect(count > 20)
  }

  @Test func publicTypesStandInFilesOfTheirName() throws {
    let type =
      /(?m)^(?:public|package) (?:final |indirect )*(?:struct|class|enum|protocol|actor) (\w+)/
    for file in try sources() where !HouseTests.tools.contains(file.folder) {
      for match in file.text.matches(of: type) {
        let name = String(match.output.1)
        #expect(
          file.name == name || file.name.hasPrefix(name + "+"), "\(name) is in \(file.path)")
      }
    }
  }

  @Test func functionsAreShort() throws {
    let longest = 70
    for file in try sources() {
      for function in Function.all(in: file) {
        #expect(
          function.lines <= longest, "\(file.path), line \(function.start): \(function.lines) lines"
        )
      }
    }
  }

  @Test func nothingIsLeftOpen() throws {
    for file in try sources() {
      #expect(!file.text.contains(/\b(?:TODO|FIXME)\b/), "\(file.path)")
    }
  }

  // MARK: Scripts

  /// The builder takes a build with colours for another one: what a terminal's was built would be
  /// built anew for a file.
  @Test func nothingIsBuiltTwiceForATerminalAndAFile() throws {
    #expect(try Project.text("Scripts/test").contains(/how_built=.* --no-color-diagnostics"/))
    for name in ["common.sh", "test"] {
      let commands = try Project.text("Scripts/\(name)").replacing("\\\n", with: " ")
        .split(separator: "\n").filter { $0.contains(/^\s*(exec )?swift (build|test)/) }
      #expect(!commands.isEmpty, "\(name)")
      for command in commands where !command.contains(" $how_built ") {
        #expect(command.contains(" --no-color-diagnostics "), "\(command)")
      }
    }
  }

  // MARK: Keys

  /// Keys that a screen names are read from the command table, so that they are those that work.
  @Test func keysOnScreensComeFromTheCommandTable() throws {
    let key = /\b(?:Enter|Tab|Esc|Escape|PgUp|PgDn|Alt-\w|Ctrl-\w|[CMS]-\w|F1?\d|\w quits)\b/
    let literal = /"(?:[^"\\]|\\.)*"/
    for file in try sources() where ["Screens", "Words"].contains(file.folder) {
      // The tables themselves.
      if file.folder == "Screens", file.name.hasSuffix("Commands") { continue }
      // The help of commands, which in English stands with them.
      if file.name.contains("+Help") { continue }
      for (number, line) in file.lines.enumerated() where !line.trimmed.hasPrefix("//") {
        for text in line.matches(of: literal) {
          #expect(
            text.output.firstMatch(of: key) == nil,
            "\(file.path), line \(number + 1): \(text.output)")
        }
      }
    }
  }

  // MARK: Words

  /// What a person reads is a value below the floor of words, which that puts into their language.
  @Test func thereIsNoProseBelowWords() throws {
    // What people may have changed, and find as the desk was made with until then.
    // And what a database is asked in its language.
    let texts = [
      "Sources/Desk/State/Settings.swift", "Sources/FileStore/Visitors/BookLanguage.swift",
    ]
    let targets = try Target.all()
    let words = try #require(targets.firstIndex { $0.name == "Words" })
    #expect(words > 8)
    for target in targets[..<words] {
      for file in try Project.files(below: target.path) where !texts.contains(file.path) {
        for prose in Prose.all(in: file) {
          Issue.record("\(file.path), line \(prose.line): \"\(prose.text)\"")
        }
        #expect(!file.text.contains("\"\"\"\n"), "\(file.path) has a text of several lines")
      }
    }
  }

  /// What the command line says is in words too, but for what the parser shows as help and for the
  /// commands and options that it hands in.
  @Test func theCommandLineHasNoSentencesOfItsOwn() throws {
    let help =
      /(?s)ArgumentHelp\((?:[^()"]|"(?:[^"\\]|\\.)*")*\)|(?:help|abstract|discussion):\s*(?:"""\n.*?"""|"(?:[^"\\]|\\.)*")/
    // The last is the name of something that the doctor looks at, by which programs know it too.
    let name =
      /^(?:deskbell|--|[a-z]+ (?:add|set|approve|remove|publish|on$|check|samples|repair|clock|list|--)|visit|inbox|time zones$)/
    for file in try Project.files(below: "Sources/deskbell") {
      // The manual page is help; so are the names of the groups of commands.
      if file.path.contains("/Manual/") || file.name == "Deskbell" { continue }
      let code = SourceFile(path: file.path, text: file.text.replacing(help, with: ""))
      for prose in Prose.all(in: code) where prose.text.firstMatch(of: name) == nil {
        Issue.record("\(file.path): \"\(prose.text)\"")
      }
    }
  }

  /// What screens say too; but for the commands that they show, which are the same in every language.
  @Test func thereIsNoProseInScreens() throws {
    let command = /^(?:deskbell|agent|demo|inbox|visit|watch)\b/
    for file in try sources() where ["Terminal", "Screens"].contains(file.folder) {
      for prose in Prose.all(in: file) where prose.text.firstMatch(of: command) == nil {
        Issue.record("\(file.path), line \(prose.line): \"\(prose.text)\"")
      }
    }
  }

  /// What screens have in common, and what they are made of, knows none of them.
  @Test func partsKnowNoScreen() throws {
    let screen = /\b(?:Inbox|Board|Report)(?:Model|Action|Context|Program|Panes)\b/
    var files = 0
    for room in ["Shell", "Parts"] {
      for file in try Project.files(below: "Sources/Screens/\(room)") {
        files += 1
        #expect(file.text.firstMatch(of: screen) == nil, "\(file.path)")
      }
    }
    #expect(files > 40)
  }

  /// A reader's language is known where the program's surroundings are, and handed in everywhere else.
  @Test func noLanguageIsTakenForGranted() throws {
    for file in try sources() where !HouseTests.tools.contains(file.folder) {
      #expect(!file.text.contains(/: Tongue = \./), "\(file.path)")
    }
  }

  // MARK: Events

  /// A new event does not compile before everybody has answered it.
  @Test func nobodyAnswersAnEventByDefault() throws {
    let kinds = try kindsOfEvents()
    #expect(kinds.count > 25)
    var switches = 0
    for file in try sources() {
      for choice in Choice.all(in: file) where choice.isOver(kinds) {
        switches += 1
        #expect(!choice.hasDefault, "\(file.path), line \(choice.start)")
      }
    }
    #expect(switches > 10)
  }

  private func kindsOfEvents() throws -> Set<String> {
    // Some kinds are cases of one case, by their subject: SetUpEvent, SiteEvent and others.
    let files = try Project.files(below: "Sources/Desk/Events").filter {
      $0.text.contains(/public enum \w*Event:/)
    }
    return Set(
      files.flatMap { file in
        file.text.matches(of: /(?m)^  (?:indirect )?case (\w+)\(/).map { String($0.output.1) }
      })
  }
}
