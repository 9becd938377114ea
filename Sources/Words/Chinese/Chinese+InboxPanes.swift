extension Chinese {
  public var readingJournal: String { "正在讀取日誌…" }
  public func ringsAt(_ agent: String) -> String { ("正在\(agent)那裡響鈴。" as Phrase).text }
  public func hasChatNow(_ agent: String) -> String {
    ("這個對談現在在\(agent)手上。" as Phrase).text
  }

  public func newAbove(_ count: Int, key: String) -> String {
    "\u{2191} 上面有 \(count) 則新的，\(key)"
  }
  public func isWriting(_ name: String) -> String { ("\(name)正在輸入…" as Phrase).text }

  public func below(new count: Int, key: String) -> String {
    count > 0 ? "\u{2193} 下面有 \(count) 則新的，\(key)" : "\u{2193} 下面還有，\(key)"
  }

  public var you: String { "你" }
  public func note(by agent: String?) -> String { ("\(agent ?? "你")的備註" as Phrase).text }
  public var sending: String { "傳送中…" }
  public var saving: String { "儲存中…" }
  public var firstNew: String { "新訊息" }

  public func writing(to visitor: String) -> String { ("寫給\(visitor)" as Phrase).text }
  public func notWritable(_ why: String, isUnsent: Bool) -> String {
    isUnsent ? "未送出：\(why)" : why
  }
  public func noteNotSent(to visitor: String) -> String {
    ("備註，不會送給\(visitor)" as Phrase).text
  }
  public func noteNotSaved(_ why: String) -> String { "備註，未儲存：\(why)" }
  public func noteIsBegun(key: String) -> String { "\u{00B7} 有未完的備註：\(key)" }
  public func keyToWrite(_ key: String) -> String { "按 \(key) 書寫" }

  public var noChats: String { "目前沒有對談。" }
  public func seconds(_ count: Int) -> String { "\(count) 秒" }
  public func endsIn(seconds: Int) -> String { "\(seconds) 秒後結束" }
  public var note: String { "備註" }
  public var away: String { "（不在）" }

  public func closed(_ standing: ChatStanding, messages: Int) -> String {
    let end = standing == .abandoned ? "訪客離開" : self.standing(standing)
    return "\(end)，\(messages) 則訊息"
  }
}
