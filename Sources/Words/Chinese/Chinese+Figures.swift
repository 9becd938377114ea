public import Figures

extension Chinese {
  public func name(_ figure: Figure.Name) -> String {
    switch figure {
    case .asked: "要求"
    case .offered: "曾派發"
    case .connected: "接通"
    case .missed: "未接"
    case .abandoned: "放棄"
    case .waiting: "仍在等候"
    case .blocked: "被封鎖"
    case .fellBack: "退回"
    case .noAgentAvailable: "沒有人可服務"
    case .noRuleMatched: "沒有規則符合"
    case .waitTimedOut: "等候逾時"
    case .offersExhausted: "沒有人接受"
    case .answerMean: "接通速度，平均"
    case .answerP50: "接通速度，p50"
    case .answerP90: "接通速度，p90"
    case .answerP95: "接通速度，p95"
    case .answerMax: "接通速度，最久"
    case .serviceLevel: "服務水準"
    case .serviceLevelOfStaying: "服務水準，不計放棄"
    case .abandonment: "放棄率"
    case .handlingMean: "處理時間，平均"
    case .handlingP50: "處理時間，p50"
    case .handlingP90: "處理時間，p90"
    case .lengthMean: "對談長度，平均"
    case .lengthP50: "對談長度，p50"
    case .lengthP90: "對談長度，p90"
    case .firstResponseMean: "首次回覆，平均"
    case .firstResponseP50: "首次回覆，p50"
    case .firstResponseP90: "首次回覆，p90"
    case .responseMean: "回覆時間，平均"
    case .responseMax: "回覆時間，最久"
    case .offers: "派發"
    case .missedOffers: "錯過的派發"
    case .declinedOffers: "婉拒的派發"
    case .transfers: "轉接"
    case .visitorMessages: "訪客的訊息"
    case .agentMessages: "客服人員的訊息"
    case .available: "可服務時間"
    case .occupied: "有對談的時間"
    case .occupancy: "佔用率"
    case .concurrentMean: "同時對談，平均"
    case .concurrentMax: "同時對談，最多"
    case .scored: "評分數"
    case .scoreMean: "評分，平均"
    case .engaged: "有回應的訪客"
    case .acquired: "取得的聯絡人"
    case .conversion: "轉換率"
    }
  }

  public func definition(_ figure: Figure.Name) -> String {
    switch figure {
    case .asked: "訪客要求的對談；被封鎖的也算"
    case .offered: "至少派發給客服人員一次的"
    case .connected: "客服人員接受或接手的"
    case .missed: "還沒有客服人員接手就結束的：退回、被放棄，或由介入的人結束；封鎖的不算"
    case .abandoned: "未接當中訪客自己離開的"
    case .waiting: "還沒結束、也還沒有人接手的"
    case .blocked: "訪客或郵件網域被封鎖、不會有客服人員的"
    case .fellBack: "不論原因，收到退回訊息的"
    case .noAgentAvailable: "退回當中：沒有可以詢問的客服人員"
    case .noRuleMatched: "退回當中：卡片要求依規則，而沒有一條符合"
    case .waitTimedOut: "退回當中：等到了期限"
    case .offersExhausted: "退回當中：能詢問的客服人員都問過了"
    case .answerMean: "從要求到客服人員第一次接手，只算接通的對談"
    case .answerP50: "一半的接通對談在這段時間內接通"
    case .answerP90: "一百個接通的對談有九十個在這段時間內接通"
    case .answerP95: "一百個當中的九十五個"
    case .answerMax: "全部都在這段時間內"
    case .serviceLevel: "在目標時間內接通 /（接通 + 未接）"
    case .serviceLevelOfStaying: "在目標時間內接通 /（接通 + 未接 − 放棄）"
    case .abandonment: "放棄 /（接通 + 未接）"
    case .handlingMean: "從客服人員接手到不再擁有對談；每位接過的人各算一次"
    case .handlingP50: "一半不超過這個時間"
    case .handlingP90: "九成不超過這個時間"
    case .lengthMean: "從第一次接通到結束"
    case .lengthP50: "一半的對談不超過這個長度"
    case .lengthP90: "九成不超過這個長度"
    case .firstResponseMean: "從要求到客服人員第一次寫字"
    case .firstResponseP50: "一半的首次回覆在這段時間內"
    case .firstResponseP90: "九成在這段時間內"
    case .responseMean: "從訪客第一則未回覆的訊息到客服人員回覆"
    case .responseMax: "其中最久的；接手之前的時間不算"
    case .offers: "對談在客服人員那裡響鈴的次數，轉接的也算"
    case .missedOffers: "響到時間結束的派發"
    case .declinedOffers: "客服人員婉拒的派發"
    case .transfers: "對談從一位客服人員到另一位，或被送回佇列的次數"
    case .visitorMessages: "訪客寫的訊息"
    case .agentMessages: "客服人員在自己的對談裡寫的訊息"
    case .available: "所有接對談的客服人員：依開關或班表可服務，而且沒有得知離開"
    case .occupied: "至少有一個對談的時間"
    case .occupancy: "有對談的時間 / 可服務或有對談的時間"
    case .concurrentMean: "各對談時間的總和 / 有對談的時間"
    case .concurrentMax: "一位客服人員同時有過的最多對談"
    case .scored: "有評分的對談"
    case .scoreMean: "評分總和 / 評分數"
    case .engaged: "回應對話的訪客，每個對話算一次；依回應的時刻計算"
    case .acquired: "第一個有效的電子郵件來自對話的訪客"
    case .conversion: "取得的聯絡人 / 有回應的訪客"
    }
  }

