extension [String] {
  /// Takes in what is not there yet: topics stand in the order in which they came, each once.
  public mutating func takeIn(_ topics: [String]) {
    for topic in topics where !contains(topic) { append(topic) }
  }
}
