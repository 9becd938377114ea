import Desk
public import Store

extension Chinese {
  public func damage(_ damage: Damage) -> String {
    let phrase: Phrase =
      switch damage {
      case .wrongChecksum: "檢查碼不符"
      case .lineDoesNotEnd: "這一行沒有結束"
      case .emptyLine: "空白的一行"
      case .lineFeed: "提交之後的換行字元損壞或遺失"
      case .noCommit: "不是提交"
      case .unreadable(let fault, let byte): "\(self.fault(fault))（第 \(byte) 位元組）"
      case .outOfOrder(let event, let expected): "應該接著 \(expected)，卻是事件 \(event)"
      case .missing(let events): "缺少\(named(events))"
      case .journalMissing(let events):
        "缺少事件 \(events.lowerBound) 到 \(events.upperBound) 的日誌"
      case .journalMissingBefore(let event): "缺少事件 \(event) 之前的日誌"
      case .beginsWithPast: "依檔名，它以先前出現過的事件開頭"
      case .misnamed(let event): "它以事件 \(event) 開頭，檔名卻不是這麼說"
      case .empty(let event): "依檔名，它以事件 \(event) 開頭，內容卻是空的"
      case .stranger: "它只有日誌不靠它也有的內容，或沒有可以接續的內容"
      case .misnumbered: "沒有檔段有這樣的編號"
      case .lacksEventsOfSnapshot(let seq): "它缺少到 \(seq) 為止的事件，快照卻有"
      case .missingFile: "它不見了"
      case .missingOrDamagedFile: "它不見了或已損壞"
      case .damagedOrOtherVersion: "它已損壞，或屬於別的版本"
      case .wrongPlace: "它在日誌裡的位置不對"
      case .endsWithinCommit: "它在提交的中間結束"
      case .saysOtherThanJournal(nil): "它說的和日誌不同"
      case .saysOtherThanJournal(let byte?): "第 \(byte) 位元組：它說的和日誌不同"
      case .lacksClosedChats: "它沒有已關閉的對談"
      }
    return phrase.text
  }

  /// `事件 7`, `事件 7 到 9`.
  private func named(_ events: ClosedRange<Int64>) -> Phrase {
    events.count == 1
      ? "事件 \(events.lowerBound)" : "事件 \(events.lowerBound) 到 \(events.upperBound)"
  }

  public func deed(_ deed: RepairDeed) -> String {
    let phrase: Phrase =
      switch deed {
      case .setAside(let bytes, let path, let copy):
        "把 \(path) 損壞的 \(bytes) 位元組移到 \(copy)"
      case .putLineFeedBack(let path): "補回 \(path) 的換行字元"
      case .named(let path, let event): "以開頭的事件 \(event) 為 \(path) 命名"
      case .markedAsLost(let events, let path): "在 \(path) 把\(named(events))標為遺失"
      case .tookFromSnapshot: "從看過它們的快照取回遺失的內容"
      case .madeSnapshotAndIndex: "重新製作了快照和已關閉對談的索引"
      }
    return phrase.text
  }

  public func warning(_ warning: DeskWarning) -> String {
    let phrase: Phrase =
      switch warning {
      case .tornCommit(let path, let bytes, let copy):
        "\(path) 的結尾有 \(bytes) 位元組的提交，寫的人在完成前就中斷；已移到 \(copy)"
      case .snapshotNotUsed(let path, let doubt):
        "沒有使用 \(path) 的快照：\(words(doubt))；日誌從頭讀起"
      case .noSnapshotMade(let error): "沒有製作快照：\(brief(error))"
      case .clockBehind(let milliseconds, let lastEvent):
        "時鐘比最後的事件（\(lastEvent.iso8601)）慢 \(roughly(milliseconds))。"
          + "服務台的時間會停在那裡，等時鐘追上。請檢查這部電腦的時鐘。"
      case .clockDisagrees(let lead):
        "這裡的時鐘比服務台裡其他人的\(lead > 0 ? "快" : "慢") \(roughly(abs(lead)))；"
          + "以他們的時間為準。請檢查兩邊的時鐘。"
      case .rolledBack:
        "最後的事沒有發生：寫的人沒能讓它留在磁碟上。你現在看到的就是服務台的狀況。"
      case .dueHasToWait(let error): "到期的事必須等待：\(brief(error))"
      case .failed(let error): "\(brief(error))"
      case .refused(let refusal): "\(self.refusal(refusal))"
      case .readOnly: "你不可以寫這個服務台：你看到的是別人留下的樣子。"
      }
    return phrase.text
  }

  private func roughly(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    return switch minutes {
    case ..<120: "\(minutes) 分鐘"
    case ..<2880: "\(minutes / 60) 小時"
    default: "\(minutes / 1440) 天"
    }
  }

  private func words(_ doubt: SnapshotDoubt) -> String {
    switch doubt {
    case .damagedOrOtherVersion: "它已損壞，或屬於別的版本"
    case .ofAnotherJournal: "製作它的不是這份日誌"
    case .withoutIndex: "缺少已關閉對談的索引"
    }
  }
}
