public import Desk

/// What can be wrong with a line of a list that a spreadsheet saved.
public enum ListFault: Hashable, Sendable {
  case notUTF8
  case wrongFirstLine(columns: [String])
  case separatorMissing
  case quoteDoesNotEnd
  case quoteInside
  case fields(Int, needed: Int)
  case onLineAlready(String, Int)
  case refused(Refusal)
}
