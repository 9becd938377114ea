import ArgumentParser
import Desk
import FrontDesk
import Text
import Words

struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript",
    abstract: "Print what was said in a chat.",
    discussion: """
      How the visitor came to ask for somebody; times, names, lines; notes are left out, so that it can be given to the visitor. What the \
      visitor says begins with <, what agents say with >: names prove nothing.

        deskbell transcript 7kq > chat.txt
      """)

  @OptionGroup var target: ChatArgument<AllChats>
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    let record = try session.record(of: target.chat, for: viewer)
    let talk = Conversation(
      record: record, state: session.state, clock: session.wallClock(for: viewer))
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      output.lines(ofArray: talk.lines(withNotes: false)) { $0.line($1) }
    } else {
      talk.printTranscript(to: &output, paint: Paint())
    }
  }
}
