/// What is wrong with documents that people hand in, in words without the place.
public protocol DocumentWording: Sendable {
  func fault(_ fault: DocumentFault) -> String
  func fault(_ fault: ListFault) -> String
  /// A fault, in words, with the line it is on, from 1.
  func onLine(_ line: Int, _ fault: String) -> String
  /// That more is wrong than is told.
  var andMore: String { get }
}
