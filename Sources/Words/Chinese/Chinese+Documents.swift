import Desk
import JSON

extension Chinese {
  public func fault(_ fault: DocumentFault) -> String {
    let phrase: Phrase =
      switch fault {
      case .notJSON(let fault, let line, let column):
        "不是 JSON：第 \(line) 行第 \(column) 欄：\(self.fault(fault))"
      case .missing: "缺少"
      case .empty: "不能是空的"
      case .needed(.string, let found): "這裡要的是文字，不是\(words(found))"
      case .needed(let wanted, let found): "這裡要的是\(words(wanted))，不是\(words(found))"
      case .outOfRange(let number): "\(number) 不是範圍內的整數"
      case .tooSmall(let number, let least): "\(number) 太小；至少要是 \(least)"
      case .tooLarge(let number, let most): "\(number) 太大；最多是 \(most)"
      case .repeated(let text): "「\(text)」出現了兩次"
      case .nestedTooDeeply: "巢狀太深"
      case .noCount(let number, let most): "\(number) 不是 0 到 \(grouped(most)) 的數字"
      case .partsOfDay(let count, let allowed):
        "有 \(count) 個數字，一天應該是 \(list(allowed.map(String.init))) 個"
      case .unknownField(let known): "不認得的欄位；這裡有的是：\(list(known))"
      case .unknown(let term, let word, let known):
        "不認得的\(words(term))「\(word)」；有的是：\(list(known))"
      case .noSuchField(let field, let kind): "種類為 \(kind) 的路由沒有欄位 \(field)"
      case .twice(let thing, let id): "\(noun(thing)) \(id) 出現兩次"
      case .domainTwice(let domain): "網域 \(domain) 出現兩次"
      case .noAgentID(let id):
        "「\(id)」不能當客服人員的 id：要用 1 到 32 個 a-z、0-9、.、_、-，而且不是 visitor"
      case .noTimeZone(let name, let respelt):
        "「\(name)」不是 IANA 資料庫裡的時區\(part(respelt) { "；\(meantBy($0))" })"
      case .noBlock(let text): "「\(text)」不是時段；寫法如 09:00-12:30"
      case .overlaps(let block): "時段和 \(block) 重疊"
      case .noDay: "不是星期幾和不重疊的時段"
      case .notInRoster(let id, let nearest):
        "名冊裡沒有客服人員「\(id)」\(part(nearest) { "；\(meantBy($0))" })"
      case .noTeam(let id): "沒有團隊「\(id)」"
      case .agentsAndTeam: "規則要指名客服人員或團隊，不能兩者都有"
      case .neitherAgentsNorTeam: "規則要指名客服人員或團隊；這一個都沒有"
      case .noInstant: "這裡要的是 UTC 時刻，如 2026-11-23T09:00:00Z"
      case .before(let at, let last): "\(at) 早於前一步（\(last)）"
      case .noChoicesThere: "只有類型 choice 有選項"
      case .refused(let refusal): "\(self.refusal(refusal))"
      }
    return phrase.text
  }

  private func words(_ kind: JSONScanner.Kind) -> Phrase {
    switch kind {
    case .null: " null"
    case .bool: "布林值"
    case .number: "數字"
    case .string: "字串"
    case .array: "陣列"
    case .object: "物件"
    }
  }

  private func words(_ term: DocumentFault.Term) -> Phrase {
    switch term {
    case .permission: "權限"
    case .op: "運算（op）"
    case .kind: "種類（kind）"
    case .step: "步驟"
    case .card: "卡片"
    case .type: "類型（type）"
    case .known: "字詞"
    }
  }

  public func fault(_ fault: ListFault) -> String {
    let phrase: Phrase =
      switch fault {
      case .notUTF8: "檔案不是 UTF-8 文字；請存成 UTF-8"
      case .wrongFirstLine(let columns): "第一行必須寫出 \(list(columns))"
      case .separatorMissing: "加了引號的欄位之後，缺少分隔符號或行尾"
      case .quoteDoesNotEnd: "從這裡開始的加引號欄位沒有結束"
      case .quoteInside: "沒有加引號的欄位裡有引號"
      case .fields(let count, let needed): "有 \(count) 個欄位，應該是 \(needed) 個"
      case .onLineAlready(let what, let line): "\(what) 在第 \(line) 行已經有了"
      case .unknownColumn(let name, let known): "不認得的欄「\(name)」；有的是：\(list(known))"
      case .columnTwice(let name): "欄 \(name) 出現了兩次"
      case .noColumn(let name): "第一行必須有欄 \(name)"
      case .outsideColumns(let field): "第 \(field) 個欄位不屬於任何一欄"
      case .noStatus(let word, let known): "「\(word)」不是狀態；有的是：\(list(known))"
      case .flawed(let flaw): "\(self.flaw(flaw))"
      case .inColumn(let name, let fault): "欄 \(name)：\(self.fault(fault))"
      case .refused(let refusal): "\(self.refusal(refusal))"
      }
    return phrase.text
  }

  public func onLine(_ line: Int, _ fault: String) -> String { "第 \(line) 行：\(fault)" }

  public var andMore: String { "…還有更多" }
}
