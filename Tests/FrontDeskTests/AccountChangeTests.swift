import Desk
import FrontDesk
import Testing

/// Only what is named of an account changes, whatever whoever names it knew of the rest.
@Suite struct AccountChangeTests {
  private static let domain = "acme.example"

  private static func change(
    _ desk: FrontDesk, _ change: AccountChange, adding: Bool = false, domain: String = domain
  ) throws {
    let command = SetUpChange.changeAccount(domain: domain, change, adding: adding)
    _ = try desk.perform(.change(command), by: .desk)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func changesOfSeveralProcessesAddUp(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    let adding = AccountChange(company: "Acme", agent: "ann")
    try AccountChangeTests.change(story.desk, adding, adding: true, domain: "ACME.example")
    // Each has the desk open as it is now, and hears of nothing until it writes.
    let (renaming, giving, again) = (try story.open(), try story.open(), try story.open())
    try AccountChangeTests.change(renaming, AccountChange(company: "Acme Ltd"))
    try AccountChangeTests.change(giving, AccountChange(agent: "bob"))
    let expected = Account(domain: "acme.example", company: "Acme Ltd", agent: "bob")
    #expect(try story.open().state.accounts == ["acme.example": expected])
    // What is there already is changed by adding it, too.
    try AccountChangeTests.change(again, AccountChange(agent: "ann"), adding: true)
    #expect(try story.open().state.accounts["acme.example"]?.company == "Acme Ltd")
    #expect(try story.open().state.accounts["acme.example"]?.agent == "ann")
    try AccountChangeTests.change(story.desk, AccountChange(company: .some(nil)))
    #expect(
      try story.open().state.accounts
        == ["acme.example": Account(domain: "acme.example", agent: "ann")])
  }

  /// An older desk may have let in a name that is too long now.
  @Test func whatIsNotNamedIsNotChecked() throws {
    let story = try StoryDesk(.file)
    let long = String(repeating: "Acme ", count: 40)
    try story.desk.setUp([
      .setUp(.accountSet(AccountSet(Account(domain: "acme.example", company: long, agent: "ann"))))
    ]
    )
    try AccountChangeTests.change(story.desk, AccountChange(agent: "bob"))
    try AccountChangeTests.change(story.desk, AccountChange(agent: "ann"), adding: true)
    #expect(story.desk.state.accounts["acme.example"]?.company == long)
    let named = AccountChange(company: long)
    for adding in [false, true] {
      _ = try story.refused(
        .change(.changeAccount(domain: "acme.example", named, adding: adding)), by: .desk)
    }
  }

  @Test func whatCannotBeIsRefused() throws {
    let story = try StoryDesk(.memory)
    func refusal(_ domain: String, _ change: AccountChange, adding: Bool) throws -> Refusal {
      try story.refused(
        .change(.changeAccount(domain: domain, change, adding: adding)), by: .desk)
    }
    let toAnn = AccountChange(agent: "ann")
    #expect(try refusal("acme.example", toAnn, adding: false).kind == .unknown)
    #expect(try refusal("acme.example", AccountChange(company: "A"), adding: true).kind == .unknown)
    #expect(try refusal("acme.example", AccountChange(agent: "eve"), adding: true).kind == .unknown)
    #expect(try refusal("@", toAnn, adding: true).kind != .unknown)
  }
}
