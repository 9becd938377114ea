/// What is said of the file of what a user has chosen.
public protocol ConfigWording: Sendable {
  /// Without the line.
  func problem(_ problem: ConfigFault.Problem) -> String
  /// What a key does, and what has no key for that.
  func remark(_ remark: ConfigRemark) -> String
  /// A place in a file: its name, and the line.
  func place(file: String, line: Int?) -> String
  /// A file has nothing wrong in it.
  func isSound(file: String) -> String
  /// There is no file: everything is as the program has it.
  func isNotThere(file: String) -> String
  /// On a screen: what is wrong, how much else is, and the command that tells it all.
  func keptAsItWas(_ fault: String, more: Int, check: String) -> String
}
