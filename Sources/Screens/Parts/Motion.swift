import Terminal

/// Where a key leads in a list or a text.
enum Motion {
  case rows(Int)
  case pages(Int)
  case first, last
}

extension SectionedList {
  mutating func move(_ motion: Motion) {
    switch motion {
    case .rows(let rows): move(by: rows)
    case .pages(let pages): move(byPages: pages)
    case .first: selectFirst()
    case .last: selectLast()
    }
  }
}

extension FollowScroll {
  mutating func move(_ motion: Motion) {
    switch motion {
    case .rows(let rows): scroll(by: rows)
    case .pages(let pages): scroll(byPages: pages)
    case .first: toTop()
    case .last: toBottom()
    }
  }
}
