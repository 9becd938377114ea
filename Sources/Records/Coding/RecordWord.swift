/// A word of an enumeration.
public protocol RecordWord: RecordText, RawRepresentable<String> {}

extension RecordWord {
  public var text: String { rawValue }
  public init?(text: String) { self.init(rawValue: text) }
}
