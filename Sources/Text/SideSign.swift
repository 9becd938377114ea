/// The sign before what somebody says: which side it is from. It stands where no name and no text can
/// reach, in the inbox, on the board, in transcripts: names prove nothing, since a visitor may call
/// themselves whatever they like.
public enum SideSign {
  /// From the visitor, into the desk.
  public static let visitor: SafeText = "<"
  /// From an agent, out to the visitor.
  public static let agent: SafeText = ">"
  /// A line that is read from the right, though it stands in the order in which it was written.
  public static let fromTheRight: SafeText = "\u{25C2}"
}
