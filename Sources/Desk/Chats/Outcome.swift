/// How a chat ended.
public enum Outcome: String, Sendable {
  case ended, fellBack, abandoned
}
