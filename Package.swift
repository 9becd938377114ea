// swift-tools-version: 6.2
import PackageDescription

// Lower floors first; a target imports only from floors above it in this list.

/// A library of the gateway's: only with the trait `Web`.
func web(_ product: String, _ package: String) -> Target.Dependency {
  .product(name: product, package: package, condition: .when(traits: ["Web"]))
}

/// Upcoming language features, on for every Swift target.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "deskbell",
  products: [
    .executable(name: "deskbell", targets: ["deskbell"]),
    .executable(name: "deskbell-gateway", targets: ["deskbell-gateway"]),
    // Loaded into the program by tests of clocks that disagree.
    .library(name: "ClockShift", type: .dynamic, targets: ["ClockShift"]),
  ],
  traits: [
    .trait(
      name: "Web",
      description: "The gateway for websites. Without it no web server is fetched or built."),
    .default(enabledTraits: []),
  ],
  dependencies: [
    // Arguments, help and shell completions: the standard library for it.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Heaps for what falls due, and tables that can be handed over without being copied, which the
    // standard library lacks.
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    // The file of what a user has chosen is TOML: a parser that tells where it is none.
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),

    // The rest is the gateway's, and fetched for it alone.
    // HTTP/1.1 and 2 over plain sockets and TLS: a server that asks for no framework of models.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    // What the server is made of: buffers, channels, and handlers that bound what a client may do.
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    // Requests and answers in those names, within the server's channels.
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    // Certificates and keys.
    .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    // Names of header fields and statuses, which the server speaks.
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    // What the server logs with.
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    // What is counted, in the terms that libraries count in too.
    .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
    // Signals, and an end in order.
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    // HMAC-SHA-256, compared in constant time.
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    // C floors: what Swift cannot say.
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CSQLite"),
    .target(name: "CUnix"),

    // Seeded numbers, for whatever is simulated, measured or tested.
    .target(name: "Randomness", swiftSettings: strict),

    // Colours, and how far they stand out from each other.
    .target(name: "Palette", swiftSettings: strict),

    // The desk.
    .target(name: "JSON", swiftSettings: strict),
    .target(
      name: "Desk",
      dependencies: [
        "Palette", .product(name: "HashTreeCollections", package: "swift-collections"),
      ],
      swiftSettings: strict),
    .target(name: "Text", swiftSettings: strict),
    // When somebody is called, where, and with what.
    .target(name: "Alerts", dependencies: ["Desk", "JSON", "Text"], swiftSettings: strict),
    // How many people a load needs, by Erlang's formulas.
    .target(name: "Staffing", swiftSettings: strict),
    // Which answer of the library fits a question.
    .target(name: "Answers", dependencies: ["Desk"], swiftSettings: strict),
    .target(
      name: "Routing",
      dependencies: ["Desk", .product(name: "HeapModule", package: "swift-collections")],
      swiftSettings: strict),
    // How many, how long, how well: what a desk's events come to.
    .target(name: "Figures", dependencies: ["Desk", "Routing"], swiftSettings: strict),
    // What a website visitor meets before a person does.
    .target(name: "Dialogues", dependencies: ["Desk", "Routing"], swiftSettings: strict),
    // The JSON of the domain.
    .target(name: "Records", dependencies: ["Desk", "JSON"], swiftSettings: strict),
    // Where a desk is kept: what is asked of a store, and the one in files.
    .target(
      name: "Store", dependencies: ["Desk", "JSON", "Records", "Text"], swiftSettings: strict),
    .target(
      name: "FileStore",
      dependencies: ["Desk", "Figures", "JSON", "Records", "Store", "CUnix", "CSQLite"],
      swiftSettings: strict),
    .target(
      name: "FrontDesk",
      dependencies: ["Palette", "Answers", "Desk", "Routing", "Dialogues", "Store", "Text"],
      swiftSettings: strict),
    .target(
      name: "Hosting",
      dependencies: ["Desk", "Routing", "Store", "FrontDesk", "CUnix"],
      swiftSettings: strict),
    // The website's side of a desk: browsers, what they do and what they are shown.
    .target(
      name: "Website", dependencies: ["Desk", "Dialogues", "Store", "FrontDesk", "Hosting"],
      swiftSettings: strict),
    // Every text that a person reads and no person typed.
    .target(
      name: "Words",
      dependencies: ["Alerts", "Desk", "Figures", "JSON", "Records", "Store", "Text"],
      swiftSettings: strict),
    // What a supervisor sees of a whole desk, as values.
    .target(
      name: "Overview",
      dependencies: ["Desk", "Figures", "Routing", "FrontDesk", "Text", "Words"],
      swiftSettings: strict),
    // Programs of others that say something for us.
    .target(name: "Errands", dependencies: ["Alerts", "CUnix", "Text"], swiftSettings: strict),
    .target(
      name: "Documents", dependencies: ["Desk", "Routing", "JSON", "FrontDesk", "Words"],
      swiftSettings: strict),
    .target(
      name: "Simulation",
      dependencies: [
        "Randomness", "Desk", "JSON", "Routing", "Store", "FrontDesk", "Words", "Documents",
        .product(name: "HeapModule", package: "swift-collections"),
      ],
      swiftSettings: strict),
    .target(
      name: "Visitors",
      dependencies: ["Desk", "Routing", "Dialogues", "FrontDesk", "Randomness", "Words"],
      swiftSettings: strict),

    // Visitors who come through a gateway, as it sees their browsers.
    .target(
      name: "Browsing",
      dependencies: ["Desk", "JSON", "Dialogues", "FrontDesk", "Visitors", "CUnix"],
      swiftSettings: strict),

    // The terminal.
    .target(
      name: "Terminal", dependencies: ["Palette", "Text", "CUnix", "CNcurses"],
      swiftSettings: strict),
    .target(
      name: "Screens",
      dependencies: [
        "Alerts", "Answers", "Desk", "Dialogues", "Figures", "Routing", "Store", "Text", "Words",
        "Terminal", "FrontDesk", "Hosting", "JSON", "CUnix", "Overview", "Errands",
      ],
      swiftSettings: strict),

    // What the programs say of their commands, and of arguments that will not do.
    .target(
      name: "Usage",
      dependencies: [
        "Desk", "FrontDesk", "JSON", "Store", "Text", "Words",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // The website's door, only with the trait `Web`: HTTP in, server-sent events out.
    .target(
      name: "Gateway",
      dependencies: [
        "Desk", "Dialogues", "FrontDesk", "JSON", "Records", "Website", "Words",
        web("Hummingbird", "hummingbird"),
        web("HummingbirdCore", "hummingbird"),
        web("HummingbirdHTTP2", "hummingbird"),
        web("HTTPTypes", "swift-http-types"),
        web("NIOCore", "swift-nio"),
        web("NIOHTTP1", "swift-nio"),
        web("NIOTLS", "swift-nio"),
        web("NIOHTTPTypes", "swift-nio-extras"),
        web("NIOSSL", "swift-nio-ssl"),
        web("Logging", "swift-log"),
        web("Metrics", "swift-metrics"),
        web("ServiceLifecycle", "swift-service-lifecycle"),
        web("Crypto", "swift-crypto"),
      ],
      exclude: ["Widget", "THREATS.md"],
      // The program is one file: what it serves is in it.
      resources: [.embedInCode("openapi.json"), .embedInCode("Served")],
      swiftSettings: strict),

    // The programs.
    .executableTarget(
      name: "deskbell",
      dependencies: [
        "Alerts", "Desk", "Routing", "Records", "Store", "FileStore", "JSON", "FrontDesk",
        "Dialogues", "Documents", "Errands", "Figures",
        "Hosting", "Website", "Simulation", "Staffing", "Visitors", "Text", "Words", "Terminal",
        "Screens", "Usage", "CUnix", "Overview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "deskbell-gateway",
      dependencies: [
        "Browsing", "CUnix", "Desk", "FileStore", "FrontDesk", "Gateway", "Hosting", "Store",
        "Text",
        "Usage",
        "Visitors", "Website", "Words",
        web("ArgumentParser", "swift-argument-parser"),
        web("Logging", "swift-log"),
        web("NIOSSL", "swift-nio-ssl"),
        web("ServiceLifecycle", "swift-service-lifecycle"),
        web("UnixSignals", "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "deskbell-bench",
      dependencies: [
        "Answers", "Browsing", "Desk", "Routing", "Store", "FileStore", "FrontDesk", "Hosting",
        "Simulation", "Terminal", "Randomness", "Words",
      ],
      path: "Sources/bench", exclude: ["Peers/mm10.py"],
      swiftSettings: strict),
    // What the gateway is measured by.
    .executableTarget(
      name: "web-peer",
      dependencies: [
        web("Hummingbird", "hummingbird"), web("Logging", "swift-log"),
        web("NIOCore", "swift-nio"),
      ],
      swiftSettings: strict),

    // A process for tests of the store to start and kill.
    .executableTarget(
      name: "journal-probe", dependencies: ["Desk", "Store", "FileStore", "Words"],
      swiftSettings: strict),
    // A screen that ends in every way there is, for the tests of the terminal.
    .executableTarget(
      name: "terminal-probe", dependencies: ["Text", "Terminal"], swiftSettings: strict),
    // A process at a desk that does what it is told: for tests of races between processes.
    .executableTarget(
      name: "desk-probe", dependencies: ["Desk", "FileStore", "FrontDesk", "Words"],
      swiftSettings: strict),

    // Draws the pictures of the README.
    .executableTarget(
      name: "deskbell-picture",
      dependencies: [
        "Palette", "Desk", "FrontDesk", "Hosting", "Screens", "Store", "Terminal", "Text", "Words",
      ],
      path: "Sources/picture", swiftSettings: strict),

    // Tests, a target a floor, and what several of them need.
    .target(
      name: "TestSupport", dependencies: ["Randomness"], path: "Tests/TestSupport",
      swiftSettings: strict),
    // What visitors of dialogues do and are shown, row by row.
    .target(
      name: "BehaviourTable", dependencies: ["Desk", "Dialogues"], path: "Tests/BehaviourTable",
      swiftSettings: strict),
    .target(name: "ClockShift", path: "Tests/ClockShift"),
    // The laws of the house, read from the sources.
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "Randomness"], swiftSettings: strict),
    .testTarget(
      name: "RoutingTests", dependencies: ["Desk", "Routing", "Randomness"],
      swiftSettings: strict),
    .testTarget(
      name: "DialoguesTests",
      dependencies: [
        "Desk", "JSON", "Dialogues", "Records", "Documents", "Randomness", "BehaviourTable",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AnswersTests",
      dependencies: ["Answers", "Desk", "Documents", "Randomness", "Words"], swiftSettings: strict),
    .testTarget(
      name: "AlertsTests", dependencies: ["Alerts", "Desk", "JSON", "Randomness", "Text"],
      swiftSettings: strict),
    .testTarget(
      name: "ErrandsTests", dependencies: ["Alerts", "Desk", "Errands", "Text"],
      swiftSettings: strict),
    .testTarget(
      name: "FileStoreTests",
      dependencies: [
        "Desk", "JSON", "Records", "Store", "FileStore", "Words", "CUnix", "Randomness",
        "journal-probe",
      ],
      exclude: ["Journals"], swiftSettings: strict),
    .testTarget(
      name: "FrontDeskTests",
      dependencies: [
        "Palette", "Desk", "Dialogues", "Randomness", "Store", "FileStore", "Routing", "FrontDesk",
        "Text", "Words", "desk-probe",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HostingTests",
      dependencies: ["Desk", "Dialogues", "Store", "FileStore", "Routing", "FrontDesk", "Hosting"],
      swiftSettings: strict),
    .testTarget(
      name: "WebsiteTests",
      dependencies: [
        "Desk", "Dialogues", "Randomness", "Routing", "Store", "FrontDesk", "Hosting", "Website",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "VisitorsTests",
      dependencies: [
        "Desk", "Documents", "Store", "FileStore", "FrontDesk", "Visitors", "Randomness", "Words",
      ],
      swiftSettings: strict),
    // Days lived through once more.
    .testTarget(
      name: "ReplayTests",
      dependencies: [
        "Desk", "Documents", "FrontDesk", "Randomness", "Routing", "Simulation", "Store",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WordsTests",
      dependencies: ["Alerts", "Desk", "Figures", "JSON", "Text", "Records", "Store", "Words"],
      swiftSettings: strict),
    .testTarget(
      name: "FiguresTests",
      dependencies: [
        "Desk", "Dialogues", "Figures", "FileStore", "FrontDesk", "Randomness", "Routing", "Store",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "Desk", "Documents", "FrontDesk", "Randomness", "Simulation", "Visitors", "Words",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StaffingTests", dependencies: ["Randomness", "Staffing"], swiftSettings: strict),
    .testTarget(
      name: "OverviewTests",
      dependencies: [
        "Desk", "Figures", "FrontDesk", "Overview", "Randomness", "Routing", "Store", "Text",
        "Words",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TextTests", dependencies: ["Text", "Randomness", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "Palette", "Text", "Terminal", "CUnix", "Randomness", "TestSupport", "terminal-probe",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Alerts", "Answers", "Palette", "Desk", "Figures", "Routing", "Store", "Text", "Terminal",
        "FrontDesk", "Hosting", "Overview",
        "Screens", "Words", "Randomness",
      ],
      exclude: ["Screens"], swiftSettings: strict),
    // The gateway over real sockets, before a desk of its own.
    .testTarget(
      name: "GatewayTests",
      dependencies: [
        "Desk", "Dialogues", "FrontDesk", "Gateway", "JSON", "Records", "Store", "Website", "Words",
        "BehaviourTable", "Hosting", "Randomness", "TestSupport",
        web("HTTPTypes", "swift-http-types"),
        web("Logging", "swift-log"),
        web("Metrics", "swift-metrics"),
        web("NIOCore", "swift-nio"),
        web("NIOEmbedded", "swift-nio"),
        web("NIOHTTP1", "swift-nio"),
        web("NIOHTTPTypes", "swift-nio-extras"),
        web("NIOHTTPTypesHTTP1", "swift-nio-extras"),
        web("NIOSSL", "swift-nio-ssl"),
        web("NIOTLS", "swift-nio"),
        web("ServiceLifecycle", "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    // The whole program, as its users run it: processes, files, pseudo-terminals.
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "CUnix", "Desk", "FileStore", "FrontDesk", "JSON", "Store", "Terminal", "Text", "deskbell",
      ],
      resources: [.copy("Scenarios")], swiftSettings: strict),
  ]
)
