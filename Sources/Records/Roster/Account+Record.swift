public import Desk
public import JSON

extension Account: Record {
  public static var blank: Account { Account(domain: "", agent: "") }
  public static var kind: RecordKind { .account }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var domain = domain
    try coder("domain", &domain)
    if coder.isReading { self = Account(domain: domain, agent: "") }
    try coder("company", &company)
    try coder("agent", &agent)
  }
}
