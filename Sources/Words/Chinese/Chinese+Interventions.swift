public import Desk
import Records

extension Chinese {
  public func said(_ text: String, to team: TeamID?, by name: String) -> String {
    ("\(name)對\(audience(team))說：\(text)" as Phrase).text
  }

  public func readKey(_ key: String, more: Int) -> String {
    "\(key) 已讀" + (more > 0 ? "，還有 \(more) 則" : "")
  }

  public func unreadBroadcasts(_ count: Int) -> String { "\(count) 則廣播" }
  public var offerHidesBroadcast: String { "正在響鈴的擋住了廣播：請先接聽或拒接。" }

  public func receipt(_ receipt: InterventionReceipt) -> String {
    let phrase: Phrase =
      switch receipt {
      case .rings(let chat, let agent): "對談 \(chat) 在\(agent)那裡響鈴。"
      case .isBack(let chat, let place?): "對談 \(chat) 回到佇列，排在第 \(place) 位。"
      case .isBack(let chat, nil): "對談 \(chat) 回到佇列，又已響鈴。"
      case .isMoved(let chat, let place?): "對談 \(chat) 在佇列裡排在第 \(place) 位。"
      case .isMoved(let chat, nil): "對談 \(chat) 在佇列裡移動了。"
      case .did(.end, let count): "結束了 \(count) 個對談。"
      case .did(.requeue, let count), .did(.transferToQueue, let count):
        "把 \(count) 個對談送回了佇列。"
      case .did(.assign(let name), let count): "把 \(count) 個對談指派給\(name)。"
      case .did(.transfer(let name), let count): "把 \(count) 個對談轉交給\(name)。"
      case .nothingMeant: "沒有這樣的對談；什麼都沒有做。"
      case .said(let count, let see): "已對 \(count) 位客服人員說了。誰還沒有讀：\(see)"
      case .read(0): "先前都讀過了。"
      case .read(let count): "讀了 \(count) 則廣播。"
      }
    return phrase.text
  }

  public func mayDo(_ deed: BulkDeed, _ count: Int) -> String {
    let phrase: Phrase =
      switch deed {
      case .end: "要結束 \(count) 個對談嗎？[y/N]"
      case .requeue, .transferToQueue: "要把 \(count) 個對談送回佇列嗎？[y/N]"
      case .assign(let name): "要把 \(count) 個對談指派給\(name)嗎？[y/N]"
      case .transfer(let name): "要把 \(count) 個對談轉交給\(name)嗎？[y/N]"
      }
    return phrase.text
  }

  public func needsYes(_ count: Int, option: String) -> String {
    ("指的是 \(count) 個對談，卻沒有人可以確認：請加上 \(option)。" as Phrase).text
  }

  public func notDone(_ chat: NotDone) -> String {
    ("\(chat.chat)（\(chat.visitor)）：\(chat.reason)" as Phrase).text
  }

  public var nothingWasDone: String { "什麼都沒有做。" }

  public func audience(_ team: TeamID?) -> String {
    (team.map { "團隊 \($0)" } ?? "所有人" as Phrase).text
  }

  public func noBroadcasts(everRead: Bool) -> String {
    everRead ? "最近沒有廣播。" : "沒有未讀的廣播。"
  }

  func ofBroadcasts(_ field: ListField) -> String {
    switch field {
    case .said: "廣播於"
    case .saidBy: "廣播者"
    case .toWhom: "廣播給"
    case .saidLine: "廣播內容"
    default: "未讀的人"
    }
  }

  func ofThoseWhoSeeToIt(_ kind: RecordKind) -> Phrase {
    switch kind {
    case .block, .blockTarget: "封鎖"
    case .missedChat: "漏接的對談"
    case .broadcast: "廣播"
    default: "佇列裡的位置"
    }
  }
}
