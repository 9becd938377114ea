/// A number with what it counts: `1 file`, `2 files`.
func counted(_ count: some BinaryInteger, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}
