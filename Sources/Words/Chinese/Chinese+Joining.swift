extension Chinese {
  public var comma: String { "，" }
  public var colon: String { "：" }
  public var gap: String { "" }
  public func aside(_ text: String) -> String { "（\(text)）" }
  public func idBehind(_ id: String) -> String { "（\(id)）" }

  public func inOneForm(_ message: String) -> String {
    message.hasSuffix("。") ? String(message.dropLast()) : message
  }
}
