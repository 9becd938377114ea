import Testing

/// The laws of the house, read from the sources and Package.swift.
@Suite struct HouseTests {
  private static let sources = Result { try Project.files(below: "Sources") }

  private func sources() throws -> [SourceFile] { try HouseTests.sources.get() }

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

  @Test func onlyTheTerminalImportsCurses() throws {
    for file in try sources() where file.folder != "Terminal" {
      #expect(!file.imports.contains("CNcurses"), "\(file.path)")
    }
  }

  @Test func nobodyBelowTheFrontDeskReadsAClockOrARandomNumber() throws {
    let below = ["JSON", "Desk", "Routing", "Dialogues", "Words", "Records", "Store"]
    let reading =
      /clock_gettime|\bDate\(\)|ContinuousClock|SuspendingClock|SystemRandomNumber|\.random\(in: [^)]*\)(?!.*using)/
    for file in try sources() where below.contains(file.folder) {
      for (number, line) in file.lines.enumerated() {
        #expect(line.firstMatch(of: reading) == nil, "\(file.path), line \(number + 1)")
      }
    }
  }

  // MARK: Files

  @Test func nothingIsLeftOpen() throws {
    for file in try sources() {
      #expect(!file.text.contains(/\b(?:TODO|FIXME)\b/), "\(file.path)")
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
    let text = try Project.text("Sources/Desk/Events/Event.swift")
    return Set(text.matches(of: /(?m)^  case (\w+)\(/).map { String($0.output.1) })
  }
}
