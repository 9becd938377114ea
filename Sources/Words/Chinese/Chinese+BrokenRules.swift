import Desk

extension Chinese {
  public func broken(_ rule: BrokenRule, at event: Int64) -> String {
    "事件 \(event)：\(words(rule))"
  }

  private func words(_ rule: BrokenRule) -> Phrase {
    switch rule {
    case .follows(let seq, let last): "事件 \(seq) 接在事件 \(last) 之後"
    case .runsBack(let now, let before): "\(now.iso8601) 接在 \(before.iso8601) 之後"
    case .closedBefore(let chat): "對談 \(chat) 已經關閉，卻還有事發生"
    case .neverAsked(let chat): "從來沒有人要求對談 \(chat)，卻有事發生"
    case .askedTwice(let chat): "對談 \(chat) 被要求了兩次"
    case .secondChat(let visitor, let open): "\(open) 還開著，\(visitor) 卻又要求一個對談"
    case .queued(let chat, let state): "對談 \(chat)（\(state)）進了佇列"
    case .waitsThoughFree(let chat, let agent): "\(agent) 有空，對談 \(chat) 卻在等"
    case .abandonedInTalk(let chat): "還有人在對談 \(chat) 裡，訪客卻被當成放棄"
    case .fallsBack(let chat, let state): "對談 \(chat)（\(state)）成了無人接聽"
    case .fallsBackEarly(let chat): "對談 \(chat) 還沒等完就成了無人接聽"
    case .fallsBackThoughItMayWait(let chat): "對談 \(chat) 可以等，卻成了無人接聽"
    case .fallsBackThoughFree(let chat, let agent):
      "對談 \(chat) 還能派送，而且\(agent?.text ?? "有人")有空，卻成了無人接聽"
    case .blocked(let chat): "對談 \(chat) 的訪客網域沒有被封鎖，對談卻被擋下"
    case .visitorEnds(let chat): "對談 \(chat) 裡沒有人在談，訪客卻把它結束"
    case .inactiveEarly(let chat): "對談 \(chat) 還不到時間就因沒有訊息而結束"
    case .offered(let chat, let state): "對談 \(chat)（\(state)）被派送"
    case .offeredTooLate(let chat): "對談 \(chat) 已等完，卻還被派送"
    case .offeredOutOfPool(let chat, let via): "對談 \(chat) 經 \(via.text) 派送，超出了它的範圍"
    case .endsBeforeItBegins(let chat): "對談 \(chat) 的派送還沒開始就結束"
    case .cutShort(let chat): "對談 \(chat) 的派送被縮短"
    case .acceptedTooLate(let chat): "對談 \(chat) 的派送已結束，卻還被接聽"
    case .expiresEarly(let chat): "對談 \(chat) 的派送太早逾時"
    case .noOfferExpires(let chat, let agent): "對談 \(chat) 給 \(agent) 的派送並不存在，卻逾時了"
    case .noOfferEnds(let chat, let agent): "對談 \(chat) 給 \(agent) 的派送並不存在，卻結束了"
    case .offeredTo(let agent, let chat, let why): "對談 \(chat) 派給 \(agent)，\(words(why))"
    case .takes(let agent, let chat, let state): "\(agent) 認領了對談 \(chat)（\(state)）"
    case .takenFrom(let agent, let chat): "對談 \(chat) 從 \(agent) 那裡被接手，卻不在此人手上"
    case .accepts(let agent, let chat): "\(agent) 接聽了對談 \(chat)，它卻沒有在那裡響鈴"
    case .writes(let agent, let chat): "\(agent) 在對談 \(chat) 裡發言，它卻不是此人的"
    case .handsOver(let agent, let chat): "\(agent) 轉交了對談 \(chat)，它卻不是此人的"
    case .handedOverTo(let agent, let chat):
      "對談 \(chat) 轉交給 \(agent)，它卻正在響鈴或已是此人的"
    case .ends(let agent, let chat): "\(agent) 結束了對談 \(chat)，它卻不是此人的"
    case .endsForbidden(let agent, let chat): "\(agent) 無權結束對談 \(chat)，卻結束了它"
    case .stepsIn(let agent, let chat): "\(agent) 無權介入對談 \(chat)，卻介入了"
    case .movedWithoutWaiting(let chat): "對談 \(chat) 在佇列裡被移動，卻不在那裡"
    case .exceedsAlone(let agent, let chat): "對談 \(chat) 超過上限給了 \(agent)，卻沒有人這麼說"
    case .goesTo(let agent, let chat, let why): "對談 \(chat) 給了 \(agent)，\(words(why))"
    case .notInRing(let agent, let via): "\(agent) 不在 \(via.text) 的輪值裡"
    case .passesOver(let agent, let other, let via): "\(via.text) 跳過 \(agent)，給了 \(other)"
    }
  }

  private func words(_ why: BrokenRule.Unfit) -> Phrase {
    switch why {
    case .notOnRoster: "此人不在名冊上"
    case .mayNot: "此人不能接對談"
    case .full(let load, let capacity): "此人已有 \(load)/\(capacity) 個"
    }
  }

  private func words(_ why: BrokenRule.Unready) -> Phrase {
    switch why {
    case .again: "這是重複派送"
    case .unavailable: "此人暫停服務"
    case .absent: "此人不在線"
    case .gone: "此人已斷線"
    case .rungAlready(let count): "那裡已有 \(count) 個在響鈴，而它可以等"
    }
  }
}
