import Desk
import Foundation

extension GlobalOptions {
  /// A command to show, so that it works where it is pasted: with the desk that was named, and the
  /// agent it is for where that was said.
  func hint(_ words: String, for agent: AgentID) throws(Failure) -> String {
    var command = "deskbell " + words
    if store != nil || Environment.text("DESKBELL_STORE") != nil {
      let path = try storePath()
      let place = FileManager.default.currentDirectoryPath
      command += " --store " + shellQuoted(path.hasPrefix("/") ? path : place + "/" + path)
    }
    if self.agent != nil || Environment.text("DESKBELL_AS") != nil { command += " --as \(agent)" }
    return command
  }
}
