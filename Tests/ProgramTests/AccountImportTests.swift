import JSON
import Testing

@Suite struct AccountImportTests {
  @Test func aSpreadsheetsFileIsTakenIn() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    let file =
      "\u{FEFF}Company,domain,agent\r\n\"Big, \"\"B\"\"\r\nCo\",Big.Example,bob\r\n\r\n"
      + ",small.example,ann"
    let outcome = desk.run("account", "import", "-", input: file)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(
      desk.run("account", "list", "--json").json == [
        ["domain": "big.example", "company": "Big, \"B\"\r\nCo", "agent": "bob"],
        ["domain": "small.example", "agent": "ann"],
      ])
  }

  @Test func columnsMayStandInAnyOrder() {
    let desk = TemporaryDesk(agents: ["ann"])
    let outcome = desk.run(
      "account", "import", "-", input: "agent,company,domain\nann,Acme,acme.example\n")
    #expect(outcome.status == 0)
    #expect(desk.run("account", "show", "acme.example", "--json").json["company"] == "Acme")
  }

  @Test func nothingIsTakenInUnlessAllIsRightAndEveryWrongLineIsTold() {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("account", "add", "old.example", "--agent", "ann")
    let before = desk.journal
    let file = """
      company,domain,agent
      Good,good.example,ann
      Nobody's,a.example,zoe
      Short,b.example
      Quote,c"d.example,ann
      Again,Good.example,ann
      "Two
      lines",e.example,ann
      At,f@g.example,ann
      Empty,,ann
      """
    let outcome = desk.run("account", "import", "-", input: file)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    for line in [3, 4, 5, 6, 9, 10] { #expect(outcome.errors.contains("line \(line):")) }
    for line in [2, 7, 8] { #expect(!outcome.errors.contains("line \(line):")) }
    #expect(desk.journal == before)
  }

  @Test(arguments: [
    "beta_!.example", "a b", "a..example", ".example", "example..", "-a.example", "a-.example",
    "a/b.example", "<b>.example", "a,example",
  ])
  func whatIsNoDomainIsRefused(_ domain: String) {
    let desk = TemporaryDesk(agents: ["ann"])
    let outcome = desk.run("account", "add", "--agent", "ann", "--", domain)
    #expect(outcome.status == 64, "\(outcome)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["acme.example", "ACME.example", "straße.example", "例子.example", "a-1_b.c"])
  func whatIsADomainIsTakenInLowerCase(_ domain: String) {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("account", "add", domain, "--agent", "ann")
    let accounts = desk.run("account", "list", "--json").json.array
    #expect(accounts?.first?["domain"]?.string == domain.lowercased())
  }

  @Test(arguments: [";", "\t"])
  func aSpreadsheetsOtherSeparatorsAreTaken(_ separator: String) {
    let desk = TemporaryDesk(agents: ["ann"])
    let rows = [["company", "domain", "agent"], ["\"A;\tB, Ltd\"", "acme.example", "ann"]]
    let file = rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
    let outcome = desk.run("account", "import", "-", input: file)
    #expect(outcome.status == 0, "\(outcome)")
    let company = desk.run("account", "show", "acme.example", "--json").json["company"]
    #expect(company == "A;\tB, Ltd")
  }

  @Test func rowsWithNothingInThemArePassedOverAndCounted() {
    let desk = TemporaryDesk(agents: ["ann"])
    let file = ",,\ncompany,domain,agent\n,,\nAcme,acme.example,ann\n , ,\n,\n"
    let outcome = desk.run("account", "import", "-", input: file)
    #expect(outcome.output == "Took in 1 account; passed over 4 empty rows.\n", "\(outcome)")
    let told = desk.run("account", "import", "-", "--json", input: file).json
    #expect(told["emptyRows"] == 4)
  }

  @Test func anAccountIsOneInEverySpelling() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("account", "add", "MÜNCHEN.example.", "--agent", "ann")
    desk.setUp("account", "add", " xn--mnchen-3ya.example", "--agent", "bob", "--company", "Town")
    let list = desk.run("account", "list", "--json").json
    #expect(list == [["domain": "münchen.example", "company": "Town", "agent": "bob"]])
    let twice = "company,domain,agent\na,münchen.example,ann\nb,XN--mnchen-3ya.example,bob\n"
    let outcome = desk.run("account", "import", "-", input: twice)
    #expect(outcome.errors.contains("line 3: münchen.example is on line 2 already"), "\(outcome)")
    desk.setUp("account", "set", "xn--mnchen-3ya.example", "--agent", "ann")
    #expect(desk.run("account", "show", "München.example.", "--json").json["agent"] == "ann")
    desk.setUp("account", "remove", "xn--mnchen-3ya.example.")
    #expect(desk.run("account", "list", "--json").json == [])
  }

  @Test func aDomainWithoutADotIsWarnedOf() {
    let desk = TemporaryDesk(agents: ["ann"])
    let outcome = desk.run("account", "add", "acme", "--agent", "ann")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("acme has no dot"), "\(outcome)")
    #expect(outcome.errors.contains("account remove acme"))
    #expect(desk.run("account", "add", "acme.example", "--agent", "ann").errors.isEmpty)
  }

  @Test func onlySoManyProblemsAreTold() {
    let desk = TemporaryDesk(agents: ["ann"])
    let file =
      "company,domain,agent\n" + (0..<1000).map { "x,d\($0).example,zoe\n" }.joined()
    let outcome = desk.run("account", "import", "-", input: file)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("more"))
    #expect(outcome.errors.split(separator: "\n").count < 60)
  }

  @Test(arguments: ["", "domain,agent\n", "a,b,c\nx,y,z\n", "company,domain,agent,agent\n", "\"x"])
  func aFileWithoutItsFirstLineIsRefused(_ file: String) {
    let desk = TemporaryDesk(agents: ["ann"])
    let outcome = desk.run("account", "import", "-", input: file)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("line 1:"))
  }
}
