/// What the demo says.
public protocol DemoWording: Sendable {
  func demoDesk(in path: String, seed: UInt64, watch: String) -> String
  /// Where a browser finds the page on which one is a visitor.
  func demoPage(at address: String) -> String
  func demoSeed(_ seed: UInt64) -> String
  /// The desk was removed; the option that keeps it.
  func deskIsRemoved(option: String) -> String
  func deskIsKept(in path: String) -> String
  /// The note that whoever tries the demo finds: a key, and a command for a second terminal.
  func demoNote(zoom key: String, watch: String) -> String
  func line(_ line: DemoLine) -> String
  /// What broke a rule of routing, at which event of the journal.
  func broken(_ rule: BrokenRule, at event: Int64) -> String
}
