/// What the visitor's pane has a label for.
public enum VisitorField: String, Hashable, Sendable, CaseIterable {
  case name, jobTitle, email, phone, crmStatus
  case chat, route, asked, dialogue, tags, score
}
