public import Store

/// What is said of looking for what was said.
public protocol SearchWording: Sendable {
  func flaw(_ flaw: SearchFlaw) -> String
  /// Nothing was found.
  var nothingWasSaid: String { get }
  /// There is more than was asked for; the option that asks for more.
  func moreWasSaid(option: String) -> String
}
