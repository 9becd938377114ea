public import Palette

/// What the loop hands to the program.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// A bracketed paste, whole, with line feeds between lines and without other control characters.
  case paste(String)
  /// Something was done with a mouse; only while the screen asks for it.
  case mouse(MouseEvent)
  /// The terminal has, or may have, another size now; `Screen.size` knows it.
  case resized
  /// The terminal window got or lost the focus; only from terminals that say so.
  case focus(Bool)
  /// The terminal's background has this colour; only from terminals that were asked.
  case background(Colour)
  /// Somebody asks the program to stop, as Control-Z does, but by signal.
  case suspendRequested
  /// The program goes on after having been stopped without being asked; the screen must be resumed.
  case continued
  /// Another thread used the waker.
  case woken
  /// The deadline has passed.
  case deadline
  /// The terminal is gone, or a signal asks the program to leave.
  case hungUp
}
