/// How many come in a time: `30/h`, `0.5/m`, `400/d`.
struct Rate {
  let perSecond: Double

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let units: [Substring: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard parts.count == 2, let count = Double(parts[0]), (0.001...1_000_000).contains(count),
      let unit = units[parts[1]]
    else { return nil }
    perSecond = count / unit
  }
}
