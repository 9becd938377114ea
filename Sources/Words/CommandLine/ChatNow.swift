public import Desk

/// How an open chat stands at an instant, with spans in milliseconds.
public enum ChatNow: Hashable, Sendable {
  /// Something has been due for so long, said in words.
  case due(span: Int64, String)
  case rings(left: Int64)
  /// It is being handed over.
  case ringsAt(AgentID, left: Int64)
  /// In the queue, at a place from 1.
  case waits(place: Int?, span: Int64)
  case visitorGone
  case unanswered(span: Int64)
  case quiet(span: Int64)
}
