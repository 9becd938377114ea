import Desk
public import JSON
public import Records

extension Chinese {
  public func fault(_ fault: JSONFault) -> String {
    let phrase: Phrase =
      switch fault {
      case .expected(let wanted): "這裡應該是\(words(wanted))"
      case .ended(let wanted): "這裡應該是\(words(wanted))，文字卻到此為止"
      case .somethingFollows: "值的後面還有東西"
      case .nestedTooDeeply: "巢狀太深"
      case .keyTwice(let key): "鍵「\(key)」出現兩次"
      case .numberTooLarge: "數字太大"
      case .numberBeginsWithZero: "數字不能以 0 開頭"
      case .stringDoesNotEnd: "從這裡開始的字串沒有結束"
      case .controlCharacter: "字串裡的控制字元必須跳脫"
      case .invalidUTF8: "字串裡有無效的 UTF-8"
      case .unknownEscape: "沒有這種跳脫"
      case .halfOfSurrogatePair: "只有一半的代理對"
      case .meaning(let meaning):
        "\((meaning.fault as? RecordFault).map { self.fault($0) } ?? "內容不合規定")"
      }
    return phrase.text
  }

  func words(_ wanted: JSONExpectation) -> Phrase {
    switch wanted {
    case .value: "值"
    case .object: "物件"
    case .array: "陣列"
    case .string: "字串"
    case .number: "數字"
    case .wholeNumber: "整數"
    case .digit: "數字字元"
    case .fourHexadecimalDigits: "四個十六進位數字"
    case .boolean: " true 或 false"
    case .key: "加引號的鍵"
    case .colon: "「:」"
    case .nextMember: "「,」或「}」"
    case .nextElement: "「,」或「]」"
    }
  }

  public func fault(_ fault: RecordFault) -> String {
    let phrase: Phrase =
      switch fault {
      case .fieldMissing(let field): "缺少欄位「\(field)」"
      case .fieldTwice(let field): "欄位「\(field)」出現兩次"
      case .unknown(let what): "不認得的\(novelty(what))"
      case .noInstant: "這裡應該是時刻，如「2026-11-23T09:00:00.000Z」"
      case .noHours: "這裡應該是時段，如「09:00-17:00」"
      case .hoursOverlap: "同一天的時段重疊"
      case .noValue(let setting): "設定 \(setting.rawValue) 的值是不可能有的"
      case .noDomain(let setting): "設定 \(setting.rawValue) 裡有不是網域的東西"
      case .outOfRange(let setting, let number):
        "設定 \(setting.rawValue) 超出範圍：\(number)"
      case .ruleWithoutMembers: "規則要指名客服人員或團隊"
      case .ruleWithAgentsAndTeam: "規則要指名客服人員或團隊，不能兩者都有"
      case .conditionOfSeveralKinds: "條件只能是 all、any 或一個測試，不能有好幾種"
      case .offerNeedsAgentAndStep: "只有派送才有客服人員和步驟，而且兩者都要有"
      case .holderNeedsInstant: "持有對談的人，要有從何時起持有"
      case .lineNeitherMessageNorNote: "一行是訊息或備註"
      case .moreSentThanKept: "送出的比保留的多"
      case .eventsDoNotEnd: "事件沒有結束"
      case .commitWithoutEvents: "沒有事件的提交"
      case .eventNumberTooLarge: "有事件的編號大於可能的上限"
      }
    return phrase.text
  }

  public func novelty(_ novelty: Novelty) -> String {
    let phrase: Phrase =
      switch novelty {
      case .field(let name, let owner): "\(noun(owner))的欄位「\(name)」"
      case .word(let word, let kind): "\(noun(kind))「\(word)」"
      case .formatVersion(let version): "格式版本 \(version)"
      case .formatVersionOrDamage(let version): "格式版本 \(version)，或損壞的一行"
      }
    return phrase.text
  }

  /// What is kept beside the state.
  private func ofBooks(_ kind: RecordKind) -> Phrase {
    switch kind {
    case .habits: "習慣"
    case .libraryMark: "答案庫的標記"
    case .question: "問題"
    case .response: "答案庫的答案"
    case .responseStatus: "答案的狀態"
    default: "答案庫"
    }
  }

  private func noun(_ kind: RecordKind) -> Phrase {
    switch kind {
    case .account: "客戶"
    case .answer: "回答"
    case .attribute: "屬性"
    case .goal: "目標"
    case .habits, .library, .libraryMark, .question, .response, .responseStatus: ofBooks(kind)
    case .block, .blockTarget, .missedChat, .broadcast, .queuePlace, .queueRank:
      ofThoseWhoSeeToIt(kind)
    case .message: "訊息"
    case .page: "頁面"
    case .standing, .stand: "狀態"
    case .branch: "分支"
    case .captureType: "值的類型"
    case .card: "卡片"
    case .choice: "選項"
    case .dialogue: "對話腳本"
    case .known: "已知值的處理方式"
    case .origin: "來歷"
    case .shown: "顯示過的內容"
    case .source: "來源"
    case .targets: "目標頁面"
    case .trigger: "觸發條件"
    case .version: "版本"
    case .wait: "等候"
    case .walk: "歷程"
    case .agent: "客服人員"
    case .cause: "原因"
    case .chat: "對談"
    case .commit: "提交"
    case .condition: "條件"
    case .counts: "計數"
    case .decision: "決定"
    case .ending: "結局"
    case .event: "事件"
    case .formerName: "名稱"
    case .formerTexts: "舊有的文字"
    case .formerWords: "先前的訊息"
    case .line: "行"
    case .messagesOfAnInstant: "同一時刻的訊息"
    case .offer: "派送"
    case .offerThatEnded: "已結束的派送"
    case .operator: "運算"
    case .outcome: "結果"
    case .passedOver: "被跳過的客服人員"
    case .permission: "權限"
    case .placeOf(let field): "「\(field)」的位置"
    case .presence: "在線"
    case .presenceMark: "在線標記"
    case .reason: "理由"
    case .rings: "輪值"
    case .request: "要求"
    case .route: "路由"
    case .rule: "規則"
    case .schedule: "班表"
    case .scheduleBefore: "先前的班表"
    case .sender: "寄件者"
    case .sent: "送出的內容"
    case .sentPart: "送出的一部分"
    case .settings: "設定"
    case .settingsGroup(let name): "\(name)"
    case .snapshot: "快照"
    case .step: "步驟"
    case .summary: "摘要"
    case .team: "團隊"
    case .toggle: "開關"
    case .turn: "輪次"
    case .visitor: "訪客"
    }
  }
}
