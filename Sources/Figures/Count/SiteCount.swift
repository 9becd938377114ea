import Desk

/// Counts visitors in dialogues as `DialogueFigures` defines it. Remembers each of them, eight bytes a
/// visitor and dialogue.
struct SiteCount {
  struct Counts {
    var engaged = 0
    var acquired = 0
  }

  private let query: FigureQuery
  private var clock: LocalClock
  private var haveEngaged: Set<UInt64> = []
  private var haveEmail: Set<Int64> = []
  private(set) var total = Counts()
  private(set) var byGroup: [FigureReport.Key: Counts] = [:]

  init(_ query: FigureQuery) {
    self.query = query
    clock = LocalClock(query.offset)
  }

  mutating func take(_ chunk: FactsChunk) {
    let (times, visitors) = (chunk.site[.at], chunk.site[.visitor])
    let (dialogues, deeds) = (chunk.site[.dialogue], chunk.site[.deed])
    for index in times.indices {
      let dialogue = chunk.names[Int(dialogues[index])]
      if deeds[index] == SiteDeed.engaged.rawValue {
        let both = UInt64(bitPattern: visitors[index]) &* 0x9E37_79B9_7F4A_7C15 ^ dialogue.digest
        guard haveEngaged.insert(both).inserted else { continue }
        count(times[index], dialogue) { $0.engaged += 1 }
      } else if haveEmail.insert(visitors[index]).inserted, !dialogue.isEmpty {
        count(times[index], dialogue) { $0.acquired += 1 }
      }
    }
  }

  private mutating func count(_ at: Int64, _ dialogue: String, _ add: (inout Counts) -> Void) {
    guard at >= query.from.milliseconds, at < query.to.milliseconds else { return }
    add(&total)
    guard let grouping = query.grouping, grouping.tells(.site) else { return }
    let key: FigureReport.Key =
      grouping == .dialogue ? .name(dialogue) : .time(clock.group(at, by: grouping))
    add(&byGroup[key, default: Counts()])
  }
}
