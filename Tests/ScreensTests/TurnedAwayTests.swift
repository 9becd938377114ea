import Desk
import FrontDesk
import Testing
import Words

@testable import Screens

/// An inbox shows nothing to whom every other way to read chats is closed.
@Suite struct TurnedAwayTests {
  private func isTurnedAway(_ permissions: Permissions) throws -> Bool {
    let story = try Story()
    try story.talkWith("Mei", saying: ["My card number is 4111"])
    var change = AgentChange()
    change.permissions = permissions
    _ = try story.desk.perform(.change(.changeAgent("ann", change)), by: .desk)
    story.tell()
    return story.effects.contains(.turnAway(Tongue.english.words.mayReadNothingAnyMore))
  }

  @Test func whoMayReadNothingAnyMoreIs() throws {
    #expect(try isTurnedAway(Profile.author.permissions))
    #expect(try isTurnedAway([]))
  }

  @Test func whoMayReadSomethingIsNot() throws {
    for permissions in [Permissions.liveChat, .viewMine, .viewAll] {
      #expect(try !isTurnedAway([permissions, .manageResponses]))
    }
  }
}
