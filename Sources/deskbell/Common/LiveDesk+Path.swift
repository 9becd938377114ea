import FileStore
import FrontDesk
import Hosting
import Store

extension LiveDesk {
  /// Opens the desk in a directory.
  ///
  /// - Parameters:
  ///   - toLook: nothing is written, whatever is found.
  ///   - isTold: whether whoever opens it stays, and is told what happens.
  convenience init(
    path: String, toLook: Bool = false, isTold: Bool = false
  ) throws(DeskError) {
    let place = try FrontDesk.reading { () throws(StoreError) in try FilePlace(path) }
    try self.init(place, toLook: toLook, isTold: isTold)
  }
}
