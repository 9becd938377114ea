import FrontDesk
public import Words

/// What is wrong with a document somebody wrote, and where in it.
public struct DocumentError: Error, Hashable, Sendable {
  /// The place: `steps[3].route.kind`; empty for the document as a whole.
  public var path: String
  public var fault: DocumentFault

  public init(path: String, _ fault: DocumentFault) {
    self.path = path
    self.fault = fault
  }

  /// What its author reads of it.
  public func told(in tongue: Tongue) -> String {
    let words = tongue.words.fault(fault)
    return path.isEmpty ? words : "\(path): \(words)"
  }
}
