public import Desk

extension Chinese {
  public func flaw(_ flaw: ResponseFlaw) -> String {
    let phrase: Phrase =
      switch flaw {
      case .badID(let id):
        "「\(id)」不能當它的名稱：要用 1 到 \(ResponseID.longest) 個 a-z、0-9、.、_、-"
      case .noQuestion: "缺少問題"
      case .noAnswer: "缺少答案"
      case .questionTooLong(let most): "問題太長；最多 \(most) 個字元"
      case .answerTooLong(let most): "答案太長；最多 \(most) 個字元"
      case .topicTooLong(let most): "主題太長；最多 \(most) 個字元"
      case .tooManyTopics(let most): "主題太多；最多 \(most) 個"
      case .badTopic(let topic): "「\(topic)」不能當主題：逗號、分號和 | 是用來隔開主題的"
      case .badAddress(let text): "「\(text)」不是網址；寫法如 https://shop.example/returns"
      case .badLanguage(let text): "「\(text)」不是語言；寫法如 en 或 zh-Hant"
      case .brokenToken:
        "有寫錯的代換：要寫成 {{firstName:\"there\"}}；要顯示兩個大括號本身，請寫成 \\{{"
      }
    return phrase.text
  }

  public func status(_ status: Response.Status) -> String {
    switch status {
    case .needsReview: "待審"
    case .approved: "已核准"
    }
  }

  public func receipt(_ receipt: ResponseReceipt) -> String {
    let phrase: Phrase =
      switch receipt {
      case .added(let id, let approve): "已新增答案 \(id)。\(offered(approve))"
      case .changed(let id, let approve): "已更改答案 \(id)。\(offered(approve))"
      case .same(let id): "答案 \(id) 本來就是這樣；沒有改變。"
      case .approved(let ids) where ids.isEmpty: "先前就核准了；沒有改變。"
      case .approved(let ids): "已核准：\(list(ids.map(\.text)))。"
      case .approvedMany(let count): "已核准 \(grouped(count)) 個答案。"
      case .removed(let id): "已移除答案 \(id)。"
      case .tookIn(let new, let replaced, let same, let empty):
        "已收下 \(grouped(new + replaced)) 個答案：新增 \(grouped(new)) 個，取代 \(grouped(replaced)) 個"
          + (same > 0 ? "；\(grouped(same)) 個本來就是這樣" : "")
          + (empty > 0 ? "；略過 \(grouped(empty)) 個空列" : "") + "。"
      case .exported(let count, let file): "已把 \(grouped(count)) 個答案寫到 \(file)。"
      case .dropped(let count): "已從清單拿掉 \(grouped(count)) 個問題。"
      }
    return phrase.text
  }

  private func offered(_ approve: String?) -> Phrase {
    part(approve) { "核准之後才會提供：\($0)" }
  }

  public func answersFor(_ visitor: String) -> String { ("給\(visitor)的答案" as Phrase).text }
  public var readingAnswers: String { "正在讀取答案\u{2026}" }
  public var noAnswerNamed: String { "沒有叫這個名稱的已核准答案。" }
  public var noAnswerFits: String { "沒有合適的已核准答案。" }
  public var noPageFits: String { "服務台知道的頁面都不符合。" }
  public var typeQuestion: String { "請輸入問題。" }
  public var typeWords: String { "請輸入網址或標題裡的字詞。" }
  public var askHelp: String { "問題：依內容找答案" }
  public var searchHelp: String { "字詞：依網址和標題找頁面" }
  public var tagHelp: String { "字詞：為對談加上標籤，或拿掉標籤" }
  public var scoreHelp: String { "0 到 3：對談進行得如何" }
  public var setHelp: String { "名稱和值：更正對訪客所知的資料" }
  public var typeTag: String { "請輸入由文字和數字組成的字詞。" }
  public var takesAway: String { "拿掉" }
  public var noteQuestion: String { "放進沒有答案的問題清單。" }
  public func questionNoted(_ question: String) -> String {
    ("已放進沒有答案的問題清單：\(question)" as Phrase).text
  }
}
