import Desk

/// Names for answers that come without one: plain words of the question, and a number where they are
/// taken or there are none.
struct ResponseNames {
  private var taken: Set<ResponseID>
  /// The last number tried behind the same words.
  private var last: [String: Int] = [:]
  /// The longest it makes, in bytes: agents type them.
  private static let longest = 32
  /// What it calls one whose question has no plain letter.
  private static let otherwise = "answer"

  init(_ taken: some Sequence<ResponseID>) { self.taken = Set(taken) }

  mutating func take(_ id: ResponseID) { taken.insert(id) }

  mutating func name(for question: String) -> ResponseID {
    let stem = ResponseNames.stem(of: question)
    var id = ResponseID(stem)
    var number = last[stem] ?? 1
    while !taken.insert(id).inserted {
      number += 1
      id = ResponseID("\(stem)-\(number)")
    }
    last[stem] = number
    return id
  }

  /// Whole words, as far as they fit.
  private static func stem(of question: String) -> String {
    let words = question.lowercased().split { !isPlainIdentifier(String($0)) || $0 == "." }
    var stem = ""
    for word in words {
      let longer = stem.isEmpty ? String(word) : "\(stem)-\(word)"
      guard longer.utf8.count <= longest else { break }
      stem = longer
    }
    if stem.isEmpty { stem = words.first.map { String($0.prefix(longest)) } ?? otherwise }
    return stem
  }
}
