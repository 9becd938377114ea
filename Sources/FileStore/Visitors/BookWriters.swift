import Synchronization

/// The books that this process has open to write. SQLite has one view a process and file of the memory
/// that writers have in common: as those need it, or as those do who only look. So who looks beside a
/// writer of the same process uses that one's, and else is not there any more when one comes.
enum BookWriters {
  /// How many there are, by the file.
  private static let open = Mutex<[BookFile.Identity: Int]>([:])

  /// Opens one: nobody in this process looks meanwhile as those do who only look.
  static func opening<Opened>(
    _ file: BookFile.Identity, _ body: () throws(SQLFault) -> Opened
  ) throws(SQLFault) -> Opened {
    try open.withLock { (open) throws(SQLFault) in
      let opened = try body()
      open[file, default: 0] += 1
      return opened
    }
  }

  static func closed(_ file: BookFile.Identity) {
    open.withLock { open in
      open[file, default: 0] -= 1
      if open[file] == 0 { open[file] = nil }
    }
  }

  /// Looks: `body` is told whether there is one.
  static func looking<Answer>(
    _ file: BookFile.Identity, _ body: (Bool) throws(SQLFault) -> Answer
  ) throws(SQLFault) -> Answer {
    try open.withLock { (open) throws(SQLFault) in try body(open[file] != nil) }
  }
}
