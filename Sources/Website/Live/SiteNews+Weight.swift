import Desk

extension SiteNews {
  /// About how many bytes it takes in memory.
  var weight: Int {
    switch what {
    case .line(let line): line.weight
    case .chat(let chat): chat.lines.reduce(400) { $0 + $1.weight }
    case .dialogue(let dialogue): SiteNews.weight(dialogue?.shown ?? [])
    case .shown(_, let shown, _): SiteNews.weight(shown)
    case .look, .counted, .typing, .resync: 200
    }
  }

  private static func weight(_ shown: [Shown]) -> Int {
    shown.reduce(200) { sum, item in
      switch item {
      case .said(_, let text), .answered(_, let text): sum + 100 + text.utf8.count
      case .asked(_, let text, let choices):
        choices.reduce(sum + 100 + text.utf8.count) { $0 + 20 + $1.utf8.count }
      case .prompted(_, let prompt): sum + 200 + prompt.text.utf8.count
      case .offered(_, let title, let url): sum + 100 + title.utf8.count + url.utf8.count
      case .skipped, .refused, .chat: sum + 100
      }
    }
  }
}
