import ArgumentParser
import FileStore
import FrontDesk
import Glibc
import JSON
import Store
import Text
import Words

/// The desk's files.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Find, check and mend the desk's files, and its time.",
    subcommands: [StorePath.self, StoreCheck.self, StoreRepair.self, StoreClock.self])
}

struct StorePath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Print the desk's directory.",
    discussion: "  ls -l \"$(deskbell store path)\"")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let path = try global.storePath()
    var output = StandardOutput()
    defer { output.flush() }
    guard global.json else {
      // Exact for scripts; made safe only where a terminal reads it.
      return output.line(isatty(1) == 1 ? SafeText(path).string : path)
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("path", path)
    writer.endObject()
    output.line(writer.text)
  }
}

struct StoreCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read every byte of the desk and say what is wrong.",
    discussion: """
      Changes nothing; work goes on meanwhile. The exit code is 74 if something is wrong. With \
      --json each finding has a code beside its reason, by which a program knows it.

        deskbell store check
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let path = try global.storePath()
    let report: CheckReport
    do throws(StoreError) {
      report = try FileStore(path, toLook: true).checkTellingProgress()
    } catch {
      throw Failure(error)
    }
    var output = StandardOutput()
    if global.json {
      var writer = JSONWriter()
      writer.report(report)
      output.line(writer.text)
    } else {
      for finding in report.findings { output.text(SafeText(finding.told)) }
      let sound = Environment.words.sound(
        events: report.events, commits: report.commits, files: report.segments,
        bytes: report.bytes)
      if report.isSound { output.text(SafeText(sound)) }
    }
    output.flush()
    guard report.isSound else {
      throw Failure(
        .store,
        .damaged(
          path: path, findings: report.findings.count, mend: global.hint("store repair")))
    }
  }
}

struct StoreRepair: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Mend what check finds, keeping all that is sound.",
    discussion: """
      Damaged bytes are set aside in the directory damaged/, never thrown away. Nobody can work \
      meanwhile. With --json each thing done has a code beside its text.

        deskbell store repair
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let path = try global.storePath()
    let report: RepairReport
    do throws(StoreError) {
      report = try FileStore(path).repair()
    } catch {
      throw Failure(error)
    }
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      writer.report(report)
      output.line(writer.text)
    } else if report.done.isEmpty {
      output.text(SafeText(Environment.words.nothingToMend))
    } else {
      for deed in report.done { output.text(SafeText(Environment.words.deed(deed))) }
    }
    output.flush()
    try warnOfMissingManager(path)
  }

  /// Tells when the one who managed agents was lost with what was damaged.
  private func warnOfMissingManager(_ path: String) throws(Failure) {
    guard try !global.lookAtDesk().state.hasManager else { return }
    Failure.warn(.nobodyManages(path: path, takeOver: global.hint("init")))
  }
}

extension JSONWriter {
  /// `{"sound","segments","bytes","commits","events","findings":[{"path","line","code","reason"}]}`:
  /// a code is the same in every language.
  fileprivate mutating func report(_ report: CheckReport) {
    beginObject()
    field("sound", report.isSound)
    field("segments", report.segments)
    field("bytes", report.bytes)
    field("commits", report.commits)
    field("events", report.events)
    key("findings")
    beginArray()
    for finding in report.findings {
      beginObject()
      field("path", finding.path)
      field("line", finding.line)
      field("code", finding.reason.code)
      field("reason", Environment.words.damage(finding.reason))
      endObject()
    }
    endArray()
    endObject()
  }

  /// `{"done":[{"code","text"}]}`.
  fileprivate mutating func report(_ report: RepairReport) {
    beginObject()
    key("done")
    beginArray()
    for deed in report.done {
      beginObject()
      field("code", deed.code)
      field("text", Environment.words.deed(deed))
      endObject()
    }
    endArray()
    endObject()
  }
}
