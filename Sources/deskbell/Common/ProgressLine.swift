import FileStore
import Glibc
import Store
import Words

/// How far long work has come, on one line of a terminal that is gone when the work is done.
struct ProgressLine {
  private let isOn = isatty(2) == 1
  private let beginning = ContinuousClock.now
  private var told = ""

  /// Work that is done sooner is not talked of.
  private static let patience = Duration.milliseconds(500)

  /// How much of the desk has been read.
  mutating func tell(_ done: Int64, of total: Int64) {
    guard isOn, total > 0, ContinuousClock.now - beginning > ProgressLine.patience else { return }
    let line = Environment.words.reading(percent: done * 100 / total)
    guard line != told else { return }
    told = line
    write("\r" + line)
  }

  /// How much of something is done, from 0 to 1, with a bar.
  mutating func tell(_ share: Double, _ words: (Int) -> String) {
    guard isOn, ContinuousClock.now - beginning > ProgressLine.patience else { return }
    let full = Int(max(0, min(1, share)) * Double(ProgressLine.bar))
    let line =
      "[" + String(repeating: "#", count: full)
      + String(repeating: "-", count: ProgressLine.bar - full) + "] "
      + words(Int(share * 100))
    guard line != told else { return }
    told = line
    write("\r" + line)
  }

  /// Cells of a bar.
  private static let bar = 20

  mutating func end() {
    guard !told.isEmpty else { return }
    write("\r" + String(repeating: " ", count: told.utf8.count) + "\r")
    told = ""
  }

  private func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
  }
}

extension FileStore {
  /// Reads every byte of the desk, saying on a terminal how far it is.
  func checkTellingProgress() throws(StoreError) -> CheckReport {
    var line = ProgressLine()
    defer { line.end() }
    return try check { done, total in line.tell(done, of: total) }
  }
}
