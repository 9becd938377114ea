/// Links in texts: `[text](https://…)`, nothing but http and https.
enum LinkText {
  /// The first link that leads nowhere one may go; nil: all are right.
  static func broken(in text: String) -> String? {
    for match in text.matches(of: /\[([^\[\]\n]*)\]\(([^()\n]*)\)/) {
      let address = String(match.output.2)
      if match.output.1.isEmpty || PageAddress(address) == nil { return String(match.output.0) }
    }
    return nil
  }
}
