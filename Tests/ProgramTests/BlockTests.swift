import JSON
import Testing

/// `block`, `unblock` and `blocked` at the command line.
@Suite struct BlockTests {
  @Test func whoIsBlockedIsListedUntilItIsLifted() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    #expect(desk.run("blocked").output == "Nobody is blocked.\n")
    let (visitor, chat) = desk.visit("--name", "Troll", "--email", "Troll@Mail.example")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    let blocked = desk.run("block", chat, "--for", "12h", "--reason", "insults", as: "ann")
    #expect(blocked.status == 0, "\(blocked)")
    #expect(blocked.output.contains("email:troll@mail.example"))
    #expect(blocked.output.contains("unblock email:troll@mail.example"))
    #expect(visitor.finish().status == 0)
    let listed = desk.run("blocked", "--json").json.array ?? []
    #expect(listed.count == 1)
    #expect(listed.first?.object?.keys == ["target", "until", "by", "at", "reason"])
    #expect(listed.first?["target"] == "email:troll@mail.example")
    #expect(listed.first?["by"] == "ann" && listed.first?["reason"] == "insults")
    #expect(desk.run("blocked", as: "ann").output.contains("insults"))

    // They meet the fallback text, nothing rings, nothing is missed.
    let again = desk.run("visit", "--email", "troll@mail.example", "--wait", "60", input: "hi\n")
    #expect(again.status == 1 && again.output.contains("Nobody can take your chat"), "\(again)")
    #expect(desk.run("missed", as: "ann").output == "Nothing is missed.\n")

    let lifted = desk.run("unblock", "troll@mail.example", as: "ann")
    #expect(lifted.status == 0, "\(lifted)")
    #expect(desk.run("blocked").output == "Nobody is blocked.\n")
    let (other, open) = desk.visit("--email", "troll@mail.example")
    #expect(desk.chat(open)["state"] == "offered")
    #expect(desk.run("end", open, "--intervene").status == 0)
    #expect(other.finish().status == 0)
  }

  @Test func aChatNamesItsVisitorForBoth() throws {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("unavailable", "--agent", "bob")
    let (visitor, chat) = desk.visit("--email", "troll@mail.example")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    let early = desk.run("unblock", chat, as: "ann")
    #expect(early.status == 66 && early.errors.contains("not blocked"), "\(early)")
    #expect(desk.run("block", chat, as: "ann").status == 0)
    #expect(visitor.finish().status == 0)
    let others = desk.run("unblock", chat, as: "bob")
    #expect(others.status == 1 && others.errors.contains("intervene"), "\(others)")
    let lifted = desk.run("unblock", String(chat.prefix(3)), as: "ann")
    #expect(lifted.status == 0 && lifted.output.contains("email:troll@mail.example"), "\(lifted)")
    #expect(desk.run("blocked").output == "Nobody is blocked.\n")
  }

  @Test func addressesAreForWhoMayIntervene() {
    let desk = TemporaryDesk(agents: ["ann"])
    for address in ["203.0.113.7", "203.0.113.0/24", "2001:db8::1", "2001:db8::/32"] {
      #expect(desk.run("block", address, as: "ann").status == 1, "\(address)")
      let outcome = desk.run("block", address)
      #expect(outcome.status == 0, "\(outcome)")
    }
    let plain = desk.run("blocked").output
    for text in ["203.0.113.7 ", "203.0.113.0/24", "2001:db8::/64", "2001:db8::/32"] {
      #expect(plain.contains("address:\(text)"), "\(plain)")
    }
    // Of an address the network that holds it was meant, never a neighbour.
    let inside = desk.run("unblock", "203.0.113.9")
    #expect(inside.status == 66 && inside.errors.contains("address:203.0.113.0/24"), "\(inside)")
    let neighbour = desk.run("unblock", "203.0.114.7")
    #expect(neighbour.status == 66 && !neighbour.errors.contains("203.0.113"), "\(neighbour)")
    #expect(desk.run("unblock", "address:203.0.113.0/24").status == 0)
    #expect(desk.run("unblock", "203.0.113.0/24").status == 66)
  }

  @Test func whatIsWrongIsSaid() {
    let desk = TemporaryDesk(agents: ["ann"])
    let journal = desk.journal
    #expect(desk.run("block", "zzzz").status == 66)
    #expect(desk.run("block", "a@b.example", "--for", "soon").status == 64)
    #expect(desk.run("block", "a@b.example", "--for", "5000d").status == 64)
    #expect(desk.run("block", "10.0.0.0/8").status == 64)
    #expect(desk.run("block", "10.0.0.0/99").status == 64)
    #expect(desk.run("block", "???").status == 64)
    #expect(desk.run("block", "").status == 64)
    #expect(desk.run("unblock", "nobody").status == 66)
    for command in ["block", "unblock"] {
      let outcome = desk.run(command, "10.0.0.0/99")
      #expect(outcome.status == 64, "\(outcome)")
      #expect(
        outcome.errors.hasPrefix("deskbell: \"10.0.0.0/99\" is no chat, no email")
          && outcome.errors.contains("deskbell \(command) --help")
          && !outcome.errors.contains("SUBCOMMANDS"), "\(outcome)")
    }
    let none = desk.run("unblock", "a@b.example")
    #expect(none.status == 66 && none.errors.contains("deskbell blocked"), "\(none)")
    #expect(desk.journal == journal)
    desk.setUp("agent", "add", "writer", "--profile", "author")
    #expect(desk.run("blocked", as: "writer").status == 1)
  }
}
