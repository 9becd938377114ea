/// How long an Escape is waited for, to see whether it begins a sequence.
public enum EscapePatience {
  /// Milliseconds, unless the user says otherwise: long enough for the rest of a sequence, also over
  /// a network, and too short to be felt.
  public static let standard = 25
  /// Whoever asks for longer has mistyped.
  public static let longest = 10_000

  /// The milliseconds that `ESCDELAY` asks for, as programs of ncurses read it; `standard` if it is
  /// not set, or no whole number from 0 on.
  public static func milliseconds(_ variable: String?) -> Int {
    guard let variable, let number = Int(variable), number >= 0 else { return standard }
    return min(number, longest)
  }
}
