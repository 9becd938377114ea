extension Chinese {
  public var theVisitor: String { "訪客" }

  public var cannotSuspend: String { "服務台還在寫入。請稍後再試；沒有暫停任何東西。" }

  public func why(_ reason: ScreenNotice.OwnChat.Unwritable) -> String {
    let phrase: Phrase =
      switch reason {
      case .over: "這個對談已結束"
      case .untaken: "請先認領這個對談"
      case .unaccepted: "請先接聽這個對談"
      case .ringsAt(let agent): "它正在\(agent)那裡響鈴"
      case .isWith(let agent): "這個對談在\(agent)手上"
      }
    return phrase.text
  }

  public func notice(_ notice: ScreenNotice.Keys) -> String {
    switch notice {
    case .unbound(let key, let help): "\(key) 在這裡沒有作用：\(help) 列出所有按鍵。"
    case .listHasChanged: "清單剛剛變了：請看清楚，再按一次。"
    case .burstDoesNothing: "像貼上那樣一次全來的按鍵在這裡沒有作用：請一個一個按。"
    case .burstNotHandedIn(let key, let isNote):
      "內容像貼上那樣一次全來：按 \(key) 才會\(isNote ? "儲存" : "送出")。"
    case .pasteOutOfSight: "什麼都沒有貼上：畫面太小，看不見要貼在哪裡。"
    case .pasteNowhere(let write): "什麼都沒有貼上：請先在你的對談上按 \(write)，再貼上。"
    case .pasteOnBoard: "什麼都沒有貼上：這個畫面上不能書寫。"
    case .pasteTooLong(let count, let most):
      "什麼都沒有貼上：內容有 \(grouped(count)) 個字元，一則訊息最多 \(grouped(most)) 個。"
    case .pasteWithoutRoom(let count, let room):
      "什麼都沒有貼上：內容有 \(grouped(count)) 個字元，只剩 \(grouped(room)) 個的空間。"
    case .editorFailed: "編輯器無法啟動，或出了錯：什麼都沒有改變。"
    case .messageTooLong(let most): "一則訊息最多 \(grouped(most)) 個字元。"
    case .notHere(let name): "\(name) 在這裡沒有作用。"
    }
  }

  public func notice(_ notice: ScreenNotice.Offer) -> String {
    let phrase: Phrase =
      switch notice {
      case .nothingRings: "沒有對談在響鈴。"
      case .offerHasChanged: "響鈴的對談剛剛變了：請看清楚，再按一次。"
      case .acceptFirst(let keys): "請先接聽這個對談：\(keys)。"
      case .takeFirst(let keys): "請先認領這個對談：\(keys)。"
      case .declined(let visitor, let undo): "已婉拒\(visitor)：按 \(undo) 收回。"
      case .nothingToTakeBack: "沒有可以收回的。"
      case .ringsAgain(let visitor): "\(visitor)又響鈴了。"
      }
    return phrase.text
  }

  public func notice(_ notice: ScreenNotice.Availability) -> String {
    func back(_ key: String?) -> Phrase { part(key) { "按 \($0) 收回。" } }
    let phrase: Phrase =
      switch notice {
      case .available(let undo): "你已開始服務。\(back(undo))"
      case .unavailable(let undo): "你已暫停服務；手上的對談仍是你的。\(back(undo))"
      case .unavailableAfterMissed(let count, let key):
        "漏接 \(count) 次，已暫停服務：回來後請按 \(key)。"
      case .setBy(let name, let available):
        "\(name)讓你\(available ? "開始服務" : "暫停服務；手上的對談仍是你的")。"
      }
    return phrase.text
  }

  public func notice(_ notice: ScreenNotice.OwnChat) -> String {
    let phrase: Phrase =
      switch notice {
      case .isWith(let visitor, let agent): "\(visitor)已在\(agent)手上。"
      case .onlyWaitingIsTaken: "只有等候中的對談可以認領：請選「等候中」之下的。"
      case .isYours(let visitor, let other): "\(visitor)現在是你的。你繼續寫給\(other)。"
      case .onlyYoursIsEnded: "只有你的對談可以結束。"
      case .onlyYoursIsHandedOver: "只有你的對談可以轉交。"
      case .notesOnlyInYours: "備註只能寫在你的對談裡。"
      case .staysHere(let isNote, let reason, let cut):
        "文字留在這裡，沒有\(isNote ? "儲存" : "送出")：\(why(reason))。按 \(cut) 剪下。"
      case .notSent(let visitor, let reason): "沒有送給\(visitor)，文字已放回：\(reason)"
      case .noteNotSaved(let visitor, let reason):
        "\(visitor)的備註沒有儲存，文字已放回：\(reason)"
      case .draftNotKept(let reason): "草稿無法保留：\(reason)"
      case .unsentStays(let write, let cut):
        "有未送出文字的對談會留著：按 \(write)，再按 \(cut) 剪下。"
      case .leavesText(let key): "按 \(key) 離開文字，內容會保留。"
      case .noChatAbove: "上面沒有可以書寫的對談。"
      case .noChatBelow: "下面沒有可以書寫的對談。"
      case .nothingCalls: "沒有響鈴，沒有人在等你回覆，也沒有未讀的。"
      case .transcriptSaved(let path): "對談紀錄在 \(path)。"
      case .nothingToSave: "這裡沒有可以儲存的對談內容。"
      case .noRecord(let chat): "沒有對談 \(chat) 的紀錄。"
      case .cameMeanwhile(let count): "這段期間來了 \(count) 則訊息。"
      case .answerDue(let visitor, let seconds):
        "\(visitor)在等你回覆：再過 \(span(seconds: Int64(seconds)))，對談就會回到佇列。"
      }
    return phrase.text
  }

  public func notice(_ notice: ScreenNotice.Finding) -> String {
    let phrase: Phrase =
      switch notice {
      case .nothingToSearch: "這裡沒有可以尋找的對談內容。"
      case .nowhere(let words): "這個對談裡沒有\(words)。"
      case .fromTheEnd: "前面沒有了：從結尾接著找。"
      case .fromTheBeginning: "後面沒有了：從開頭接著找。"
      }
    return phrase.text
  }

  public func notice(_ notice: ScreenNotice.Address) -> String {
    let phrase: Phrase =
      switch notice {
      case .noConversation: "這裡沒有可以複製的對談內容。"
      case .none: "這個對談裡沒有網址。"
      case .opens(let address, let host): "在 \(host) 開啟：\(address)"
      case .copied(let address): "已交給終端機，可以貼上：\(address)"
      case .copiedMessage(let text): "已交給終端機，可以貼上：\(text)"
      case .noMessage: "這裡沒有可以複製的訊息。"
      case .tooLong(let most): "沒有複製：內容超過 \(grouped(most)) 個位元組，終端機收不下。"
      case .cannotCopy: "沒有複製：不確定這個終端機會收下要貼上的內容。"
      }
    return phrase.text
  }

  public func notice(_ notice: ScreenNotice.Mouse) -> String {
    switch notice {
    case .on: "滑鼠已開啟。按住 Shift，終端機就照常選取文字。"
    case .off: "滑鼠已關閉：由終端機用它選取文字。"
    case .impossible: "這個終端機不會回報滑鼠。"
    }
  }

  public func notice(_ notice: ScreenNotice.Beside) -> String {
    switch notice {
    case .noRoom: "旁邊放不下另一個對談內容。"
    case .noOther: "你沒有別的對談可以放在旁邊。"
    case .isAlone: "只有一個對談內容。"
    }
  }

  public func notice(_ notice: ScreenNotice.Preferences) -> String {
    switch notice {
    case .taken: "已照檔案現在的內容套用你的設定。"
    }
  }

  public func notice(_ notice: ScreenNotice.HandOver) -> String {
    let phrase: Phrase =
      switch notice {
      case .backInQueue(let visitor): "\(visitor)回到佇列了。"
      case .ringsUntilAccepted(let agent, let visitor):
        "正在\(agent)那裡響鈴；接聽之前，\(visitor)仍是你的。"
      case .takenOver(let agent, let visitor): "\(agent)從你這裡接手了\(visitor)。"
      case .notHandedOver(.declined, let agent, let visitor):
        "\(agent)婉拒了：與\(visitor)的對談仍是你的。"
      case .notHandedOver(.missed, let agent, let visitor):
        "\(agent)沒有接聽：與\(visitor)的對談仍是你的。"
      case .notHandedOver(.gone, let agent, let visitor):
        "\(agent)已斷線：與\(visitor)的對談仍是你的。"
      case .wentBack(let visitors):
        visitors.count == 1
          ? "與\(list(visitors))的對談回到了佇列。"
          : "與\(list(visitors))的 \(visitors.count) 個對談回到了佇列。"
      }
    return phrase.text
  }

  public func isBlocked(visitor: String, lift: String) -> String {
    ("已封鎖\(visitor)。這樣解除：\(lift)" as Phrase).text
  }

  public func isMerged(visitor: String) -> String {
    ("\(visitor)現在是同一個人。" as Phrase).text
  }
  public func noNamesake(visitor: String) -> String {
    ("沒有別人使用\(visitor)的電子郵件。" as Phrase).text
  }

  public func notice(_ notice: ScreenNotice.Missed) -> String {
    let phrase: Phrase =
      switch notice {
      case .isHandled(let visitor, let undo): "已處理\(visitor)。按 \(undo) 收回。"
      case .isMissedAgain(let visitor): "\(visitor)改回漏接。"
      }
    return phrase.text
  }

  public func notice(_ notice: ScreenNotice.Board) -> String {
    let phrase: Phrase =
      switch notice {
      case .hasNoChat(let agent): "\(agent)沒有對談。"
      case .onlyQueuedIsTaken: "只有在佇列裡等候的對談可以認領。"
      case .onlyOpenIsEnded: "只有開著的對談可以結束。"
      case .onlyOpenIsTakenOver: "只有開著的對談可以接手。"
      case .onlyHeldIsHandedOver: "只有在某人手上的對談可以轉交。"
      case .notActiveAnyMore(let visitor): "與\(visitor)的對談已不在進行中。"
      case .isOver(let visitor): "與\(visitor)的對談已經結束。"
      case .waitsNoMore(let visitor): "與\(visitor)的對談已不在等候。"
      case .isYoursNow(let visitor, let command): "與\(visitor)的對談是你的了：\(command)"
      case .ringsAt(let agent, let visitor): "與\(visitor)的對談正在\(agent)那裡響鈴。"
      case .mayNot(.end): "你不可以結束別人的對談：缺少權限 intervene。"
      case .mayNot(.takeOver): "你不可以接手別人的對談：缺少權限 intervene。"
      case .mayNot(.handOver): "你不可以轉交別人的對談：缺少權限 intervene。"
      case .mayNot(.stepIn): "你不可以介入：缺少權限 intervene。"
      case .mayNot(.markHandled): "你不可以把漏接的對談標為已處理：缺少權限 liveChat。"
      case .onlyMissedIsHandled: "只有「漏接」之下的對談可以標為已處理。"
      case .isHandled(let visitor): "已處理\(visitor)。"
      case .isEnded(let visitor): "與\(visitor)的對談已結束。"
      }
    return phrase.text
  }
}
