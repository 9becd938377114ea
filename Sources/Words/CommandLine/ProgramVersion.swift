/// What the programs say that they are.
public enum ProgramVersion {
  public static let text = "0.1.0"
}
