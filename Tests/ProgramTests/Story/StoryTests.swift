import CUnix
import Foundation
import Glibc
import JSON
import Testing

/// The whole of it as its users meet it: an inbox, a board and visitors on one desk, played through
/// keys on real terminals.
@Suite(.serialized) struct StoryTests {
  private let desk: TemporaryDesk
  private let tmux: Tmux

  init() {
    desk = TemporaryDesk(agents: ["ann", "bo"], presence: true)
    desk.setUp("agent", "add", "sue", "--name", "Sue", "--profile", "supervisor")
    desk.setUp("agent", "set", "ann", "--capacity", "1")
    tmux = Tmux(
      on: desk,
      environment: ["DESKBELL_STORE": desk.path, "LANG": "C.UTF-8", "TZ": "UTC", "HOME": desk.path])
  }

  private func openInbox(_ agent: String) throws {
    tmux.open(agent, [Program.path, "inbox", "--as", agent])
    try tmux.wait(forText: "available", on: agent)
  }

  /// Accepts what rings. A key right after the banner has changed is taken for a slip and does
  /// nothing, so it is pressed until it works.
  private func accept(_ name: String, on agent: String) throws {
    try tmux.wait(forText: "Accept chat from \(name)", on: agent)
    try tmux.wait(for: "\(name)'s chat", on: agent) { screen in
      if screen.contains("Accept chat from \(name)") {
        usleep(400_000)
        tmux.press("M-a", in: agent)
      }
      return screen.contains("\(name) · yours")
    }
  }

  @Test func twoVisitorsTalkToOneAgentInTurnWhileASupervisorLooksOn() throws {
    try openInbox("ann")
    tmux.open("board", [Program.path, "watch", "--as", "sue"])
    try tmux.wait(forText: "Ann", on: "board")

    let (wang, wangsChat) = desk.visit(
      "--name", "王小明", "--email", "wang@x.example", "--wait", "300")
    wang.write("我的訂單還沒到。\n")
    try tmux.wait(forText: "我的訂單還沒到。", on: "ann")
    try accept("王小明", on: "ann")
    #expect(wang.line(with: "connected", "Ann") != nil)
    try tmux.wait(forText: "王小明", on: "board")

    tmux.type("您好，我馬上看。", into: "ann")
    tmux.press("Enter", in: "ann")
    #expect(wang.line(with: "\"message\"", "您好，我馬上看。") != nil)
    wang.write("Thank you!\n")
    #expect(wang.line(with: "sent") != nil)
    try tmux.wait(forText: "Thank you!", on: "ann")

    // Ann has room for one, and nobody else is there: the other visitor waits.
    let (kim, kimsChat) = desk.visit("--name", "Kim", "--email", "kim@y.example", "--wait", "300")
    #expect(kim.line(with: "waiting", "\"position\":1") != nil)
    try tmux.wait(forText: "Kim", on: "board")

    tmux.press("M-e", in: "ann")
    try tmux.wait(forText: "y yes", on: "ann")
    tmux.press("y", in: "ann")
    #expect(wang.line(with: "ended", "agent") != nil)
    #expect(wang.finish().status == 0)

    // Who is writing is left where they write; so out of the composer first.
    tmux.press("Escape", in: "ann")
    try accept("Kim", on: "ann")
    #expect(kim.line(with: "connected", "Ann") != nil)
    kim.write("Is my invoice ready?\n")
    try tmux.wait(forText: "Is my invoice ready?", on: "ann")
    kim.closeInput()
    #expect(kim.line(with: "ended", "visitor") != nil)
    #expect(kim.finish().status == 0)

    let transcript = desk.run("transcript", wangsChat, as: "sue")
    #expect(transcript.status == 0)
    for said in ["我的訂單還沒到。", "您好，我馬上看。", "Thank you!"] {
      #expect(transcript.output.contains(said), "\(transcript)")
    }
    #expect(desk.chat(kimsChat)["outcome"]?.string == "ended")
    #expect(desk.run("store", "check").status == 0)
  }

