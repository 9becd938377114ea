public import Desk

extension Chinese {
  public func refusal(_ permission: Refusal.Permission) -> String {
    let phrase: Phrase =
      switch permission {
      case .onlyAgents: "只有客服人員可以這麼做。"
      case .onlyVisitors(let deed): "只有訪客可以\(words(deed))。"
      case .visitorsMayNot(let deed): "訪客不可以\(words(deed))。"
      case .missing(let id, let deed, let name): "\(id) 不可以\(words(deed))：缺少權限 \(name)。"
      case .notYourChat(let id): "對談 \(id) 不是你的。"
      case .onlyItsVisitor(let id): "只有對談 \(id) 的訪客可以這麼做。"
      case .mayNotReadPast: "你不可以讀過去的對談：缺少權限 viewMine。"
      case .mayNotRead(let id, let agent):
        "你不可以讀對談 \(id)：它\(part(agent) { "在 \($0) 手上" })還開著，"
          + "要看別人的對談，需要權限 viewAll。"
      case .mayNotTakeChats: "你不可以接對談：缺少權限 liveChat。"
      }
    return phrase.text
  }

  private func words(_ deed: Refusal.Deed) -> String {
    switch deed {
    case .manageAgents: "管理客服人員"
    case .changeOwnProfile: "更改自己的名字、時區、班表和圖片"
    case .manageRouting: "管理路由"
    case .changeSettings: "更改設定"
    case .endOthersChats: "結束別人的對談"
    case .takeOverOthersChats: "接手別人的對談"
    case .transferOthersChats: "轉交別人的對談"
    case .whisper: "在別人的對談裡說悄悄話"
    case .bargeIn: "在別人的對談裡發言"
    case .setDeskTime: "把服務台的時間往回撥"
    case .manageDialogues: "更改對話腳本"
    case .manageResponses: "更改答案庫"
    case .publishDialogues: "決定訪客會遇到哪些對話腳本"
    case .readReports: "讀報表"
    case .exportReports: "匯出報表所依據的資料"
    case .setOthersAvailability: "設定別人的服務狀態"
    case .askForAPerson: "要求真人服務"
    case .leave: "離開"
    case .goOn: "繼續"
    case .walkThroughDialogues: "走一遍對話腳本"
    case .seeMissed: "查看漏接的對談"
    case .handleMissed: "把漏接的對談標為已處理"
    case .blockVisitors: "封鎖訪客"
    case .blockOthers: "封鎖自己對談以外的訪客，或解除別人的封鎖"
    case .seeBlocks: "查看封鎖了誰"
    case .mergeVisitors: "說明哪些訪客是同一個人"
    case .assignChats: "指派對談"
    case .requeueChats: "把別人的對談送回佇列"
    case .moveInQueue: "更改佇列的順序"
    case .exceedCapacity: "讓人接超過上限的對談"
    case .broadcast: "對所有客服人員廣播"
    }
  }

  public func refusal(_ chat: Refusal.InChat) -> String {
    let phrase: Phrase =
      switch chat {
      case .elsewhere(let id, .requeue, .queue): "對談 \(id) 已經在佇列裡等候。"
      case .elsewhere(let id, .assign, .agent(let agent, let name)):
        "你不能指派對談 \(id)：已在 \(called(agent, name))手上；請用轉交。"
      case .elsewhere(let id, .assign, .you): "你不能指派對談 \(id)：它是你的；請用轉交。"
      case .elsewhere(let id, .move, _): "你不能移動對談 \(id)：它沒有在佇列裡等候。"
      case .standsThere(let id): "對談 \(id) 已經在佇列的那個位置。"
      case .elsewhere(let id, .whisperIn, .ringsAtYou), .elsewhere(let id, .bargeIn, .ringsAtYou):
        "對談 \(id) 還沒有人接：它正在你這裡響鈴。"
      case .elsewhere(let id, let act, .ringsAtYou):
        "對談 \(id) 正在你這裡響鈴：請先接聽，再\(words(act))。"
      case .elsewhere(let id, let act, .ringsAt(let agent, let name)):
        "你不能\(words(act))對談 \(id)：它正在 \(called(agent, name))那裡響鈴。"
      case .elsewhere(let id, let act, .you): "你不能\(words(act))對談 \(id)：它已經是你的。"
      case .elsewhere(let id, let act, .agent(let agent, let name)):
        "你不能\(words(act))對談 \(id)：已在 \(called(agent, name))手上。"
      case .elsewhere(let id, .whisperIn, .queue), .elsewhere(let id, .bargeIn, .queue):
        "對談 \(id) 還沒有人接：它在佇列裡等候。"
      case .elsewhere(let id, .decline, .queue):
        "你不能婉拒對談 \(id)：它在佇列裡等候，現在沒有派給任何人。"
      case .elsewhere(let id, let act, .queue):
        "你不能\(words(act))對談 \(id)：它在佇列裡等候；請先認領。"
      case .handOver(let id, let agent, let name, .hasItAlready):
        "對談 \(id) 已經在 \(called(agent, name))手上。"
      case .handOver(let id, let agent, let name, .ringsAlready):
        "對談 \(id) 已經在 \(called(agent, name))那裡響鈴。"
      case .handOver(let id, let agent, let name, .passed(let reason)):
        "\(called(agent, name))不能接對談 \(id)：\(self.reason(reason))。"
      case .nobodyInTeam(let team, let id): "團隊 \(team) 現在沒有人能接對談 \(id)。"
      case .atCapacity(let load, let capacity): "你已滿線（\(load)/\(capacity)）。請先結束一個對談。"
      case .closed(let id, let outcome): "對談 \(id) 已關閉：\(closing(outcome))。"
      case .exists(let id): "已經有對談 \(id)。"
      case .wasThere(let id): "以前有過對談 \(id)。"
      case .visitorHasOpenChat(let id): "您已經有一個開著的對談：\(id)。"
      case .idUsed(let message, let id):
        "什麼都沒有送出：id \(message) 已用於對談 \(id) 的另一則訊息。"
          + "請給這一則自己的 id。"
      }
    return phrase.text
  }

