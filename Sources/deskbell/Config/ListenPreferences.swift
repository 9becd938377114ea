import Screens

/// What an agent without a screen has chosen, who goes on while they change it: as on a screen that is told
/// to take it in, what held before holds while the file is broken.
final class ListenPreferences {
  /// As they were when it began.
  let first: ScreenPreferences
  private let path: String?
  private let watch: ConfigWatch?
  /// What was said last of a broken file; nil: it is sound.
  private var told: String?

  /// - Throws: a usage failure that tells what is wrong in the file.
  init() throws(Failure) {
    path = try? Environment.configPath()
    watch = path.map { ConfigWatch($0) }
    first = try Environment.preferences()
  }

  /// Readable when the file may have been written.
  var descriptor: Int32? { watch?.descriptor }

  /// What they have chosen now; nil: nothing has changed, or it is broken, which is said once.
  func takeChanged() -> ScreenPreferences? {
    guard let path, let watch, watch.hasChanged() else { return nil }
    let (preferences, faults, _) = Environment.config(at: path)
    // Whoever wrote meanwhile may have begun anew: an empty file is sound, and not what they mean.
    guard !watch.hasStirred() else { return nil }
    guard !faults.isEmpty else {
      told = nil
      return preferences
    }
    let text = Environment.told(faults, of: path)
    if text != told { StandardError.line("deskbell: \(text)") }
    told = text
    return nil
  }
}
