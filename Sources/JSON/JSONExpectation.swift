/// What a reader of JSON may need next.
public enum JSONExpectation: Hashable, Sendable {
  case value, object, array, string, number, wholeNumber, digit, fourHexadecimalDigits, boolean
  case key, colon
  /// `,` or `}`.
  case nextMember
  /// `,` or `]`.
  case nextElement
}
