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
      Changes nothing; work goes on meanwhile. The exit code is 74 if something is wrong.

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
      let size =
        "\(counted(report.events, "event")), \(counted(report.commits, "commit")), "
        + "\(counted(report.segments, "file")), \(counted(report.bytes, "byte"))"
      if report.isSound { output.text("Sound: \(size).") }
    }
    output.flush()
    guard report.isSound else {
      throw Failure(
        .store,
        "the desk in \(path) is damaged (\(counted(report.findings.count, "finding"))); "
          + "back its files up, then mend it with: \(global.hint("store repair"))")
    }
  }
}

struct StoreRepair: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Mend what check finds, keeping all that is sound.",
    discussion: """
      Damaged bytes are set aside in the directory damaged/, never thrown away. Nobody can work \
      meanwhile.

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
      writer.beginObject()
      writer.key("done")
      writer.beginArray()
      for deed in report.done { writer.string(Environment.words.deed(deed)) }
      writer.endArray()
      writer.endObject()
      output.line(writer.text)
    } else if report.done.isEmpty {
      output.text("Sound: there is nothing to mend.")
    } else {
      for deed in report.done { output.text(SafeText(Environment.words.deed(deed))) }
    }
    output.flush()
    try warnOfMissingManager(path)
  }

  /// Tells when the one who managed agents was lost with what was damaged.
  private func warnOfMissingManager(_ path: String) throws(Failure) {
    guard try !global.lookAtDesk().state.hasManager else { return }
    Failure.warn(
      "nobody manages agents at this desk any more. The owner of \(path) "
        + "becomes its administrator with: \(global.hint("init"))")
  }
}

extension JSONWriter {
  /// `{"sound","segments","bytes","commits","events","findings":[{"path","line","reason"}]}`.
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
      field("reason", Environment.words.damage(finding.reason))
      endObject()
    }
    endArray()
    endObject()
  }
}
