extension Chinese {
  public func simulated(runs: Int, span: String, visitors: String) -> String {
    let times: Phrase = runs == 1 ? "模擬一次，為期" : "模擬 \(grouped(runs)) 次，每次"
    return ("\(times)\(span)，平均 \(visitors) 位訪客。" as Phrase).text
  }

  public func dice(seed: UInt64) -> String { "骰子：--seed \(seed)。" }

  public func name(_ figure: SimulatedFigure, within: String) -> String {
    switch figure {
    case .asked: "要求"
    case .offered: "響鈴"
    case .connected: "接通"
    case .fellBack: "無人可接"
    case .abandoned: "放棄"
    case .missedOffers: "錯過的響鈴"
    case .waited: "需要等候"
    case .meanWait: "所有人的平均等候"
    case .answerMean: "接通時間，平均"
    case .answerP50: "接通時間，p50"
    case .answerP90: "接通時間，p90"
    case .answerP95: "接通時間，p95"
    case .answerMax: "接通時間，最長"
    case .serviceLevel: "服務水準，\(within)"
    case .serviceLevelOfStaying: "服務水準，不計放棄"
    case .abandonment: "放棄率"
    case .handlingTime: "處理時間"
    case .concurrentChats: "同時對談數"
    case .occupancy: "佔用率"
    }
  }

  public var giveOrTake: String { "上下：平均值的 95% 信賴區間，依各次模擬以 Student 分布求得。" }

  public func simulating(percent: Int) -> String { "正在模擬：\(percent)%" }

  public var besideFormula: String { "模擬所得：用服務台自己的路由算同一件事，附 95% 信賴區間。" }

  public func shiftsNeeded(_ shifts: Int, span: String) -> String {
    let phrase: Phrase = "\(grouped(shifts)) 個 \(span) 的班就能涵蓋；再少就不行。"
    return phrase.text
  }

  public func mostNeeded(_ agents: Int) -> String {
    "最忙的時候，\(grouped(agents)) 位客服人員就夠。"
  }

  public func agentHours(needed: String, onShift: String?) -> String {
    let phrase: Phrase = "需要 \(needed) 個客服工時\(part(onShift) { "，排班有 \($0) 個" })。"
    return phrase.text
  }

  public func notOfParts(option: String, value: String, part: String) -> String {
    let phrase: Phrase = "\(option) 要的是由 \(part) 的整段組成的時間，不是 \(value)。"
    return phrase.text
  }

  public var nothingMeasured: String { "沒有處理過的對談可以量出處理時間。" }

  public func nobodyAsked(on day: String) -> String { "\(day) 沒有人要求對談。" }

  func ofSimulation(_ field: ListField) -> String {
    switch field {
    case .simulated: "模擬"
    case .inTheMean: "平均"
    case .giveOrTake: "上下"
    case .offersEach: "響鈴次數"
    case .asSimulated: "模擬所得"
    case .timeOfDay: "從"
    case .come: "來的人"
    case .onShift: "在班"
    default: "開始的班"
    }
  }
}
