import Store
import Words

/// What people read of an error of the store.
func told(_ error: any Error) -> String {
  (error as? StoreError).map { Tongue.english.words.failure($0) } ?? "\(error)"
}
