public import JSON
public import Records

/// What can be wrong with a text that should be JSON or a record, in words without the place.
public protocol FormatWording: Sendable {
  func fault(_ fault: JSONFault) -> String
  func fault(_ fault: RecordFault) -> String
  /// What this version does not know.
  func novelty(_ novelty: Novelty) -> String
}
