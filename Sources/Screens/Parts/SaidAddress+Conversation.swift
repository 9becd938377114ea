public import Desk
import Text

extension SaidAddress {
  /// The addresses in what people wrote in a conversation, the one that was written last first, each once.
  /// O(text up to the last of them).
  public static func newest(in lines: Conversation, atMost count: Int = most) -> [SaidAddress] {
    var found: [SaidAddress] = []
    var known: Set<String> = []
    for line in lines.reversed() {
      let text: String
      switch line.content {
      case .message(_, _, let words), .note(_, _, let words), .whisper(_, _, _, let words):
        text = words
      case .system: continue
      }
      guard text.utf8.contains(UInt8(ascii: ":")) else { continue }
      for address in addresses(in: text).reversed().compactMap(SaidAddress.init)
      where known.insert(address.target).inserted {
        found.append(address)
        if found.count == count { return found }
      }
    }
    return found
  }

  /// Nobody looks through more of them.
  public static let most = 100
}
