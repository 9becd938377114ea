import Words

/// Every text of the program for sample values, in a language. Names, ids and numbers among the samples
/// are such as no text has of its own, so that it shows whether a text tells them.
struct Catalogue: Sendable {
  /// A text, and of what it was made.
  struct Entry: Sendable {
    /// The function, and the sample.
    let name: String
    let text: String
  }

  let words: any Wording
  private(set) var entries: [Entry] = []
  /// The functions that were asked, and the cases that samples were, as `Enum.case`.
  private(set) var functions: Set<String> = []
  private(set) var cases: Set<String> = []

  init(_ tongue: Tongue) {
    words = tongue.words
    addCommandLine()
    addFaults()
    addReceipts()
    addLists()
    addRefusals()
    addEvents()
    addVoices()
    addScreens()
    addNotices()
    addBoardOverview()
    addDialogues()
    addStore()
    addGateway()
    addAnswers()
    addCalls()
    addInterventions()
    addWhy()
    addFigures()
  }

  /// One text of a function that takes no sample, or several of its own.
  mutating func add(_ function: String, _ texts: String?...) {
    functions.insert(function)
    for (index, text) in texts.enumerated() {
      entries.append(Entry(name: "\(function) \(index)", text: text ?? ""))
    }
  }

  mutating func add(_ function: String, _ texts: [String]) {
    functions.insert(function)
    for (index, text) in texts.enumerated() {
      entries.append(Entry(name: "\(function) \(index)", text: text))
    }
  }

  /// A function's text for each sample.
  mutating func each<Sample>(
    _ function: String, _ samples: [Sample], _ text: (any Wording, Sample) -> String?
  ) {
    functions.insert(function)
    for sample in samples {
      lookAt(sample)
      entries.append(Entry(name: "\(function) \(sample)", text: text(words, sample) ?? ""))
    }
  }

  /// Notes which cases a value is, and those within it.
  private mutating func lookAt(_ value: Any) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .enum {
      let name = mirror.children.first?.label ?? "\(value)"
      cases.insert("\(type(of: value)).\(name)")
    }
    for child in mirror.children { lookAt(child.value) }
  }
}

/// Names and ids that no text has of its own.
let marks = [
  "Kim", "Mia", "Zed", "ann", "bo", "eve", "kw2m", "q7xx", "acme.example", "/desk/x", "vip",
  "sales",
  "CMD", "GIVE", "--opt", "--other", "VALUE", "MEANT", "K1", "K2", "14:05", "welcome", "m77",
  "REASON",
]
