extension Chinese {
  public func help(at place: String) -> String? {
    for part in [
      Chinese.helpOfAll, Chinese.helpAtWork, Chinese.helpOfChats, Chinese.helpOfVisitors,
      Chinese.helpOfSetUp, Chinese.helpOfDialogues, Chinese.helpOfAnswers, Chinese.helpOfStore,
      Chinese.helpOfGateway, Chinese.helpOfInterventions, Chinese.helpOfReports,
      Chinese.helpOfSimulation,
    ] {
      if let text = part[place] { return text }
    }
    return nil
  }

  public func heading(_ part: HelpPart) -> String {
    switch part {
    case .overview: "概述："
    case .usage: "用法："
    case .arguments: "引數："
    case .options: "選項："
    case .commands: "子指令："
    }
  }

  public func help(usually value: String?, choices: [String]) -> String {
    let notes = [
      choices.isEmpty ? nil : "可用：\(list(choices))", value.map { "預設：\($0)" },
    ].compactMap { $0 }
    return notes.isEmpty ? "" : "（\(notes.joined(separator: "；"))）"
  }

  public func helpOfOne(_ command: String) -> String { "詳細說明請看「\(command)」。" }

  /// What belongs to no command alone.
  static let helpOfAll: [String: String] = [
    "": "客服人員在終端機裡工作的線上對談。",
    " 1": "一個新的服務台、一位回覆的人，和一位訪客：",
    " 2":
      "--store、--as、--lang 和 --json 可以放在指令之前，或之後的任何地方。看起來像選項的文字，要放在兩個連字號之後：",
    " 3": "--lang en 或 --lang zh-Hant 指定語言；否則依 LC_ALL、LC_MESSAGES 或 LANG。",
    "--store": "服務台的目錄（否則依 DESKBELL_STORE，再否則是 XDG 資料目錄）。",
    "--json": "印出 JSON，格式穩定，供程式使用。",
    "--utc": "時間以 UTC 表示，而不用讀者的時區。",
    "--lang": "語言，en 或 zh-Hant（否則依 LC_ALL、LC_MESSAGES 或 LANG）。",
    "--as": "你用誰的身分（否則依 DESKBELL_AS，再否則是連結到你帳號的客服人員）。",
    "--version": "顯示版本。",
    "--help": "顯示說明。",
    "Name": "名稱",
    "Synopsis": "概要",
    "Description": "說明",
    "Options of every command": "每個指令都有的選項",
    "Commands": "指令",
    "Keys of the inbox": "收件匣的按鍵",
    "Keys of the board": "看板的按鍵",
    "Keys of the report": "報表的按鍵",
    "Exit status": "結束代碼",
    "Environment": "環境變數",
    "Files": "檔案",
    "one line": "客服人員在終端機裡工作的線上對談",
    "the desk": "沒有指定時的服務台。",
    "exit 0": "完成。",
    "exit 1": "被服務台的規則拒絕。",
    "exit 64": "用法錯誤，或無效的文件。",
    "exit 66": "沒有這位客服人員、對談或檔案。",
    "exit 74": "無法讀取或寫入儲存區。",
    "env DESKBELL_STORE": "沒有用 --store 指定時，服務台的目錄。",
    "env DESKBELL_AS": "沒有用 --as 指定時，你的身分。",
    "env DESKBELL_ASSIST": "沒有用 --assist 指定時，建議答案的程式。",
    "env VISUAL, EDITOR": "你寫長訊息用的編輯器，可帶引數；否則是 vi。",
    "env XDG_DATA_HOME": "沒有指定時，服務台的目錄 deskbell 放在這裡。",
    "env LC_ALL, LC_MESSAGES, LANG": "沒有用 --lang 指定時的語言：以第一個有設定的為準。",
    "env NO_COLOR": "不是空的：沒有色彩。",
    "env TZ": "不是客服人員的人的時區。",
    "At Work": "工作",
    "Chats": "對談",
    "Stepping In": "介入",
    "Visitors": "訪客",
    "Setting Up": "設定服務台",
    "Looking After": "維護",
  ]
}
