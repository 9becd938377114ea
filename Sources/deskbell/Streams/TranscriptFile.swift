import Desk
import FrontDesk
import Glibc
import Text
import Words

/// A chat's transcript as a file, in the directory where the program was started.
enum TranscriptFile {
  /// Writes it into a new file: one that is there is not written over. Its name is made of the chat's
  /// id, nothing that a visitor has typed. The path.
  static func save(
    _ record: ChatRecord, _ state: DeskState, zone: String?, now: Instant, in directory: String
  ) throws(Failure) -> String {
    var output = StandardOutput(isKept: true)
    Conversation(record: record, state: state, clock: WallClock(zone: zone, now: now))
      .printTranscript(to: &output, paint: .none)
    let name = directory + "/transcript-" + record.chat.id.text
    for number in 1...most {
      let path = name + (number == 1 ? "" : "-\(number)") + ".txt"
      let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { throw Failure(.store, .writeFile(path, code: errno)) }
      defer { close(file) }
      try write(output.kept, to: file, path)
      return path
    }
    throw Failure(.refused, .isThere(name + ".txt"))
  }

  /// So many of one chat.
  private static let most = 99

  private static func write(
    _ bytes: [UInt8], to file: Int32, _ path: String
  ) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        let code = errno
        unlink(path)
        throw Failure(.store, .writeFile(path, code: code))
      }
    }
  }
}
