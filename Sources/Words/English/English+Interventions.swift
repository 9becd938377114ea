public import Desk

extension English {
  public func said(_ text: String, to team: TeamID?, by name: String) -> String {
    "\(name) to \(team.map { "the team \($0)" } ?? "all"): \(text)"
  }
}