  public func name(_ grouping: Grouping) -> String {
    switch grouping {
    case .agent: "客服人員"
    case .team: "團隊"
    case .rule: "規則"
    case .route: "路由"
    case .dialogue: "對話"
    case .page: "頁面"
    case .topic: "主題"
    case .hour: "小時"
    case .day: "日期"
    case .weekday: "星期"
    }
  }

  public func none(of grouping: Grouping) -> String {
    switch grouping {
    case .agent: "沒有人"
    case .team: "沒有團隊"
    case .rule: "沒有規則"
    case .route: "沒有路由"
    case .dialogue: "沒有對話"
    case .page: "沒有頁面"
    case .topic: "沒有主題"
    case .hour: "沒有小時"
    case .day: "沒有日期"
    case .weekday: "沒有星期"
    }
  }

  public func heading(_ part: ReportPart) -> String {
    switch part {
    case .figures: "數字"
    case .toldApart: "分開來看"
    case .charts: "圖表"
    case .tags: "標籤"
    case .topics: "主題"
    case .rings: "輪流的平均程度"
    case .neither: "兩者皆非"
    case .definitions: "數字的意思"
    case .figure: "數字"
    case .value: "值"
    case .meaning: "意思"
    case .time: "時間"
    }
  }

  public func title(_ chart: ReportChart) -> String {
    switch chart {
    case .days: "每天要求的對談"
    case .hours: "一天當中每小時要求的對談"
    case .waits: "訪客等候接通的時間"
    }
  }

  public var reportTitle: String { "報表" }

  public func period(from: String?, to: String?, zone: String) -> String {
    let beginning = from.map { "從 \($0) " } ?? "從一開始"
    let end = to.map { "到 \($0) " } ?? "到現在"
    return "\(beginning)\(end)要求的對談，\(zone)"
  }

  public func only(_ filter: FigureFilter) -> String {
    switch filter {
    case .known: "只算知道電子郵件的訪客"
    case .unknown: "只算不知道電子郵件的訪客"
    case .tag(let tag): "只算標籤為 #\(tag) 的"
    case .topic(let topic): Phrase("只算給過主題\(topic)的回答的").text
    }
  }

  public func aim(within: String) -> String { "目標：在 \(within) 內接通" }

  public func chart(_ chart: ReportChart, most: String, count: Int) -> String {
    switch chart {
    case .days: "每天一條；最高的是 \(most)，有 \(grouped(count)) 個對談。"
    case .hours: "一天裡每小時一條；最高的是 \(most)，有 \(grouped(count)) 個對談。"
    case .waits: "每段等候時間一條；最高的是 \(most)，有 \(grouped(count)) 個對談。"
    }
  }
}
