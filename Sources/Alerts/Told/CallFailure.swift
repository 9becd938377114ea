/// Why a program that was to say something did not.
public enum CallFailure: Hashable, Sendable {
  case noProgram(String)
  case cannotStart(String, code: Int32)
  /// It was stopped after so many seconds.
  case tookTooLong(String, seconds: Int)
  /// It ended with that status; what it complained of, which may be empty.
  case ended(String, status: Int32, complaint: String)
  /// The file of what requests are signed with cannot be read, or others can.
  case noSecret(String, code: Int32)
  case openSecret(String)
  case emptySecret(String)
  /// What could not be said for too long is given up.
  case givenUp
}
