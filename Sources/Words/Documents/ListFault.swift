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
  case unknownColumn(String, known: [String])
  case columnTwice(String)
  case noColumn(String)
  /// Something stands in a field, from 1, that no column has.
  case outsideColumns(field: Int)
  case noStatus(String, known: [String])
  case flawed(ResponseFlaw)
  /// What is wrong with one field, by the name of its column.
  indirect case inColumn(String, ListFault)
  case refused(Refusal)
}
