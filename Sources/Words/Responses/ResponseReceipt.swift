public import Desk

/// What came of a command on the library of answers. Commands that help are as they are typed.
public enum ResponseReceipt: Hashable, Sendable {
  /// `approve`: the command by which it is offered; nil: it is approved.
  case added(ResponseID, approve: String?)
  case changed(ResponseID, approve: String?)
  /// It was there just so.
  case same(ResponseID)
  case approved([ResponseID])
  case approvedMany(Int)
  case removed(ResponseID)
  /// So many came from a file; rows with nothing in them were passed over.
  case tookIn(new: Int, replaced: Int, same: Int, emptyRows: Int)
  case exported(Int, file: String)
  /// Questions that wait for no answer any more.
  case dropped(Int)
}
