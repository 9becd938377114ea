import Foundation
import JSON
import Testing

/// Whispering, barging in and watching, as programs and visitors meet them.
@Suite struct VoiceTests {
  private func desk() -> TemporaryDesk {
    let desk = TemporaryDesk(agents: ["ann", "bob", "sue"])
    desk.setUp("agent", "set", "sue", "--profile", "supervisor")
    desk.setUp("unavailable", "--agent", "bob")
    desk.setUp("unavailable", "--agent", "sue")
    return desk
  }

  /// A visitor who reads plain words.
  private func plainVisit(_ desk: TemporaryDesk) throws -> (RunningProgram, String) {
    let visitor = desk.start("visit", "--name", "Mia")
    let line = try #require(visitor.line(with: "Your chat is "))
    let chat = try #require(line.split(separator: " ").dropFirst(3).first)
    return (visitor, String(chat.dropLast()))
  }

  @Test func aSecondVoiceIsNamedAndAWhisperIsNothing() throws {
    for json in [true, false] {
      let desk = desk()
      let (visitor, chat) = json ? desk.visit("--name", "Mia") : try plainVisit(desk)
      #expect(desk.run("accept", chat, as: "ann").status == 0)
      #expect(desk.run("whisper", chat, "SECRET-1", as: "sue").output == "Whispered.\n")
      #expect(desk.run("note", chat, "SECRET-2", as: "ann").status == 0)
      #expect(
        desk.run("barge", chat, "Hello from me", as: "sue").output == "Said to the visitor.\n")
      #expect(desk.run("whisper", chat, "SECRET-3", as: "sue").status == 0)
      if json {
        let joined = visitor.line(with: #""event":"joined""#)
        #expect(joined?.contains(#""agent":"Sue""#) == true)
        let said = visitor.line(with: "Hello from me")
        #expect(said?.contains(#""agent":"Sue""#) == true)
      } else {
        #expect(visitor.line(with: "Sue has joined as well.") != nil)
        #expect(visitor.line(with: "Sue: Hello from me") != nil)
      }
      #expect(desk.run("end", chat, as: "ann").status == 0)
      let end = visitor.finish()
      #expect(end.status == 0 && !end.output.contains("SECRET"), "\(end.output)")
    }
  }

  @Test func whatCanBeGivenToTheVisitorHasNothingOfIt() throws {
    let desk = desk()
    let (visitor, chat) = desk.visit("--name", "Mia")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    #expect(desk.run("whisper", chat, "SECRET", as: "sue").status == 0)
    #expect(desk.run("barge", chat, "Hello from me", as: "sue").status == 0)
    for reader in ["ann", "sue"] {
      for json in [[], ["--json"]] {
        let transcript = desk.run(["transcript", chat] + json, as: reader).output
        #expect(!transcript.contains("SECRET"), "\(transcript)")
        #expect(transcript.contains("Hello from me"))
      }
      // Those whom it is for read it where agents read.
      #expect(desk.run("show", chat, as: reader).output.contains("whisper of Sue to Ann: SECRET"))
      let shown = desk.run("show", chat, "--json", as: reader).json["lines"]?.array ?? []
      let whisper = shown.first { $0["text"] == "SECRET" }
      #expect(whisper?["from"] == "agent:sue" && whisper?["whisperTo"] == "ann")
      #expect(desk.run("search", "SECRET", as: reader).output.contains("SECRET"))
    }
    #expect(desk.run("end", chat, as: "ann").status == 0)
    #expect(visitor.finish().status == 0)
    // Bob may read past chats, and nothing that was whispered in them.
    for command in [["show", chat], ["transcript", chat], ["why", chat], ["search", "SECRET"]] {
      for json in [[], ["--json"]] {
        let told = desk.run(command + json, as: "bob")
        #expect(!told.output.contains("SECRET"), "\(command): \(told.output)")
      }
    }
    #expect(desk.run("show", chat, as: "bob").output.contains("Hello from me"))
  }

  @Test func itTakesThePermission() {
    let desk = desk()
    let (visitor, chat) = desk.visit("--name", "Mia")
    for command in ["whisper", "barge"] {
      // Nobody has it yet.
      let early = desk.run(command, chat, "x", as: "sue")
      #expect(early.status == 1 && early.errors.contains("ringing at ann"), "\(early.errors)")
    }
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    for command in ["whisper", "barge"] {
      for agent in ["ann", "bob"] {
        let refused = desk.run(command, chat, "x", as: agent)
        #expect(refused.status == 1 && refused.errors.contains("intervene"), "\(refused.errors)")
      }
      #expect(desk.run(command, "nosuch", "x", as: "sue").status == 66)
      let same = desk.run(command, chat, "x", "--id", "\(command)-1", "--json", as: "sue")
      let again = desk.run(command, chat, "x", "--id", "\(command)-1", "--json", as: "sue")
      #expect(same.status == 0 && again.status == 0)
      let other = desk.run(command, chat, "y", "--id", "\(command)-1", as: "sue")
      #expect(other.status == 1)
    }
    visitor.closeInput()
  }

  @Test func whoWorksByLinesIsToldOfThemToo() {
    let desk = desk()
    let (visitor, chat) = desk.visit("--name", "Mia")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    let ann = desk.start("inbox", "--linear", as: "ann")
    #expect(ann.line(with: "You write to Mia") != nil)
    #expect(desk.run("whisper", chat, "be nice", as: "sue").status == 0)
    #expect(ann.line(with: "\(chat): whisper of Sue to you: be nice") != nil)
    #expect(desk.run("barge", chat, "Hello", as: "sue").status == 0)
    #expect(ann.line(with: "\(chat): Sue joins in.") != nil)
    #expect(ann.line(with: "\(chat): > Sue: Hello") != nil)
    visitor.closeInput()
  }
}
