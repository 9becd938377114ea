import Randomness
import Testing
import Text

@Suite("Searching by some of the letters")
struct FuzzySearchTests {
  /// The names in the order in which they are found.
  private func found(_ typed: String, in names: [String]) -> [String] {
    let search = FuzzySearch(typed)
    return names.compactMap { name in search.score(of: SoughtText(name)).map { (name, $0) } }
      .sorted { $0.1 > $1.1 }.map(\.0)
  }

  @Test func whatFitsBestComesFirst() {
    let names = ["unmarked", "mark", "to mark", "maerkte", "m-a-r-k", "other"]
    #expect(found("mark", in: names) == ["mark", "to mark", "unmarked", "maerkte", "m-a-r-k"])
    #expect(found("maerk", in: names) == ["maerkte"])
    #expect(found("ho", in: ["other", "hand-over"]) == ["hand-over"])
  }

  @Test func caseAndAccentsDoNotCount() {
    for name in ["Zoë Müller", "ZOE MULLER", "Zoe\u{308} Mu\u{308}ller"] {
      #expect(found("zoe mül", in: [name]) == [name])
      #expect(found("ZOË", in: [name]) == [name])
    }
    #expect(found("łódź", in: ["Lodz"]) == ["Lodz"])
    #expect(found("小明", in: ["王小明", "明小"]) == ["王小明"])
    #expect(found("王明", in: ["王小明"]) == ["王小明"])
  }

  @Test func everyWordHasToBeThere() {
    #expect(found("lee ann", in: ["Ann Lee", "Ann", "Lee"]) == ["Ann Lee"])
    #expect(found("  ", in: ["Ann"]) == ["Ann"])
  }

  /// Some of a text's letters in their order find it, and others do not.
  @Test func lettersInTheirOrderAreFound() {
    var random = SplitMix64(seed: 4)
    let letters = Array("abcdeé王 -")
    for _ in 0..<2000 {
      let text = String((0..<random.number(1...20)).map { _ in letters[random.number(0...8)] })
      let some = String(text.filter { _ in random.number(0...1) == 0 })
      #expect(FuzzySearch(some).score(of: SoughtText(text)) != nil, "\(some) in \(text)")
      #expect(FuzzySearch(some + "x").score(of: SoughtText(text)) == nil)
    }
  }
}
