public import Alerts

extension Chinese {
  public var profileTitle: String { "你自己的設定" }
  public var noticesLabel: String { "通知" }
  public var period: String { "。" }

  public func notices(_ channels: [(occasion: Occasion, names: [String])]) -> String {
    channels.map { occasion, names in
      let told: Phrase = "\(word(occasion))：\(names.isEmpty ? "無" : names.joined(separator: "、"))"
      return told.text
    }.joined(separator: "；")
  }

  private func word(_ occasion: Occasion) -> String {
    switch occasion {
    case .offer: "派送"
    case .message: "訊息"
    case .missed: "漏接"
    case .threshold: "警戒值"
    }
  }

  public func profileHelp(_ field: ProfileField) -> String {
    switch field {
    case .name: "訪客看到的名字。"
    case .timeZone: "時區，例如 Asia/Taipei。空白：UTC。"
    case .schedule:
      "什麼時候上班，例如 mon-thu=09:00-17:00 fri=09:00-12:00；其他日子休息。空白：永遠排班。"
    case .picture: "訪客在你名字旁看到的：PNG、JPEG 或 WebP 的路徑。空白：縮寫。"
    case .notices: "怎麼通知你：config.toml 裡的 [notify]；:reload 讀入更改。"
    }
  }

  public func profileKeys(change: String?, back: String) -> String {
    (change.map { "\($0) 更改   " } ?? "") + "\(back) 返回"
  }

  public func profileKeys(save: String, back: String) -> String { "\(save) 儲存   \(back) 不改" }
}