  public func refusal(_ missed: Refusal.Missed) -> String {
    let phrase: Phrase =
      switch missed {
      case .isOpen(let id): "對談 \(id) 還開著：還沒有人漏接。"
      case .isHandled(let id, let agent, let name):
        "對談 \(id) 已經由 \(called(agent, name))處理。"
      case .isNotListed(let id): "對談 \(id) 不是漏接的對談。"
      case .isNotHandled(let id): "對談 \(id) 仍是漏接的；還沒有人標為已處理。"
      case .isNotAtHand(let id, let most):
        "對談 \(id) 不在最近處理的 \(most) 個之中；只有那些可以放回去。"
      case .noneSoOld: "在那之前沒有漏接的對談；什麼都沒有改變。"
      }
    return phrase.text
  }

  public func refusal(_ blocking: Refusal.Blocking) -> String {
    let phrase: Phrase =
      switch blocking {
      case .notKnownAgain(let id):
        "對談 \(id) 的訪客沒有留下可以再認出來的資料。請封鎖電子郵件或位址。"
      case .tooWide(let range, let least):
        "\(range.text) 太廣：至少要 /\(least)，才不會封鎖半個世界。"
      case .tooMany(let most):
        "已經封鎖了 \(most) 個，到了上限。請解除一些，或等一些到期。"
      case .span(let seconds, let bounds):
        "不能封鎖 \(span(milliseconds: Int64(seconds) * 1000))；可以是"
          + " \(span(milliseconds: Int64(bounds.lowerBound) * 1000))到"
          + " \(span(milliseconds: Int64(bounds.upperBound) * 1000))。"
      case .reasonTooLong(let most): "理由太長；最多 \(most) 個字元。"
      case .isNotBlocked(let target, let nearest):
        "\(target) 沒有被封鎖。\(nearest.map(meantBy) ?? "")"
      }
    return phrase.text
  }

  public func refusal(_ merging: Refusal.Merging) -> String {
    let phrase: Phrase =
      switch merging {
      case .unknown(let visitor): "沒有記得訪客 \(visitor) 的任何事。"
      case .sameVisitor: "這是同一位訪客，指名了兩次。"
      case .alreadyOne: "他們已經是同一個人。"
      case .noCommonEmail: "他們沒有共同的電子郵件，無法認定是同一個人。"
      case .tooMany(let most): "同一個人最多只能有 \(most) 位訪客。"
      }
    return phrase.text
  }

  private func words(_ act: Refusal.Act) -> String {
    switch act {
    case .accept: "接聽"
    case .decline: "婉拒"
    case .take: "認領"
    case .writeIn: "寫入"
    case .transfer: "轉交"
    case .assign: "指派"
    case .requeue: "送回"
    case .move: "移動"
    case .end: "結束"
    case .whisperIn: "悄悄說話於"
    case .bargeIn: "加入"
    }
  }

  /// An agent by the id that commands take, and by name: `ann（李安）`.
  private func called(_ id: AgentID, _ name: String) -> String {
    name == id.text ? name : "\(id)（\(name)）"
  }

  public func closing(_ outcome: Outcome) -> String {
    switch outcome {
    case .ended: "已經結束"
    case .fellBack: "沒有人能接"
    case .abandoned: "訪客在有人出現之前離開了"
    }
  }

  public func refusal(_ amount: Refusal.Amount) -> String {
    let phrase: Phrase =
      switch amount {
      case .wait(let seconds, let bounds):
        "不能等 \(seconds) 秒；可以是 \(bounds.lowerBound) 到 \(bounds.upperBound)。"
      case .messagesAtOnce(let count, let most): "一次 \(count) 則訊息太多；最多 \(most) 則。"
      case .emptyMessage: "訊息是空的。"
      case .messageTooLong(let most): "訊息太長；最多 \(most) 個字元。"
      case .unanswered(let count): "已經有 \(count) 則訊息在等回覆；請等回覆之後再寫。"
      case .messagesInAMinute(let most): "一分鐘內超過 \(most) 則訊息；請稍候。"
      case .attributes(let count, let most): "\(count) 個屬性太多；最多 \(most) 個。"
      case .attributeNameTooLong(let most): "屬性的名稱太長；最多 \(most) 個字元。"
      case .attributeTooLong(let name, let most): "屬性 \(name) 太長；最多 \(most) 個字元。"
      case .tags(let most): "這個對談已有 \(most) 個標籤，到了上限。"
      case .attributeTwice(let name): "屬性 \(name) 給了兩次；請只給一次。"
      case .visitorIDTooLong(let most): "用來認出訪客的資料太長；最多 \(most) 個字元。"
      }
    return phrase.text
  }
}
