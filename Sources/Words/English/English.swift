/// English, in the forms of Great Britain.
public struct English: Wording {
  public init() {}
}
