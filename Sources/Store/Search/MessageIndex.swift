/// Finds what was said. What stands behind it may read everything or keep an index of its own; whoever
/// asks goes on page by page, so that neither the answers nor what is looked through has to fit into
/// memory, or into one moment.
public protocol MessageIndex: AnyObject {
  /// Messages and notes that a search may mean, by themselves, the latest first.
  ///
  /// - Parameters:
  ///   - end: only those of events before this one.
  ///   - limit: no more than so many.
  func messages(
    of search: ChatSearch, before end: Int64, limit: Int
  ) throws(StoreError) -> MessagePage
}