  @Test func ofTwoAgentsWhoTakeOneChatOneHearsWhoHasIt() throws {
    try openInbox("ann")
    try openInbox("bo")
    for agent in ["ann", "bo"] {
      tmux.press("o", in: agent)
      try tmux.wait(forText: "unavailable", on: agent)
    }
    let (mia, chat) = desk.visit("--name", "Mia", "--email", "mia@z.example", "--wait", "300")
    #expect(mia.line(with: "waiting") != nil)
    for agent in ["ann", "bo"] {
      try tmux.wait(forText: "Mia", on: agent)
      tmux.press("Down", in: agent)
    }
    tmux.press("t", in: "ann")
    tmux.press("t", in: "bo")
    #expect(mia.line(with: "connected") != nil)
    let winner = try #require(desk.chat(chat)["agent"]?.string)
    let loser = winner == "ann" ? "bo" : "ann"
    try tmux.wait(forText: "Mia · yours", on: winner)
    // The loser either hears who has it, or saw it go before the key was pressed.
    let screen = try tmux.wait(for: "the end of waiting", on: loser) {
      $0.contains("taken by \(winner)") || $0.contains("0 waiting")
    }
    #expect(!screen.contains("Mia · yours"))
  }

  @Test func aKilledInboxComesBackWithItsDraftAndAnAbandonedOneLosesItsChat() throws {
    try openInbox("bo")
    let (kim, chat) = desk.visit("--name", "Kim", "--email", "kim@y.example", "--wait", "300")
    try accept("Kim", on: "bo")
    #expect(kim.line(with: "connected") != nil)
    tmux.type("Let me see what I can", into: "bo")
    try tmux.wait(for: "the draft on disk", on: "bo") { _ in
      drafts.contains("Let me see what I can")
    }

    let inbox = try tmux.processID("bo")
    kill(inbox, SIGKILL)
    try tmux.wait(for: "the end of the inbox", on: "bo") { _ in hasEnded(inbox) }
    tmux.open("again", [Program.path, "inbox", "--as", "bo"])
    try tmux.wait(forText: "Let me see what I can", on: "again")
    #expect(desk.chat(chat)["agent"]?.string == "bo")

    desk.setUp("settings", "set", "graceTime", "1")
    kill(try tmux.processID("again"), SIGKILL)
    #expect(kim.line(with: "back in the queue") != nil)
    #expect(kim.line(with: "waiting", "\"position\":1") != nil)
    #expect(desk.chat(chat)["state"]?.string == "waiting")
  }

  /// A table from elsewhere, in which the sign between columns leaves the composer, and two letters end a
  /// chat.
  @Test func aRawPasteEndsNoChatAndSendsNothing() throws {
    try openInbox("bo")
    let (kim, chat) = desk.visit("--name", "Kim", "--email", "kim@y.example", "--wait", "300")
    try accept("Kim", on: "bo")
    #expect(kim.line(with: "connected") != nil)
    tmux.pasteUnmarked("size\tey\ncolour\tey\nthe end", into: "bo")
    try tmux.wait(forText: "the end", on: "bo")
    #expect(tmux.screen("bo").contains("size    ey"))
    #expect(tmux.screen("bo").contains("Kim · yours"))
    #expect(!desk.run("transcript", chat, as: "bo").output.contains("size"))
    tmux.press("Enter", in: "bo")
    #expect(kim.line(with: "\"message\"", "size    ey\\ncolour    ey\\nthe end") != nil)
    // Where no text is written it does nothing.
    tmux.press("Escape", in: "bo")
    tmux.pasteUnmarked("eyqy\noo\n", into: "bo")
    try tmux.wait(forText: "do nothing here", on: "bo")
    #expect(tmux.screen("bo").contains("Kim · yours"))
  }

