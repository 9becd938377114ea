import Desk
import FrontDesk
import Terminal
import Testing
import Text

@testable import Screens

/// Names prove nothing: a sign says which side speaks.
@Suite("Who is who")
struct WhoIsWhoTests {
  /// Rows of the conversation and of the list, without frames.
  private func rows(_ story: Story) -> [String] {
    (0..<story.model.size.rows).map {
      let row = story.row($0)
      return row.split(separator: "\u{2502}").last.map { String($0.drop { $0 == " " }) } ?? ""
    }
  }

  @Test(arguments: [
    "You", "Ann Lee", "> You", "note by Ann Lee", "\u{00B7} 14:02 Ann Lee has left.",
  ])
  func aVisitorIsToldFromTheAgentWhateverTheirName(name: String) throws {
    let story = try Story(columns: 120)
    let chat = try story.talkWith(name, saying: ["I am owed a refund"])
    _ = try story.desk.perform(.say(chat, id: nil, text: "No refund"), by: .agent("ann"))
    try story.says("> You: refund granted", in: chat)
    let shown = (2..<22).map { SafeText(story.row($0)).string }
    #expect(shown.contains { $0.contains("\u{2502} < \(name)  14:02") }, "\(story.screen)")
    #expect(shown.contains { $0.contains("\u{2502} > You  14:02") })
    if name != "> You" {
      #expect(!shown.contains { $0.contains("\u{2502} \(name)  14:02") })
    }
    // What is said begins further in, and in the list after a sign.
    #expect(shown.contains { $0.contains("\u{2502}   > You: refund granted") })
    #expect(story.screen.contains("\u{258C} < > You: refund"))
  }

  @Test func inZoomALineOfAMessageIsNoMessage() throws {
    let story = try Story()
    let chat = try story.talkWith("Ann Lee")
    try story.says("hello\n14:02 > You: refund granted\n14:02 < Mei: thanks", in: chat)
    _ = try story.desk.perform(.say(chat, id: nil, text: "No\nrefund"), by: .agent("ann"))
    story.tell()
    story.press(.character("z"))
    let canvas = story.model.view()
    let rows = canvas.plainRows()
    #expect(rows.contains("14:02 < Ann Lee: hello"))
    #expect(rows.contains("  14:02 > You: refund granted"))
    #expect(rows.contains("14:02 > You: No"))
    #expect(rows.filter { $0.hasPrefix("14:02 ") }.count == 2)
    // Wrapped, a line may begin anywhere; but what says who speaks is set in bold.
    for (index, row) in rows.dropLast().enumerated() where row.hasPrefix("14:02 ") {
      #expect(canvas[index, 7].style.attributes.contains(.bold))
      #expect(!canvas[index, row.count - 1].style.attributes.contains(.bold))
    }
  }

  @Test(arguments: ["", "  ", "\u{200B}\u{200D}", "\u{3164}", "\u{2800}\u{A0}", "\t\n", "\u{202E}"])
  func aNameOfBlanksIsNone(name: String) throws {
    #expect(isBlankName(name))
    let attributes = [Visitor.Attribute(name: "name", value: name)]
    #expect(Visitor(attributes: attributes).displayName == "Visitor")
    let email = Visitor.Attribute(name: "email", value: "kim@acme.example")
    #expect(Visitor(attributes: attributes + [email]).displayName == "kim@acme.example")
    let labels = AgentLabels([])
    var state = DeskState()
    state.agents = [Agent(id: "ann", number: 1, name: name)]
    state.rosterIndex = ["ann": 0]
    #expect(labels.label(of: "ann", in: state) == "ann")
    for name in ["Mei", "王小明", "🦄", "1", "\u{200B}x", "한"] { #expect(!isBlankName(name)) }
  }

  @Test func agentsOfOneNameAreToldApartById() throws {
    let agents = [
      Agent(id: "ann", number: 0, name: "Ann Lee"), Agent(id: "ann2", number: 0, name: " ann  LEE"),
      Agent(id: "bo", number: 0, name: "Bo"),
    ]
    let labels = AgentLabels(agents)
    var state = DeskState()
    state.agents = agents
    state.rosterIndex = ["ann": 0, "ann2": 1, "bo": 2]
    #expect(labels.label(of: "ann", in: state) == "ann (Ann Lee)")
    #expect(labels.label(of: "ann2", in: state) == "ann2 ( ann  LEE)")
    #expect(labels.label(of: "bo", in: state) == "Bo")

    let sue = Agent(id: "sue", number: 0, name: "Sue", permissions: Profile.supervisor.permissions)
    let story = try BoardStory(columns: 120, agents: [sue] + agents)
    let chat = try story.talk("Mei", with: "ann2")
    #expect(story.screen.contains("with ann2 ( ann"), "\(story.screen)")
    #expect(story.screen.contains("ann (Ann Lee)"))
    story.press(.enter)
    try story.deliver()
    #expect(story.model.inspected == chat)
    #expect(story.screen.contains("with ann2 ( ann  LEE)"), "\(story.screen)")
  }
}
