import Desk
import Randomness

/// A person who may come as a visitor, more than once.
struct Persona: Sendable {
  var language: Language
  var temper: Temper
  var visitor: Visitor
  /// What they are called in a conversation.
  var firstName: String

  var id: VisitorID? { visitor.id }

  init(language: Language, temper: Temper, _ random: inout SplitMix64) {
    self.language = language
    self.temper = temper
    let people = language.phrasebook.people
    let given = random.pick(people.givenNames) ?? ("Robin", "robin")
    let family = random.pick(people.familyNames) ?? ("Doe", "doe")
    let name =
      people.isFamilyNameFirst ? family.shown + given.shown : given.shown + " " + family.shown
    firstName = people.isFamilyNameFirst ? name : given.shown
    let company = random.chance(0.45) ? random.pick(people.companies) : nil
    let domain = company?.domain ?? random.pick(people.mailDomains) ?? "mail.example"
    let email = "\(given.mailbox).\(family.mailbox)@\(domain)"
    visitor = Visitor(id: VisitorID(email: email))
    // People leave things out; a screen has to live with that.
    if !random.chance(temper == .silent ? 0.5 : 0.04) { set("name", name) }
    set("email", email)
    if let company {
      set("jobTitle", random.pick(people.jobTitles))
      set("company", company.name)
    }
    if random.chance(0.6) { set("phone", Persona.phone(random.pick(people.phones), &random)) }
    set("crmStatus", Persona.status(isCompany: company != nil, &random))
    set("language", language.tag)
    set("country", random.pick(people.countries))
    let orders = random.number(0...14)
    set("orders", "\(orders)")
    if orders > 0 { set("lastOrder", "LF-\(random.number(20_000...89_999))") }
    if company != nil, random.chance(0.4) { set("apiPlan", random.pick(["Starter", "Business"])) }
  }

  /// Sets what is known of the visitor; nil changes nothing.
  mutating func set(_ name: String, _ value: String?) {
    guard let value else { return }
    visitor.attributes.removeAll { $0.name == name }
    visitor.attributes.append(Visitor.Attribute(name: name, value: value))
  }

  private static func phone(_ pattern: String?, _ random: inout SplitMix64) -> String? {
    pattern.map { pattern in
      String(pattern.map { $0 == "#" ? Character("\(random.number(0...9))") : $0 })
    }
  }

  private static func status(isCompany: Bool, _ random: inout SplitMix64) -> String? {
    let company: [(String?, weight: Int)] = [
      ("Key account", 25), ("Customer", 40), ("Opportunity", 20), ("Lead", 15),
    ]
    let person: [(String?, weight: Int)] = [("Customer", 55), ("Lead", 20), (nil, 25)]
    return random.pick(weighted: isCompany ? company : person) ?? nil
  }
}

extension Persona {
  /// What they can tell of themselves, by the names that texts use for it.
  var values: [String: String] {
    let name = visitor["name"]
    var values = ["name": name.isEmpty ? firstName : name]
    for attribute in ["email", "phone"] where !visitor[attribute].isEmpty {
      values[attribute] = visitor[attribute]
    }
    return values
  }
}
