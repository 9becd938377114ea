/// What an agent gets or loses. Raw values are kept in summaries.
public enum LoadStep: Int64, Sendable {
  case chatBegins, chatEnds, ringBegins, ringEnds
}
