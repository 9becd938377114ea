import Desk
import FileStore
import Foundation
import Store

/// The journal alone.
enum JournalBench {
  static func run(_ report: inout Report) throws {
    try durableCommits(&report)
    try reading(&report)
    try opening(&report)
  }

  // MARK: - Writing

  /// Commits to a store and plain writes to a file, in turns, so that both meet the same disk.
  private static func durableCommits(_ report: inout Report) throws {
    for (name, events, rounds, each, limit) in [
      ("one event a commit", 1, 45, 100, 0.9), ("100 events a commit", 100, 45, 20, 0.7),
    ] {
      let directory = try TemporaryDesk()
      let store = try FileStore(directory.path)
      var seq = try store.open().lastSeq
      let lineCount = try commitCount(events)
      let line = [UInt8](repeating: 0x78, count: lineCount)
      let file = open(directory.path + "/raw", O_RDWR | O_CREAT, 0o600)
      defer { close(file) }
      var end: off_t = 0
      var ratios: [Double] = []
      var rates: [(raw: Double, store: Double)] = []
      for _ in 0..<rounds {
        let raw = elapsed {
          for _ in 0..<each {
            end += off_t(pwrite(file, line, line.count, end))
            fdatasync(file)
          }
        }
        let commits = (0..<each).map { messages(events, after: seq + Int64($0 * events)) }
        let stored = try elapsed {
          for commit in commits {
            try store.lock(timeoutMilliseconds: 1000)
            _ = try store.catchUp()
            _ = try store.append(commit, at: commit[0].at, by: .visitor(nil))
            store.unlock()
          }
        }
        seq += Int64(each * events)
        ratios.append(raw / stored)
        rates.append((Double(each) / raw, Double(each) / stored))
      }
      report.note("\(name): raw write + fdatasync", rates.map(\.raw).median, "a second")
      report.note("\(name): the store", rates.map(\.store).median, "a second")
      report.atLeast(limit, "\(name): the store / raw", ratios.median, "")
    }
  }

  /// How many bytes a commit of so many events is.
  private static func commitCount(_ events: Int) throws -> Int {
    let directory = try TemporaryDesk()
    let store = try FileStore(directory.path)
    _ = try store.open()
    try store.lock(timeoutMilliseconds: 1000)
    _ = try store.append(messages(events, after: 0), at: at(0), by: .visitor(nil))
    store.unlock()
    return directory.journalBytes
  }

  private static func at(_ seq: Int64) -> Instant {
    Instant(milliseconds: 1_795_424_400_000 + seq * 1000)
  }

  static func messages(_ count: Int, after seq: Int64) -> [StampedEvent] {
    (1...count).map { index in
      let seq = seq + Int64(index)
      let event = Event.message(
        MessageSent(
          chat: ChatID(requestSeq: seq & ~15), id: MessageID("m-\(seq)-visitor"),
          from: seq & 1 == 0 ? .visitor : .agent("ann"),
          text: FilledDesk.texts[Int(seq) % FilledDesk.texts.count]))
      return StampedEvent(seq: seq, at: at(seq - Int64(index)), event: event)
    }
  }

  // MARK: - Reading

  /// What Foundation's decoder is asked to read: the same fields.
  private struct DecodedCommit: Decodable {
    struct Event: Decodable {
      var type: String
      var chat: String?
      var id: String?
      var from: String?
      var text: String?
    }
    var v: Int
    var seq: Int64
    var at: String
    var by: String
    var events: [Event]
    var sum: String
  }

  private static func reading(_ report: inout Report) throws {
    let directory = try TemporaryDesk()
    var options = FileStore.Options()
    options.disk.sync = { _ in 0 }
    let store = try FileStore(directory.path, options: options)
    var seq = try store.open().lastSeq
    try store.lock(timeoutMilliseconds: 1000)
    // One message a commit, as in a conversation.
    for _ in 0..<300_000 {
      _ = try store.append(messages(1, after: seq), at: at(seq), by: .visitor(nil))
      seq += 1
    }
    store.unlock()
    let bytes = Double(directory.journalBytes)
    var rates: [Double] = []
    for _ in 0..<5 {
      let words = try inAnotherProcess(readingArgument, directory.path)
      rates.append(bytes / words[0] / 1e6)
    }
    let reader = try FileStore(directory.path, options: options)
    _ = try reader.open()
    var sum = 0
    for commit in try reader.events(from: 1, limit: 20_000) {
      for case .message(let message) in commit.events.map(\.event) {
        sum += message.text.utf8.count
      }
    }

    let lines = try Data(contentsOf: URL(fileURLWithPath: directory.segmentPath))
      .split(separator: 0x0A, maxSplits: 20_000).prefix(20_000)
    let decoder = JSONDecoder()
    var decodedSum = 0
    let decoding = try processorTime {
      for line in lines {
        for event in try decoder.decode(DecodedCommit.self, from: line).events {
          decodedSum += event.text?.utf8.count ?? 0
        }
      }
    }
    guard sum == decodedSum else { fatalError("the two read different texts") }
    let decoderRate = Double(lines.reduce(0) { $0 + $1.count + 1 }) / decoding / 1e6
    report.note("reading with JSONDecoder", decoderRate, "MB/s of processor time")
    report.note("reading a journal / JSONDecoder", rates.median / decoderRate, "")
    report.atLeast(200, "reading, checking, folding a journal", rates.median, "MB/s")
  }

  static let readingArgument = "--measure-reading"

  /// Prints seconds of processor time: the process that is measured.
  static func measureReading(_ path: String) throws {
    let store = try FileStore(path)
    let time = try processorTime {
      guard try store.open().lastSeq > 0 else { fatalError("nothing was read") }
    }
    print("\(time)")
  }

  // MARK: - Opening

  static let openingArgument = "--measure-opening"

  private static func opening(_ report: inout Report) throws {
    let directory = try TemporaryDesk()
    try FilledDesk.write(directory.path, closed: 100_000, open: 50, at: at)
    var times: [Double] = []
    var sizes: [Double] = []
    for _ in 0..<7 {
      let words = try inAnotherProcess(openingArgument, directory.path)
      times.append(words[0])
      sizes.append(words[1])
    }
    report.note("its journal", Double(directory.journalBytes) / 1e6, "MB")
    report.atMost(50, "opening 100,000 closed and 50 open chats", times.median, "ms")
    report.atMost(40, "resident after that, at most", sizes.max() ?? 0, "MB")
  }

  /// Prints milliseconds and megabytes: the process that is measured.
  static func measureOpening(_ path: String) throws {
    var open = 0
    let time = try elapsed { open = try FileStore(path).open().state.chats.count }
    guard open == 50 else { fatalError("\(open) open chats") }
    print("\(time * 1000) \(processMemory("VmHWM") / 1000)")
  }

  private static func inAnotherProcess(
    _ argument: String, _ path: String
  ) throws -> [Double] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [argument, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .compactMap { Double($0) }
  }
}
