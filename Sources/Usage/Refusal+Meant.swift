public import Desk
import FrontDesk

extension Refusal {
  /// The word that somebody meant who wrote another or only its beginning.
  public static func meant(by word: String, among known: [String]) -> String? {
    let begun = known.filter { !word.isEmpty && $0.lowercased().hasPrefix(word.lowercased()) }
    return begun.count == 1 ? begun[0] : nearest(to: word, among: known)
  }
}
