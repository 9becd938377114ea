/// A number as people write it, in English and in Chinese: `8,000`.
func grouped(_ number: Int) -> String {
  var groups: [String] = []
  var left = number
  while left >= 1000 {
    groups.insert(String(String(left % 1000 + 1000).suffix(3)), at: 0)
    left /= 1000
  }
  return ([String(left)] + groups).joined(separator: ",")
}
