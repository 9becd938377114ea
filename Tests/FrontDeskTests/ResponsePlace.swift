import Desk
import FileStore
import Foundation
import FrontDesk
import Store

/// A desk in files whose library of answers is put aside, and may be spoilt.
final class ResponsePlace {
  private let directory: URL
  private let place: FilePlace

  init() throws {
    directory = FileManager.default.temporaryDirectory
      .appending(path: "deskbell-responses-\(UUID().uuidString)")
    _ = try StoreDirectory.create(at: directory.path)
    place = try FilePlace(directory.path)
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  func open() throws -> FrontDesk {
    let parts = try place.open(toLook: false, isTold: false)
    return try FrontDesk(
      store: parts.store, clock: ManualClock(StoryDesk.start), attendance: ToldAttendance(),
      responses: parts.responses)
  }

  func book() throws -> ResponseLibrary? {
    try place.open(toLook: true, isTold: false).responses?.library()
  }

  private var file: URL { directory.appending(path: "index/responses.json") }

  func takeBookAway() { try? FileManager.default.removeItem(at: file) }

  func damageBook() {
    guard var bytes = try? Data(contentsOf: file), !bytes.isEmpty else { return }
    bytes[bytes.count / 2] ^= 1
    try? bytes.write(to: file)
  }

  /// Sound, as far and as large as this one, and of something else.
  func putBookOfAnotherDesk() throws {
    guard let library = try book() else { return }
    let mark = LibraryMark(seq: library.mark.seq, sum: library.mark.sum &+ 1)
    let others = library.responses.map {
      Response(id: $0.id, question: "Of another desk?", answer: "Yes.")
    }
    let parts = try place.open(toLook: false, isTold: false)
    parts.responses?.put(ResponseLibrary(mark: mark, responses: others))
  }
}
