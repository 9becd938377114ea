import FileStore
import Store
import Usage
import Words

extension StoreError {
  var told: String { told(in: Environment.words) }
}

extension CheckReport.Finding {
  /// `the file, line 7: what is wrong`.
  var told: String {
    let reason = Environment.words.damage(reason)
    return Environment.words.at(path, line: line, reason)
  }
}
