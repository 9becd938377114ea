/// A part of a report, as it stands above it.
public enum ReportPart: String, CaseIterable, Hashable, Sendable {
  case figures, toldApart, charts, tags, topics, rings, definitions
  /// Above columns.
  /// What became of chats that are neither connected nor missed.
  case neither
  case figure, value, meaning, time
}
