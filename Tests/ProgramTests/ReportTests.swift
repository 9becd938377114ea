import Foundation
import JSON
import Testing

/// Reports and exports, from the command line.
@Suite struct ReportTests {
  private let desk: TemporaryDesk
  private let chat: String

  /// A chat that was connected, talked in, tagged and ended.
  init() throws {
    desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("agent", "add", "sue", "--profile", "supervisor")
    desk.setUp("agent", "add", "flo", "--profile", "author")
    let (visitor, chat) = desk.visit(
      "--name", "Mia", "--email", "mia@acme.example", "--route", "agent:ann", "--wait", "60")
    self.chat = chat
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    #expect(desk.run("reply", chat, "=1+1 <b>\u{1B}[2J", as: "ann").status == 0)
    #expect(desk.run("mark", chat, "--tag", "refund", "--score", "3", as: "ann").status == 0)
    #expect(desk.run("end", chat, as: "ann").status == 0)
    _ = visitor.finish()
  }

  @Test func whatHappenedIsCountedInEveryForm() throws {
    let json = desk.run("report", "--json", "--by", "agent", "--zone", "Europe/Berlin", as: "sue")
      .json
    let figures = try #require(json["figures"])
    #expect(figures["asked"] == 1 && figures["connected"] == 1 && figures["missed"] == 0)
    #expect(figures["scoreMean"] == 3 && json["tags"] == ["refund": 1])
    #expect(json["zone"] == "Europe/Berlin" && json["within"] == 20_000)
    let ann = json["groups"]?.array?.first { $0["of"] == "ann" }
    #expect(ann?["figures"]?["connected"] == 1 && ann?["figures"]?["asked"] == nil)
    #expect(desk.run("report", "--filter", "unknown", "--json").json["figures"]?["asked"] == 0)
    #expect(desk.run("report", "--filter", "tag:refund", "--json").json["figures"]?["asked"] == 1)
    #expect(desk.run("report", "--to", "2020-01-01", "--json").json["figures"]?["asked"] == 0)
    let csv = desk.run("report", "--csv").output.split(separator: "\n")
    #expect(csv.first == "figure,value" && csv.contains("connected,1"))
    let blocks = desk.run("report", environment: ["LC_ALL": "C.UTF-8"])
    let plain = desk.run("report", environment: ["LC_ALL": "C"])
    #expect(
      blocks.output.contains("█") && plain.output.contains("#") && !plain.output.contains("█"))
    // Many bars are told in dots, where there are any.
    #expect(blocks.output.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
    #expect(plain.output.unicodeScalars.allSatisfy { $0.value < 0x2500 })
  }

  @Test func aPageStandsAlone() throws {
    let file = desk.path + "/report.html"
    #expect(desk.run("report", "--html", file, "--by", "route").status == 0)
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("prefers-color-scheme:dark"))
    for foreign in ["<script", "src=", "href=", "url(", "@import"] {
      #expect(!page.contains(foreign), "\(foreign)")
    }
    // Each chart has a name, a description and a table.
    let charts = page.components(separatedBy: "<svg ").count - 1
    #expect(charts == 3)
    #expect(page.components(separatedBy: #"role="img" aria-labelledby="#).count - 1 == charts)
    #expect(page.components(separatedBy: "<desc ").count - 1 == charts)
    for part in page.components(separatedBy: "</figure>").dropFirst() {
      #expect(
        part.trimmingCharacters(in: .whitespacesAndNewlines).hasPrefix("<div class=\"wide\"")
      )
    }
    // Nothing of anybody's is written over.
    #expect(desk.run("report", "--html", file).status == 1)
    #expect(desk.run("report", "--html", "-", "--lang", "zh-Hant").output.contains("報表"))
  }

  @Test func whatIsTakenOutIsAllOfItAndHarmless() throws {
    let lines = desk.run("export", as: "sue").output.split(separator: "\n")
      .compactMap { try? JSONValue(parsing: Array($0.utf8)) }
    let chats = lines.filter { $0["type"] == "chat" }
    #expect(chats.count == 1 && chats.first?["chat"]?.string == chat)
    #expect(chats.first?["agent"] == "ann" && chats.first?["tags"] == ["refund"])
    let message = try #require(lines.first { $0["type"] == "message" })
    #expect(message["text"] == "=1+1 <b>\u{1B}[2J" && message["from"] == "ann")
    #expect(lines.contains { $0["type"] == "agent" && $0["agent"] == "ann" })
    let messages = desk.run("export", "messages", "--csv", as: "sue")
    #expect(messages.output.contains(",'=1+1 <b>") && messages.isSafe, "\(messages)")
    #expect(desk.run("export", "chats", "--csv", as: "sue").output.contains("\n\(chat),"))
    #expect(desk.run("export", "--csv", as: "sue").status == 64)
    let none = desk.run("export", "--from", "2099-01-01", as: "sue").output
    #expect(!none.contains("\"type\":\"chat\"") && !none.contains("\"type\":\"message\""))
  }

  @Test func aFileOfEachKindIsThereOrNone() throws {
    let folder = desk.path + "/out"
    func names() -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
    #expect(desk.run("export", "--csv", "--into", folder, as: "sue").status == 0)
    #expect(names() == ["agents.csv", "chats.csv", "messages.csv"])
    for kind in ["chats", "messages", "agents"] {
      let text = try String(contentsOfFile: folder + "/\(kind).csv", encoding: .utf8)
      let printed = desk.run("export", kind, "--csv", as: "sue").output
      // Agents' time goes on.
      #expect(kind == "agents" ? text.hasPrefix("agent,connected,") : text == printed, "\(kind)")
    }
    // Nothing of anybody's is written over, unless they say so.
    let chats = folder + "/chats.csv"
    try "mine".write(toFile: chats, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: folder + "/agents.csv")
    let refused = desk.run("export", "--csv", "--into", folder, as: "sue")
    #expect(refused.status == 1 && refused.errors.contains("--force"), "\(refused)")
    #expect(names() == ["chats.csv", "messages.csv"])
    #expect(try String(contentsOfFile: chats, encoding: .utf8) == "mine")
    #expect(desk.run("export", "--csv", "--into", folder, "--force", as: "sue").status == 0)
    #expect(names() == ["agents.csv", "chats.csv", "messages.csv"])
    #expect(try String(contentsOfFile: chats, encoding: .utf8).contains("\n\(chat),"))
    #expect(desk.run("export", "--into", folder, as: "sue").status == 0)
    #expect(names().contains("chats.jsonl"))
  }

  /// What cannot be finished leaves nothing behind: here a name is taken by a directory.
  @Test func whatFailsLeavesNothing() throws {
    let folder = desk.path + "/taken"
    try FileManager.default.createDirectory(
      atPath: folder + "/messages.csv", withIntermediateDirectories: true)
    let failed = desk.run("export", "--csv", "--into", folder, "--force", as: "sue")
    #expect(failed.status != 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(left == ["messages.csv"], "\(left)")
    let nowhere = desk.run("export", "--csv", "--into", desk.path + "/no/where", as: "sue")
    #expect(nowhere.status != 0 && !FileManager.default.fileExists(atPath: desk.path + "/no"))
    #expect(desk.run("export", "--force", as: "sue").status == 64)
  }

  @Test func aScreenNeedsATerminal() {
    let refused = desk.run("report", "--screen", as: "sue")
    #expect(refused.status == 64 && refused.errors.contains("deskbell report"), "\(refused)")
    #expect(desk.run("report", "--screen", "--json", as: "sue").status == 64)
  }

  @Test func whoMayDoWhat() {
    for (agent, report, export) in [("ann", 1, 1), ("flo", 0, 1), ("sue", 0, 0)]
      as [(String, Int32, Int32)]
    {
      let reported = desk.run("report", as: agent)
      #expect(reported.status == report, "\(agent): \(reported)")
      let exported = desk.run("export", as: agent)
      #expect(exported.status == export, "\(agent): \(exported)")
      if report == 1 { #expect(reported.errors.contains("viewReports")) }
      if export == 1 { #expect(exported.errors.contains("exportReports")) }
    }
    // An administrator manages agents, and so may.
    #expect(desk.run("export").status == 0)
  }

  @Test func whatIsNoPartOrZoneIsRefused() {
    for words in [
      ["--by", "nothing"], ["--filter", "tag"], ["--zone", "Europe/berlin"],
      ["--from", "yesterday"],
      ["--within", "soon"], ["--within", "9223372036854775807"],
    ] {
      let refused = desk.run(["report"] + words)
      #expect(refused.status == 64 && !refused.errors.isEmpty, "\(words): \(refused)")
    }
  }
}
