import FileStore
import Foundation

/// A desk in a directory that is gone afterwards.
final class TemporaryDesk {
  let path: String
  let segmentPath: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/deskbell-bench-\(UUID().uuidString)"
    _ = try StoreDirectory.create(at: path)
    segmentPath = path + "/journal-00000000000000000001.jsonl"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var journalBytes: Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix("journal-") }.reduce(0) { sum, name in
      var status = stat()
      return stat(path + "/" + name, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }
}
