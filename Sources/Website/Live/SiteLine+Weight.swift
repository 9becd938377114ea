import Desk

extension SiteLine {
  /// About how many bytes it takes in memory.
  var weight: Int {
    switch content {
    case .said(_, let text), .heard(_, _, let text), .told(_, let text): 200 + text.utf8.count
    case .notice: 200
    }
  }
}

extension [SiteLine] {
  /// The last of them, so many bytes and lines at most; where one alone is more, that one.
  func last(within bytes: Int, most: Int) -> ArraySlice<SiteLine> {
    var rest = bytes
    var first = endIndex
    while first > startIndex, endIndex - first < most {
      rest -= self[first - 1].weight
      guard rest >= 0 || first == endIndex else { break }
      first -= 1
    }
    return self[first...]
  }
}
