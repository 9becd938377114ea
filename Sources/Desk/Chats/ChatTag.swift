/// A word that agents tag chats with, as `#refund`: whatever they like.
public enum ChatTag {
  /// As the desk keeps it: without the sign, in small letters. Nil: it cannot be a tag.
  public static func normal(_ text: String) -> String? {
    var text = text.trimmed[...]
    if text.first == "#" { text = text.dropFirst() }
    let tag = text.lowercased()
    let isPlain = tag.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    return !tag.isEmpty && tag.count <= longest && isPlain ? tag : nil
  }

  /// In characters.
  public static let longest = 40
  /// So many a chat has at the most.
  public static let most = 20
}
