extension String {
  /// What follows a beginning of plain letters; nil: it begins otherwise. Characters are not looked
  /// for, which would cost more than the rest of reading an id.
  func rest(after beginning: StaticString) -> String? {
    let count = beginning.utf8CodeUnitCount
    let bytes = UnsafeBufferPointer(start: beginning.utf8Start, count: count)
    guard utf8.starts(with: bytes) else { return nil }
    return String(self[utf8.index(utf8.startIndex, offsetBy: count)...])
  }
}
