import Foundation
import JSON
import Testing

/// The board without a screen, as the built program gives it.
@Suite struct BoardTests {
  private func chats(_ board: JSONValue, _ section: String) -> [String] {
    board[section]?.array?.compactMap { $0["chat"]?.string } ?? []
  }

  @Test func allOfItIsOneObject() throws {
    let desk = TemporaryDesk(agents: ["ann", "bo"])
    desk.setUp("team", "add", "sales", "--agents", "bo,ann", "--name", "Sales")
    desk.setUp("agent", "set", "ann", "--capacity", "1")
    desk.setUp("agent", "set", "bo", "--capacity", "1")
    let first = desk.visit("--name", "王小明 👩‍💻", "--wait", "300", "--route", "agent:ann")
    #expect(desk.run("accept", first.chat, as: "ann").status == 0)
    let second = desk.visit("--name", "Kim", "--wait", "300", "--route", "agent:ann")
    let board = desk.run("board", "--json").json
    #expect(chats(board, "active") == [first.chat])
    #expect(chats(board, "waiting") == [second.chat])
    #expect(board["waiting"]?.array?.first?["place"] == 1)
    #expect(board["waiting"]?.array?.first?["visitor"]?["name"] == "Kim")
    #expect(board["active"]?.array?.first?["agent"] == "ann")
    let agents = board["agents"]?.array ?? []
    let ann = agents.first { $0["agent"] == "ann" }
    #expect(ann?["load"] == 1)
    #expect(ann?["obstacle"] == "atCapacity")
    let ring = board["rings"]?.array?.first { $0["ring"] == "team:sales" }
    #expect(ring?["next"] == "bo")
    #expect(ring?["ready"] == "bo")
    #expect(board["today"]?["asked"] == 2)
    #expect(board["today"]?["answered"] == 1)
    let quarters = board["today"]?["quarters"]?.array ?? []
    let asked = quarters.compactMap { $0["asked"]?.int }.reduce(0, +)
    #expect(asked == 2)
    #expect(board["alerts"]?.array?.isEmpty == true)

    // The same words filter as on the screen.
    let filtered = desk.run("board", "--json", "--filter", "state:waiting wait<1h").json
    #expect(chats(filtered, "active").isEmpty && chats(filtered, "waiting") == [second.chat])
    let wrong = desk.run("board", "--json", "--filter", "colour:red")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("team:sales"))
    #expect(desk.run("board", "--follow").status == 64)
    #expect(desk.run("board", "--json", as: "ann").status == 1)
    first.visitor.closeInput()
    second.visitor.closeInput()
  }

  @Test func aLineComesWhenSomethingChanged() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let board = desk.start("board", "--json", "--follow")
    let first = try #require(board.line(with: "\"waiting\""))
    #expect(first.contains("\"asked\":0"))
    let (visitor, chat) = desk.visit("--name", "Mei", "--wait", "300")
    let next = try #require(board.line(with: chat))
    #expect(next.contains("\"ringing\":[{\"chat\":\"\(chat)\""))
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    #expect(board.line(with: "\"answered\":1") != nil)
    visitor.closeInput()
    #expect(board.line(with: "\"active\":[]") != nil)
    board.send(SIGTERM)
  }

  @Test func whoMayLookNoMoreIsToldNothingMore() throws {
    let desk = TemporaryDesk(agents: [])
    desk.setUp("agent", "add", "sue", "--profile", "supervisor")
    let board = desk.start("board", "--json", "--follow", as: "sue")
    _ = try #require(board.line(with: "\"waiting\""))
    desk.setUp("agent", "set", "sue", "--profile", "author")
    let outcome = board.finish()
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.errors.contains("sue"), "\(outcome.errors)")
  }

  @Test func thresholdsAreRead() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("unavailable", "--agent", "ann")
    let config = try desk.configured("[board]\nalertWaiting = 1\nalertWait = \"1h\"\n")
    let (visitor, _) = desk.visit("--wait", "300")
    let environment = ["XDG_CONFIG_HOME": config]
    let board = desk.run("board", "--json", environment: environment).json
    #expect(board["alerts"]?.array == ["waiting"])
    visitor.closeInput()
    let shown = desk.run("config", "show", environment: environment)
    #expect(shown.output.contains("[board]\nalertWaiting = 1\nalertWait = \"1h\"\nalertMissed = 5"))
    _ = try desk.configured("[board]\nalertWait = \"soon\"\n")
    let broken = desk.run("config", "check", environment: environment)
    #expect(broken.status == 64 && broken.errors.contains("board.alertWait"))
  }
}
