public import Desk

/// Where the library of answers is put aside, so that the journal need not be read for it: it is made
/// of that, and can be thrown away at any time. One object serves one thread.
public protocol ResponseBook: AnyObject {
  /// What was put aside last, by whomever; nil: nothing, or nothing that can be read. Whether it is of
  /// this desk's journal shows in its mark.
  func library() throws(StoreError) -> ResponseLibrary?

  /// Puts it aside in the place of what was there. Where that cannot be, nothing happens: opening it
  /// takes longer then.
  func put(_ library: ResponseLibrary)
}
