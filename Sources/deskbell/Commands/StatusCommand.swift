import ArgumentParser
import Desk
import FrontDesk
import JSON
import Text
import Words

/// What waits for an agent, at a glance.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say at a glance what waits for you.",
    discussion: """
      One look at the desk, which changes nothing. With --tmux it is a part of a status line: how \
      many chats ring, marked, and in how many a visitor waits for your answer; nothing, where none \
      does:

        tmux set -g status-interval 5
        tmux set -ag status-right ' #(deskbell status --tmux --as ann)'
      """)

  @Flag(help: "Print it for the status line of tmux.")
  var tmux = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let me = try session.actor()
    let chats = session.desk.chats(of: me.id)
    let glance = AgentGlance(
      ringing: chats.count { $0.state.ringing?.agent == me.id },
      unanswered: chats.count { $0.holder == me.id && $0.unansweredSince != nil },
      waiting: session.desk.waitingChats.count)
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      writer.beginObject()
      writer.field("agent", me.id.text)
      writer.field("ringing", glance.ringing)
      writer.field("unanswered", glance.unanswered)
      writer.field("waiting", glance.waiting)
      writer.endObject()
      output.line(writer.text)
    } else if tmux {
      output.line(StatusCommand.segment(glance))
    } else {
      output.text(SafeText(Environment.words.glance(glance)))
    }
  }

  /// Numbers alone, so that there is nothing in it that tmux could take for more.
  private static func segment(_ glance: AgentGlance) -> String {
    var parts: [String] = []
    if glance.ringing > 0 { parts.append("#[reverse]\(glance.ringing)!#[noreverse]") }
    if glance.unanswered > 0 { parts.append("\(glance.unanswered)") }
    return parts.joined(separator: " ")
  }
}
