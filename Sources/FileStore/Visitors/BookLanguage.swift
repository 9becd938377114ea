/// What the visitors' book asks SQLite, in SQLite's language.
enum BookLanguage {
  /// Says of a file that it is such a book ("desk").
  static let application: Int64 = 0x6465_736B
  /// Another one is another book: it is made anew.
  static let version: Int64 = 5

  static let applicationOfFile = "PRAGMA application_id"
  static let versionOfFile = "PRAGMA user_version"

  /// For a file that nobody else sees yet; it is durable as soon as the first checkpoint is.
  static let making = [
    "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF",
    "PRAGMA application_id = \(application)", "PRAGMA user_version = \(version)",
    // `inode`: of the file it was made in, since a copy may be torn, and ahead of its journal.
    "CREATE TABLE book (edition INTEGER NOT NULL, inode INTEGER NOT NULL, seq INTEGER NOT NULL)",
    "CREATE TABLE visitor (mark TEXT NOT NULL UNIQUE, email TEXT NOT NULL,"
      + " signed INTEGER NOT NULL, seen INTEGER, seq INTEGER NOT NULL, talks INTEGER NOT NULL, dialogue TEXT NOT NULL,"
      + " person INTEGER, record BLOB NOT NULL)",
    "CREATE INDEX visitor_email ON visitor (email, signed, seen, seq) WHERE email <> ''",
    "CREATE INDEX visitor_seen ON visitor (seen) WHERE talks = 0",
    "CREATE INDEX visitor_dialogue ON visitor (dialogue) WHERE talks = 0 AND dialogue <> ''",
    "CREATE INDEX visitor_person ON visitor (person) WHERE person IS NOT NULL",
    "CREATE TABLE chat (chat TEXT NOT NULL PRIMARY KEY, mark TEXT NOT NULL) WITHOUT ROWID",
  ]
  static let beginning = "INSERT INTO book (edition, inode, seq) VALUES (?, ?, 0)"

  /// Writers append to a log beside the file, and readers wait for nobody. What a killed process had
  /// written is there; what a power cut takes is the last of it, and whole transactions. Without
  /// memory in common that cannot be: then the pages of before are kept aside, as SQLite does of its
  /// own, which costs a sync or two each time.
  static let loggingAhead = "PRAGMA journal_mode = WAL"

  static let opening = [
    "PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -1024", "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON",
    "PRAGMA journal_size_limit = 4194304", "PRAGMA secure_delete = FAST",
  ]

  static let begin = "BEGIN IMMEDIATE"
  static let commit = "COMMIT"
  static let rollback = "ROLLBACK"

  static let header = "SELECT edition, inode, seq FROM book"
  static let setSeq = "UPDATE book SET seq = ?"
  static let visitor = "SELECT record FROM visitor WHERE mark = ?"
  static let visitorsOfEmail =
    "SELECT record FROM visitor WHERE email = ?1 AND email <> ''"
    + " ORDER BY signed DESC, seen DESC, seq DESC LIMIT ?2"
  static let visitorsOfPerson =
    "SELECT record FROM visitor WHERE person = ?1"
    + " ORDER BY signed DESC, seen DESC, seq DESC LIMIT ?2"
  static let put =
    "INSERT INTO visitor (mark, email, signed, seen, seq, talks, dialogue, person, record)"
    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    + " ON CONFLICT (mark) DO UPDATE SET email = excluded.email, signed = excluded.signed,"
    + " seen = excluded.seen, seq = excluded.seq, talks = excluded.talks, dialogue = excluded.dialogue,"
    + " person = excluded.person, record = excluded.record"
  static let remove = "DELETE FROM visitor WHERE mark = ?"
  /// Of the marks that begin with a browser's own and a point, between it and the next sign.
  static let removeLeftBehind = "DELETE FROM visitor WHERE mark > ? AND mark < ?"
  static let isUnseen = "SELECT 1 FROM visitor WHERE talks = 0 AND seen < ? LIMIT 1"
  static let removeUnseen =
    "DELETE FROM visitor WHERE rowid IN"
    + " (SELECT rowid FROM visitor WHERE talks = 0 AND seen < ?1 ORDER BY seen LIMIT ?2)"
  static let countIn =
    "SELECT count(*) FROM visitor WHERE talks = 0 AND dialogue = ?1 AND dialogue <> ''"
  static let count = "SELECT count(*) FROM visitor"
  static let owner = "SELECT mark FROM chat WHERE chat = ?"
  static let setOwner = "INSERT OR REPLACE INTO chat (chat, mark) VALUES (?, ?)"
  static let removeOwner = "DELETE FROM chat WHERE chat = ?"
}
