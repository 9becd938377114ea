import Alerts
import Desk
import Errands
import Glibc
import Synchronization
import Testing
import Text

/// Programs that say something for us, as they really run.
@Suite struct ErrandTests {
  /// A directory of the test's own, and a program in it.
  private struct Place {
    let path: String

    init(_ name: String, script: String = "exit 0") {
      var form = Array("/tmp/deskbell-errand-XXXXXX\0".utf8CString.dropLast())
      path = mkdtemp(&form).map { String(cString: $0) } ?? ""
      write("#!/bin/sh\n" + script + "\n", to: name, mode: 0o700)
    }

    func write(_ text: String, to name: String, mode: mode_t = 0o600) {
      let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, mode)
      _ = Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      fchmod(file, mode)
      close(file)
    }

    func read(_ name: String) -> String? {
      let file = open(path + "/" + name, O_RDONLY)
      guard file >= 0 else { return nil }
      defer { close(file) }
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      let count = Glibc.read(file, &bytes, bytes.count)
      return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    }
  }

  /// A program has this one's environment but for what is said, the files that it is given, and goes by
  /// itself unless it is to go with this one.
  @Test(arguments: [true, false])
  func aProgramIsStartedWithWhatItIsGiven(isApart: Bool) throws {
    let (input, output) = (try #require(ProgramStart.pipe()), try #require(ProgramStart.pipe()))
    var start = ProgramStart(
      "sh",
      ["bell", "-c", "cat; printf '%s|%s|%s' \"$0\" \"$HOME\" \"${PATH:+some}\"; echo told >&2"])
    start.input = .open(input.read)
    start.output = .open(output.write)
    start.variables = ["HOME": "/nowhere"]
    start.isApart = isApart
    guard case .started(let process) = start.start() else {
      Issue.record("not started")
      return
    }
    close(input.read)
    close(output.write)
    #expect((getsid(process) == process) == isApart)
    _ = Array("heard ".utf8).withUnsafeBytes { Glibc.write(input.write, $0.baseAddress, $0.count) }
    close(input.write)
    var said: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(output.read, &chunk, chunk.count)
      guard count > 0 else { break }
      said += chunk[..<count]
    }
    close(output.read)
    #expect(String(decoding: said, as: UTF8.self) == "heard bell|/nowhere|some")
    var status: Int32 = 0
    #expect(waitpid(process, &status, 0) == process && status == 0)
    let none = ProgramStart("/nowhere/at-all", ["x"])
    #expect(none.start() == .failed(code: ENOENT))
  }

  @Test func itGetsItsArgumentsAndItsInputAsTheyAre() {
    let place = Place(
      "tool", script: "cat > \"$0.in\"; cat <&3 > \"$0.more\"; printf '%s\\n' \"$@\" > \"$0.args\"")
    let hostile = "$(touch /tmp/x) `id` ; \"'\\ \u{1B}]0;x\u{7}\n-- end"
    let input = Array((hostile + String(repeating: "0123456789", count: 20_000)).utf8)
    let errand = Errand(
      place.path + "/tool", ["--flag", hostile, ""], input: input,
      configuration: Array("secret".utf8), timeout: 20)
    #expect(errand.run() == nil)
    #expect(place.read("tool.args") == "--flag\n" + hostile + "\n\n")
    #expect(place.read("tool.in").map { Array($0.utf8) } == input)
    #expect(place.read("tool.more") == "secret")
  }

  @Test func whyItFailedIsTold() {
    let place = Place("tool", script: "printf 'it \\033[31mbroke\\n' >&2; exit 7")
    let path = place.path + "/tool"
    #expect(
      Errand(path, [], timeout: 20).run()
        == .ended(path, status: 7, complaint: "it \u{241B}[31mbroke"))
    let none = place.path + "/none"
    #expect(Errand(none, [], timeout: 20).run() == .noProgram(none))
    place.write("no program", to: "text")
    let text = place.path + "/text"
    #expect(Errand(text, [], timeout: 20).run() == .cannotStart(text, code: EACCES))
  }

  /// With what it has started; and who reads nothing does not keep anybody waiting.
  @Test func whatTakesTooLongIsStopped() throws {
    let place = Place("tool", script: "sleep 1000 & echo $! > \"$0.pid\"; wait")
    let path = place.path + "/tool"
    let input = [UInt8](repeating: 0x20, count: 1 << 22)
    #expect(Errand(path, [], input: input, timeout: 1).run() == .tookTooLong(path, seconds: 1))
    let child = try #require(place.read("tool.pid").flatMap { Int32($0.split(separator: "\n")[0]) })
    // It may still be on its way out: then it is one that nobody has waited for yet.
    for _ in 0..<500 where kill(child, 0) == 0 && !isZombie(child) { usleep(10_000) }
    #expect(kill(child, 0) != 0 || isZombie(child))
  }

  private func isZombie(_ process: pid_t) -> Bool {
    let file = open("/proc/\(process)/stat", O_RDONLY)
    guard file >= 0 else { return true }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self).contains(") Z ")
  }

  @Test func whoComplainsWithoutEndIsHeardShortly() {
    let place = Place("tool", script: "yes complaint | head -c 3000000 >&2; exit 1")
    guard case .ended(_, 1, let complaint)? = Errand(place.path + "/tool", [], timeout: 20).run()
    else {
      Issue.record("it ended otherwise")
      return
    }
    #expect(complaint.utf8.count <= 400 && complaint.hasPrefix("complaint complaint"))
  }

  /// What may stay goes on when nobody waits any more, and complains to nobody; what fails before is told.
  @Test func whatMayStayIsLeftToItself() throws {
    let place = Place(
      "tool", script: "read word < \"$0.go\"; echo complaint >&2; echo \"$word\" > \"$0.gone\"")
    let path = place.path + "/tool"
    #expect(mkfifo(path + ".go", 0o600) == 0 && mkfifo(path + ".gone", 0o600) == 0)
    var errand = Errand(path, ["https://a.example"], timeout: 0)
    errand.mayStay = true
    #expect(errand.run() == nil)
    place.write("on\n", to: "tool.go")
    #expect(place.read("tool.gone") == "on\n")
    var failing = Errand("/bin/sh", ["-c", "echo complaint >&2; exit 3"], timeout: 20)
    failing.mayStay = true
    #expect(failing.run() == .ended("/bin/sh", status: 3, complaint: ""))
  }

  /// What is told of failures, in order.
  private final class Told: Sendable {
    let all = Mutex<[CallFailure]>([])
  }

  @Test func aFailureIsToldOnceUntilItWorksAgain() {
    let place = Place("tool", script: "test -e \"$0.works\"")
    let told = Told()
    let runner = ErrandRunner { channel, failure in
      #expect(channel == .hook)
      told.all.withLock { $0.append(failure) }
    }
    func run() {
      runner.run(.success(Errand(place.path + "/tool", [], timeout: 20)), on: .hook)
    }
    func settle(_ check: () -> Bool) { for _ in 0..<2000 where !check() { usleep(10_000) } }
    for _ in 0..<3 { run() }
    settle { told.all.withLock { !$0.isEmpty } }
    runner.run(.failure(CallError(.noProgram("x"))), on: .hook)
    runner.stop()
    #expect(told.all.withLock { $0 }.count == 1)
  }

  @Test func nobodyWaitsForAProgram() {
    let place = Place("tool", script: "sleep 1000")
    let runner = ErrandRunner { _, _ in }
    for _ in 0..<1000 {
      runner.run(.success(Errand(place.path + "/tool", [], timeout: 1)), on: .hook)
    }
    // Of a thousand only those wait that have room, and stopping waits for the one that runs.
    runner.stop()
  }

  // MARK: What is said with what

  private func saying(
    _ channel: Channel, _ settings: CallSettings, headline: String = "Mia asks", detail: String = ""
  ) -> Result<Errand, CallError>? {
    let text = CallText(headline: headline, detail: detail)
    return Errand.saying(Call(on: channel), text, json: Array("{}\n".utf8), settings)
  }

  @Test func aNoticeOfTheDesktopIsNeitherOptionNorMarkup() throws {
    let result = saying(
      .desktop, CallSettings(), headline: "--help", detail: "<b>&</b>\u{1B}]0;x\u{7}<\u{301}i>")
    let errand = try #require(result).get()
    #expect(errand.program == "notify-send")
    #expect(
      errand.arguments == [
        "--app-name=Deskbell", "--urgency=normal", "--", "--help",
        "&lt;b&gt;&amp;&lt;/b&gt;\u{241B}]0;x\u{2407}&lt;\u{301}i&gt;",
      ])
  }

  @Test func whatIsSecretIsNoArgument() throws {
    let place = Place("tool")
    place.write("the key\n", to: "key")
    var settings = CallSettings()
    settings.url = "https://example.com/secret-path"
    settings.secret = place.path + "/key"
    let errand = try #require(saying(.webhook, settings)).get()
    #expect(errand.program == "curl")
    for argument in errand.arguments {
      #expect(!argument.contains("key") && !argument.contains("example"))
    }
    let code = SecureHash.hexadecimal(SecureHash.code(of: errand.input, key: Array("the key".utf8)))
    let configuration = String(decoding: errand.configuration ?? [], as: UTF8.self)
    #expect(configuration.contains("sha256=" + code) && configuration.contains("secret-path"))
    #expect(!configuration.contains("the key"))
  }

  @Test func aSecretThatOthersCanReadIsNone() {
    let place = Place("tool")
    place.write("the key", to: "open", mode: 0o640)
    place.write("\n", to: "empty")
    func failure(_ name: String) -> CallFailure? {
      if case .failure(let error) = Errand.secret(in: place.path + "/" + name) {
        error.failure
      } else {
        nil
      }
    }
    #expect(failure("open") == .openSecret(place.path + "/open"))
    #expect(failure("empty") == .emptySecret(place.path + "/empty"))
    #expect(failure("none") == .noSecret(place.path + "/none", code: ENOENT))
    #expect(failure("") == .noSecret(place.path + "/", code: EINVAL))
  }

  @Test func aHookGetsJSONAndItsOwnArguments() throws {
    var settings = CallSettings()
    #expect(saying(.hook, settings) == nil && saying(.mail, settings) == nil)
    settings.hook = ["/bin/ring", "--loud", "$HOME"]
    let errand = try #require(saying(.hook, settings)).get()
    #expect(errand.program == "/bin/ring" && errand.arguments == ["--loud", "$HOME"])
    #expect(errand.input == Array("{}\n".utf8))
  }
}
