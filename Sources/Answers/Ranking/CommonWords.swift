/// Words that stand in every other question and say nothing of what it is about: that an answer shares them
/// with a question makes it no answer to it. In a small library nothing else could tell, since there even
/// these are rare.
enum CommonWords {
  /// For each term of a text, as `TextTerms` cuts and folds it, whether it is one. A pair between two that
  /// are is made of nothing else.
  static func marks(_ terms: [String]) -> [Bool] {
    let own = terms.map(all.contains)
    return terms.indices.map { place in
      if own[place] { return true }
      guard TextTerms.isPair(terms[place]), place > 0, place + 1 < terms.count else { return false }
      return own[place - 1] && own[place + 1]
    }
  }

  private static let all = Set(english + chinese)

  /// With what people say to be polite in languages beside it.
  private static let english = [
    "a", "about", "am", "an", "and", "any", "anyone", "are", "as", "at", "be", "been", "but",
    "by", "can", "cannot", "cant", "could", "did", "didnt", "do", "does", "doesnt", "dont", "for",
    "from", "get", "getting", "got", "had", "has", "have", "hello", "hey", "hi", "how", "i", "id",
    "if", "ill", "im", "in", "into", "is", "isnt", "it", "its", "ive", "just", "know", "let",
    "like", "may", "me", "my", "need", "now", "of", "on", "one", "or", "our", "please", "should",
    "so", "some", "somebody", "someone", "tell", "than", "thank", "thanks", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "to", "us", "want",
    "wants", "was", "we", "were", "what", "whats", "when", "where", "which", "who", "why", "will",
    "with", "wont", "would", "you", "your", "bitte", "danke", "favor", "gracias", "grazie",
    "merci", "obrigado", "por", "svp",
  ]

  /// Pairs, in traditional and in simplified characters.
  private static let chinese = [
    "請問", "请问", "一下", "如何", "怎麼", "怎么", "怎樣", "怎样", "什麼", "什么", "甚麼", "為何", "为何", "為什", "为什",
    "可以", "可否", "能否", "能不", "是否", "是不", "有沒", "有没", "沒有", "没有", "我想", "我要", "我們", "我们", "我的",
    "你們", "你们", "您好", "你好", "想要", "需要", "這個", "这个", "那個", "那个", "哪裡", "哪里", "謝謝", "谢谢",
  ]
}
