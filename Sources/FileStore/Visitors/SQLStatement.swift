import CSQLite

/// A statement that is prepared once and run often.
final class SQLStatement {
  private let connection: SQLConnection
  private let handle: OpaquePointer

  fileprivate init(_ connection: SQLConnection, _ handle: OpaquePointer) {
    self.connection = connection
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  /// What can be put in the place of a question mark.
  enum Value {
    case number(Int64?)
    case text(String)
    case bytes(ArraySlice<UInt8>)
  }

  /// Runs it with these values; `row` is told of each row of the answer.
  func run(
    _ values: Value..., row: (SQLStatement) throws(SQLFault) -> Void = { (_) throws(SQLFault) in }
  ) throws(SQLFault) {
    defer {
      // Else a read would last until it is run again.
      sqlite3_reset(handle)
    }
    for (index, value) in values.enumerated() { try bind(value, Int32(index + 1)) }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: try row(self)
      case SQLITE_DONE: return
      case _: throw connection.fault
      }
    }
  }

  private func bind(_ value: Value, _ place: Int32) throws(SQLFault) {
    let result =
      switch value {
      case .number(nil): sqlite3_bind_null(handle, place)
      case .number(let number?): sqlite3_bind_int64(handle, place, number)
      case .text(var text):
        text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) {
            deskbell_sqlite_bind_text(handle, place, $0.baseAddress, Int32($0.count))
          }
        }
      case .bytes(let bytes):
        bytes.withUnsafeBytes {
          deskbell_sqlite_bind_bytes(handle, place, $0.baseAddress, Int32($0.count))
        }
      }
    guard result == SQLITE_OK else { throw connection.fault }
  }

  // MARK: The row

  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// The bytes are there only meanwhile.
  func bytes<Result>(
    _ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws(SQLFault) -> Result
  ) throws(SQLFault) -> Result {
    let start = sqlite3_column_blob(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return try body(
      UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count))
  }
}

extension SQLConnection {
  func statement(_ text: String) throws(SQLFault) -> SQLStatement {
    var handle: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    guard sqlite3_prepare_v3(database, text, -1, flags, &handle, nil) == SQLITE_OK, let handle
    else { throw fault }
    return SQLStatement(self, handle)
  }
}
