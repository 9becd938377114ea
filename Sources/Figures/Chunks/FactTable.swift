/// Rows of whole numbers, kept by column.
public struct FactTable<Column: FactColumn>: Hashable, Sendable {
  private var columns: [[Int64]]

  public init() { columns = Array(repeating: [], count: Column.allCases.count) }

  /// How many rows there are.
  public var count: Int { columns[0].count }

  public subscript(column: Column) -> [Int64] { columns[column.rawValue] }

  /// Adds a row, a number for each column in order.
  public mutating func append(_ row: Int64...) {
    precondition(row.count == columns.count, "a number for every column")
    for (place, number) in row.enumerated() { columns[place].append(number) }
  }

  func write(to bytes: inout [UInt8]) {
    Varint.write(Int64(count), to: &bytes)
    for column in Column.allCases {
      var before: Int64 = 0
      for number in columns[column.rawValue] {
        Varint.write(column.isRunning ? number &- before : number, to: &bytes)
        before = number
      }
    }
  }

  /// Nil: the bytes are no such table.
  init?(_ reader: inout Varint.Reader) {
    guard let count = reader.next(), count >= 0, count <= Int64(reader.left) else { return nil }
    columns = []
    for column in Column.allCases {
      guard let numbers = reader.numbers(Int(count), isRunning: column.isRunning) else {
        return nil
      }
      columns.append(numbers)
    }
  }
}
