import Foundation
import JSON
import Testing

@Suite struct ExitCodeTests {
  @Test(arguments: [
    ["nonsense"], ["chats", "--nonsense"], ["chats", "--state", "nonsense"],
    ["chats", "--limit", "-1"], ["accept"], ["agent", "add", "Ann"], ["agent", "add", "visitor"],
    ["agent", "add", "a/b"], ["agent", "add", "ann", "--capacity", "0"],
    ["agent", "add", "ann", "--time-zone", "EST5"], ["agent", "add", "ann", "--profile", "king"],
    ["team", "add", "x"], ["team", "add", "x", "--agents", "ann,ann"],
    ["settings", "set", "capacity"], ["settings", "set", "capacity", "many"],
    ["settings", "set", "capacity", "0"], ["account", "add", "@", "--agent", "ann"],
    ["reply", "x", "text", "--id", ""], ["chats", "--store", ""], ["accept", ""],
    ["visit", "--attribute", "plan=pro", "--attribute", "plan=free"],
    ["visit", "--name", "Kim", "--attribute", "name=Kim"], ["visit", "--attribute", "name=Kim"],
    ["visit", "--attribute", "email=kim@x.example"], ["visit", "--attribute", "emailDomain=x"],
    ["visit", "--email", "kim"], ["visit", "--email", "@x"], ["visit", "--email", "kim@"],
    ["visit", "--email", "kim@x.example@"], ["agent", "add", "bob", "--email", "b\n@x.example"],
    ["agent", "add", "bob", "--email", "bob"], ["agent", "set", "ann", "--email", "ann at home"],
    ["account", "set", "acme.example"],
  ])
  func usageErrorsEndWith64(_ arguments: [String]) {
    let desk = TemporaryDesk(agents: ["ann"])
    let before = desk.journal
    let outcome = desk.run(arguments)
    #expect(outcome.status == 64, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
    #expect(desk.journal == before)
  }

  @Test(arguments: [
    ["show", "zzzz"], ["accept", "zzzz"], ["transcript", "zzzz"], ["why", "zzzz"],
    ["reply", "zzzz", "Hi"], ["agent", "show", "an"], ["agent", "set", "nobody", "--name", "x"],
    ["agent", "remove", "nobody"], ["team", "show", "x"], ["rule", "remove", "x"],
    ["account", "show", "x"], ["settings", "show", "capacty"], ["chats", "--as", "nobody"],
    ["chats", "--agent", "nobody"], ["available", "--agent", "nobody"],
    ["team", "add", "x", "--agents", "ann,nobody"], ["rule", "add", "/nonexistent"],
    ["account", "import", "/nonexistent"], ["replay", "/nonexistent"],
    ["chats", "--store", "/nonexistent/desk"], ["init", "--group", "no-such-group"],
  ])
  func whatIsNotThereEndsWith66(_ arguments: [String]) {
    let desk = TemporaryDesk(agents: ["ann"])
    let before = desk.journal
    let outcome = desk.run(arguments)
    #expect(outcome.status == 66, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("deskbell: "))
    #expect(desk.journal == before)
  }

  @Test(arguments: [
    "{", "[]", "{}", #"{"id":"x","agents":["ann"]}"#,
    #"{"id":"x","agents":["nobody"],"when":{"all":[]}}"#,
    #"{"id":"X","agents":["ann"],"when":{"all":[]}}"#,
    #"{"id":"x","agents":["ann","ann"],"when":{"all":[]}}"#,
    #"{"id":"x","agents":["ann"],"when":{"all":[]},"extra":1}"#,
    #"{"id":"x","agents":["ann"],"when":{"attribute":"a","op":"has","values":[]}}"#,
  ])
  func invalidRulesEndWith64(_ document: String) {
    let desk = TemporaryDesk(agents: ["ann"])
    #expect(desk.run("rule", "add", input: document).status == 64)
  }

