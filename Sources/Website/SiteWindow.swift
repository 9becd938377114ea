/// A window of a browser that is told what happens to its visitor, for as long as somebody looks. It is
/// called on the desk's thread, and never waits.
public protocol SiteWindow: AnyObject, Sendable {
  /// Whether somebody looks yet; false once, false for ever.
  var isOpen: Bool { get }

  func tell(_ news: SiteNews)

  /// Nothing more is told: the desk is lost, or has forgotten the visitor. Begin anew with `hello`.
  func end()
}
