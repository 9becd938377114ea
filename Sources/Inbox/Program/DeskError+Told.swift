import FrontDesk
import Store
import Words

extension DeskError {
  /// What an agent reads of it.
  var told: String {
    switch self {
    case .refused(let refusal): Tongue.english.words.refusal(refusal)
    case .store(let error): error.description
    }
  }
}