  @Test func aDamagedStoreEndsWith74AndIsMended() throws {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    #expect(desk.run("store", "check").status == 0)
    let segment = "\(desk.path)/journal-00000000000000000001.jsonl"
    var bytes = desk.journal
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "A")))
    bytes[place] = UInt8(ascii: "B")
    try Data(bytes).write(to: URL(filePath: segment))
    let broken = desk.run("chats")
    #expect(broken.status == 74)
    #expect(broken.errors.contains("line"))
    let check = desk.run("store", "check", "--json")
    #expect(check.status == 74)
    #expect(check.json["sound"] == false)
    let finding = check.json["findings"]?.array?.first
    #expect(finding?["line"]?.int ?? 0 > 0)
    #expect(finding?["code"] == "wrongChecksum")
    #expect(finding?["reason"] == "the checksum is wrong")
    #expect(desk.run("doctor").status == 1)
    let repair = desk.run("store", "repair", "--json")
    #expect(repair.status == 0)
    let done = repair.json["done"]?.array ?? []
    #expect(done.contains { $0["code"] == "setAside" })
    #expect(done.allSatisfy { $0["text"]?.string?.isEmpty == false })
    #expect(desk.run("store", "check").status == 0)
    #expect(desk.run("chats").status == 0)
  }

  @Test func helpAndVersionEndWith0() {
    #expect(Program.run(["--version"]).status == 0)
    for path in [[], ["agent"], ["agent", "schedule"], ["rule"], ["chats"], ["doctor"]] {
      let help = Program.run(path + ["--help"])
      #expect(help.status == 0)
      #expect(help.output.contains("deskbell"))
      #expect(help.errors.isEmpty)
    }
  }

  @Test func theDoctorFindsAHealthyDeskHealthy() {
    let desk = TemporaryDesk(agents: ["ann"])
    let outcome = desk.run("doctor", "--json", environment: ["TERM": "xterm"])
    let failed = outcome.json.array?.filter { $0["verdict"] == "fail" } ?? []
    #expect(failed.isEmpty)
    #expect(outcome.status == 0)
    let subjects = outcome.json.array?.compactMap { $0["subject"]?.string } ?? []
    for subject in ["store", "lock", "notification", "clock", "locale", "terminal"] {
      #expect(subjects.contains(subject))
    }
    #expect(desk.run("doctor", "--store", "/nonexistent").status == 1)
  }

  /// The desk goes on over damage that its snapshot lies past; the doctor does not.
  @Test func theDoctorReadsEveryByte() throws {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    let sound = desk.run("doctor", "--json").json.array ?? []
    #expect(sound.first { $0["subject"] == "journal" }?["verdict"] == "OK")
    // The snapshot is made anew when the desk is mended, so the first line is not read again.
    desk.corrupt("settingsChanged")
    #expect(desk.run("store", "repair").status == 0)
    desk.corrupt("\"ann\"")
    #expect(desk.run("chats").status == 0)
    let outcome = desk.run("doctor", "--json")
    #expect(outcome.status == 1)
    let findings = outcome.json.array?.filter { $0["subject"] == "journal" } ?? []
    #expect(findings.allSatisfy { $0["verdict"] == "fail" })
    #expect(findings.first?["message"]?.string?.contains(", line ") == true, "\(findings)")
    #expect(findings.last?["message"]?.string?.contains("store repair") == true)
    #expect(outcome.json.array?.contains { $0["subject"] == "lock" } == true)
  }

  /// What a command has told itself is not followed by an empty line.
  @Test func theDoctorWithoutADeskSaysNothingOnStandardError() {
    let outcome = Program.run(["doctor", "--store", "/nonexistent"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("fail"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func shellsAreOfferedWhatTheDeskHas() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    let script = Program.run(["--generate-completion-script", "bash"])
    #expect(script.status == 0)
    #expect(script.output.contains("deskbell"))
    let ids = desk.run("---completion", "agent", "show", "--", "positional@0", "3", "0", "")
    #expect(ids.status == 0)
    #expect(ids.output.contains("ann") && ids.output.contains("bob"), "\(ids)")
  }
}
