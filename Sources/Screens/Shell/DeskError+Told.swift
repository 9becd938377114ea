import FrontDesk
import Store
import Words

extension DeskError {
  /// What an agent reads of it, in a line of a screen.
  func told(_ words: any Wording) -> String {
    switch self {
    case .refused(let refusal): words.refusal(refusal)
    case .store(let error): words.brief(error)
    }
  }
}
