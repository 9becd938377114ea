public import Figures

extension Chinese {
  public func name(_ period: PeriodName) -> String {
    let phrase: Phrase =
      switch period {
      case .today: "今天"
      case .yesterday: "昨天"
      case .day: "單日"
      case .thisWeek: "本週"
      case .lastWeek: "上週"
      case .week: "單週"
      case .lastDays(let count): "最近\(count)天"
      case .days(let count): "共\(count)天"
      case .everything: "全部"
      case .given(let from, let to):
        "\(from.map { "從 \($0) " } ?? "從一開始")\(to.map { "到 \($0)" } ?? "到現在")"
      }
    return phrase.text
  }

  public func by(_ grouping: Grouping) -> String { "依\(name(grouping))" }

  public func counting(percent: Int?) -> String { percent.map { "計算中，\($0) %" } ?? "計算中" }

  public func counted(at time: String) -> String { Phrase("截至\(time)").text }

  public func moreSince(again key: String) -> String { Phrase("之後還有：按\(key)重新計算").text }

  public func cannotCount(_ reason: String) -> String { Phrase("無法計算：\(reason)").text }

  public var nobodyAskedThen: String { "這段時間沒有人要求對談。" }
  public var nobodyAskedYet: String { "這個服務台還沒有人要求過對談。" }

  public func lookElsewhere(earlier: String, everything: String) -> String {
    Phrase("按\(earlier)看更早的時間，按\(everything)計算全部。").text
  }

  public func takeFilterAway(key: String) -> String { Phrase("按\(key)取消篩選。").text }

  public func isNotToldApart(_ figure: Figure.Name, by grouping: Grouping) -> String {
    "「\(name(figure))」不能依\(name(grouping))分開。"
  }

  public func smallerGroups(_ count: Int) -> String { Phrase("另有\(grouped(count))個較少的").text }

  public func isNoFilter(_ word: String, known: [String]) -> String {
    Phrase("\(word)不是篩選；可以用\(known.joined(separator: "、"))").text
  }

  public func isNoZone(_ name: String, meant: String?) -> String {
    let phrase: Phrase = "\(name)不是時區"
    return meant.map { (phrase + "；你是指\($0)嗎？").text } ?? (phrase + "，例如 Europe/Berlin").text
  }

  public var zonePrompt: String { "時區" }

  public func differ(by count: Int) -> String {
    count == 0 ? "每個人一樣多" : Phrase("最多相差\(grouped(count))").text
  }

  public func ringChart(most agent: String, count: Int) -> String {
    Phrase("輪流名單上每位客服人員一條；最高的是\(agent)，有\(grouped(count))次派發。").text
  }

  public var mayNotReadReportsAnyMore: String { "你不能再讀報表：權限 viewReports 被收回了。" }

  public func mayNotReadReports(permission: String) -> String {
    Phrase("報表限有權限\(permission)的人。").text
  }

  public func help(_ help: CommandText.Report) -> String {
    switch help {
    case .up: "上一個數字，或在圖表裡往回一行。"
    case .down: "下一個數字，或在圖表裡往前一行。"
    case .pageUp: "往回一頁。"
    case .pageDown: "往前一頁。"
    case .first: "第一個數字，或圖表的開頭。"
    case .last: "最後一個數字，或圖表的結尾。"
    case .nextPane: "在數字和圖表之間切換。"
    case .today: "計算今天。"
    case .yesterday: "計算昨天。"
    case .week: "計算本週，從星期一開始。"
    case .sevenDays: "計算最近七天。"
    case .thirtyDays: "計算最近三十天。"
    case .everything: "計算服務台開始以來的全部。"
    case .earlier: "同樣長短，早一段的時間。"
    case .later: "同樣長短，晚一段的時間。"
    case .by: "把選取的數字依別的分開：客服人員、團隊、規則等等。"
    case .byBefore: "同上，反方向。"
    case .filter: "只算某些對談：known、unknown、tag:refund、topic:'gift cards'。幾個詞要同時符合。"
    case .zone: "日期和小時依別的時區的時鐘；留空就是你自己的。"
    case .again: "重新計算，包括之後發生的事。"
    case .back: "離開報表上面的東西；否則取消篩選，或回到看板。"
    case .help: "列出報表的所有按鍵；打字可以搜尋，也可以執行選取的。"
    case .palette: "依名稱做任何事：打出其中幾個字。"
    case .run: "在說明、名稱清單和打字的那一行裡：照做。"
    case .redraw: "重新畫出畫面。"
    case .reload: "讀入你對 config.toml 的更改。"
    case .mouse: "開關滑鼠：滾輪捲動，點一下選取數字。"
    case .suspend: "暫停執行；用 fg 回來。"
    case .quit: "離開報表。"
    }
  }
}