  /// The desk is busy, so that what was handed in is nowhere yet but in the inbox.
  @Test func whatIsHandedInOutlivesAKillBeforeTheDeskHasIt() throws {
    try openInbox("bo")
    let (kim, chat) = desk.visit("--name", "Kim", "--email", "kim@y.example", "--wait", "300")
    try accept("Kim", on: "bo")
    #expect(kim.line(with: "connected") != nil)
    let lock = open(desk.path + "/lock/writer", O_RDWR | O_CLOEXEC)
    try #require(lock >= 0)
    defer { close(lock) }
    try tmux.wait(for: "the writers' lock", on: "bo") { _ in
      deskbell_lock(lock, DESKBELL_LOCK_EXCLUSIVE, 0, 0) == 0
    }
    tmux.type("我馬上看", into: "bo")
    try tmux.wait(forText: "我馬上看", on: "bo")
    tmux.press("Enter", in: "bo")
    try tmux.wait(forText: "sending", on: "bo")
    tmux.type("and more", into: "bo")
    try tmux.wait(for: "the draft on disk", on: "bo") { _ in drafts.contains("and more") }
    let inbox = try tmux.processID("bo")
    kill(inbox, SIGKILL)
    try tmux.wait(for: "the end of the inbox", on: "bo") { _ in hasEnded(inbox) }
    #expect(deskbell_lock(lock, DESKBELL_LOCK_NONE, 0, 0) == 0)

    tmux.open("again", [Program.path, "inbox", "--as", "bo"])
    try tmux.wait(forText: "and more", on: "again")
    #expect(tmux.screen("again").contains("我馬上看"))
    #expect(!desk.run("transcript", chat, as: "bo").output.contains("我馬上看"))
    tmux.press("Enter", "M-k", in: "again")
    try tmux.wait(for: "an empty draft", on: "again") { _ in drafts.isEmpty }
  }

  /// Whatever takes the terminal away, what was typed last is there again.
  @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
  func aDraftOutlivesTheTerminal(signal: Int32) throws {
    try openInbox("bo")
    let (kim, _) = desk.visit("--name", "Kim", "--email", "kim@y.example", "--wait", "300")
    try accept("Kim", on: "bo")
    #expect(kim.line(with: "connected") != nil)
    tmux.type("Let me see what I can", into: "bo")
    try tmux.wait(forText: "Let me see what I can", on: "bo")
    let inbox = try tmux.processID("bo")
    tmux.type(" do?", into: "bo")
    if signal == SIGHUP {
      try tmux.wait(forText: " do?", on: "bo")
      tmux.close("bo")
    } else {
      kill(inbox, signal)
    }
    for _ in 0..<3000 where !hasEnded(inbox) { usleep(10_000) }
    #expect(hasEnded(inbox))
    #expect(drafts.contains("Let me see what I can do?"))
    tmux.open("again", [Program.path, "inbox", "--as", "bo"])
    try tmux.wait(forText: "Let me see what I can do?", on: "again")
  }

  /// What a visitor was writing as their chat closed was meant for the agent: the shell they come
  /// back to would take it as a command.
  @Test func aHalfTypedLineDoesNotReachTheShellAfterTheChat() throws {
    let visit = "'\(Program.path)' visit --name Kim --email kim@y.example --wait 300"
    let shell = "\(visit); echo back in the shell; read line; echo \"given <$line>\"; cat"
    tmux.open("kim", ["sh", "-c", shell])
    let screen = try tmux.wait(for: "the chat's id", on: "kim") {
      $0.contains("You are next in the queue.")
    }
    let words = try #require(screen.firstMatch(of: #/Your chat is ([^ ]+)\. /#))
    let chat = String(words.1)
    #expect(desk.run("take", chat, as: "ann").status == 0)
    try tmux.wait(forText: "You are talking to Ann", on: "kim")
    tmux.type("never run this", into: "kim")
    try tmux.wait(forText: "never run this", on: "kim")
    #expect(desk.run("end", chat, as: "ann").status == 0)
    try tmux.wait(forText: "back in the shell", on: "kim")
    tmux.press("Enter", in: "kim")
    try tmux.wait(forText: "given <>", on: "kim")
  }

  /// Whether a process has ended, also while nobody has asked how.
  private func hasEnded(_ process: Int32) -> Bool {
    guard let status = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
      return true
    }
    return String(decoding: status, as: UTF8.self).contains(") Z ")
  }

  /// Everything in the drafts' files, but what is only being written, visitors' keys, and how far agents
  /// have read.
  private var drafts: String {
    let directory = desk.path + "/drafts"
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []
    return
      files
      .filter { !$0.hasSuffix(".new") && !$0.hasPrefix("visitor@") && !$0.hasSuffix("+marks") }
      .compactMap { FileManager.default.contents(atPath: directory + "/" + $0) }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}
