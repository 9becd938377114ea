public import Desk

extension Chinese {
  public func said(_ text: String, to team: TeamID?, by name: String) -> String {
    ("\(name)對\(team.map { "團隊 \($0)" } ?? "所有人")說：\(text)" as Phrase).text
  }
}
