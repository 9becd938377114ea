import Desk
import Testing
import Text
import Words

/// The two languages side by side, text by text.
@Suite("Chinese")
struct ChineseTests {
  private static let english = Catalogue(.english)
  private static let chinese = Catalogue(.chinese)
  private static let pairs = zip(english.entries, chinese.entries)

  @Test("Every text function has its samples here")
  func functions() throws {
    let declared = try Declarations.functions()
    #expect(declared.count > 200)
    let missing = declared.subtracting(ChineseTests.english.functions)
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test("Every case of what is put into words is among them")
  func everyCase() throws {
    let declared = try Declarations.cases()
    #expect(declared.count > 700)
    let missing = declared.subtracting(ChineseTests.english.cases)
      .subtracting(ChineseTests.askedWithoutSample)
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  /// Cases that texts are asked about in another way than by a value among the samples.
  private static let askedWithoutSample: Set = [
    "Tongue.english", "Tongue.chinese", "Kind.rule", "Kind.invalid", "Kind.unknown",
  ]

  @Test("No text is left in English but what is the same in every language")
  func translated() {
    for (english, chinese) in ChineseTests.pairs {
      #expect(english.name == chinese.name)
      guard english.text.contains(/[A-Za-z]{2}/) else { continue }
      let isFormat = ChineseTests.formats.contains { english.name.hasPrefix($0) }
      #expect(
        isFormat || english.text != chinese.text, "\(english.name): \(english.text)")
    }
  }

  /// What puts together nothing but what it is given.
  private static let formats = [
    "went 0", "line welcome", "line fallback", "told welcome", "told fellBack", "notWritable 1",
    "gist message", "gist question", "gist action", "gist goal", "gist liveChat", "gist answers",
    "place 1", "choice ",
    "page 1", "inShort ", "answer ", "inOneForm ", "detail Call", "trial failed",
    "turn 4", "fates ",
  ]

  @Test("What one language shows of the names and ids that it is given, the other shows too")
  func marksAreShown() {
    // Heads of columns are in capitals in English, as the marks are, and take none in.
    for (english, chinese) in ChineseTests.pairs where !english.name.hasPrefix("title ") {
      for mark in marks {
        #expect(
          shows(english.text, mark) == shows(chinese.text, mark),
          "\(mark) in \(english.name): \(english.text) | \(chinese.text)")
      }
    }
  }

  /// As a word of its own.
  private func shows(_ text: String, _ mark: String) -> Bool {
    func isPart(_ character: Character?) -> Bool {
      character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    }
    return text.ranges(of: mark).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return !isPart(before) && !isPart(after)
    }
  }

  @Test("What one language shows of numbers, options and words of commands, the other shows too")
  func figuresAreShown() {
    for (english, chinese) in ChineseTests.pairs
    where !ChineseTests.otherFigures.contains(where: { english.name.hasPrefix($0) }) {
      let (one, other) = (figures(english.text), figures(chinese.text))
      #expect(one == other, "\(english.name): \(english.text) | \(chinese.text)")
    }
  }

  /// Where languages write figures in ways of their own.
  private static let otherFigures = ["longDate ", "shortDate "]

  private func figures(_ text: String) -> Set<String> {
    Set(
      text.matches(
        of: /--[a-z-]+|[0-9]+(?:[.,:-][0-9]+)*|[a-z]+[A-Z]\w+|`[^`]+`|https?:\/\/[\w.\/*]+/
      )
      .map { String($0.output) })
  }

  @Test("Chinese has its own punctuation, and a space where it meets Latin letters and digits")
  func punctuation() {
    for entry in ChineseTests.chinese.entries
    where !ChineseTests.otherPunctuation.contains(where: { entry.name.hasPrefix($0) }) {
      let text = entry.text
      let wrong: [Regex<Substring>] = [
        /[一-鿿][,;:!?()"']/, /[,;:!?("'][一-鿿]/, /[一-鿿]\.(?:\s|$)/, /[一-鿿][A-Za-z0-9]/,
        /[A-Za-z0-9][一-鿿]/, /[，。；：、？！「」（）]\u{20}[^·]/, /\u{20}[，。；：、？！」）]/, /[。；，、]{2}/,
        /[一-鿿] [一-鿿]/,
      ]
      for wrong in wrong {
        let found = text.firstMatch(of: wrong).map { String($0.output) }
        #expect(found == nil, "\(found ?? "") in \(entry.name): \(text)")
      }
    }
  }

  /// Short forms for narrow columns, and documents that are JSON.
  private static let otherPunctuation = ["elapsed ", "longDate ", "shortDate ", "document "]

  @Test("No character is one that Taiwan does not write")
  func characters() {
    let simplified = Set(
      "这们为会时来对说过发开关请错误连线应该还离终断设备机档处输无议与间从动务员门问题见现实样让认识语读写记录网页标签选项"
        + "确复级节单双图书简转换启闭径权责划号码订购买卖产业经济价额资讯账吗谁么听话")
    for entry in ChineseTests.chinese.entries {
      let found = entry.text.filter(simplified.contains)
      #expect(found.isEmpty, "\(found) in \(entry.name): \(entry.text)")
    }
  }

  @Test("What a setting means has room beside its name and value", arguments: Tongue.allCases)
  func meaningsAreShort(tongue: Tongue) {
    for entry in Catalogue(tongue).entries where entry.name.hasPrefix("meaning ") {
      #expect(SafeText(entry.text).width <= 44, "\(entry.text)")
    }
  }

  @Test("Facts, columns and settings are told apart", arguments: Tongue.allCases)
  func toldApart(tongue: Tongue) {
    let words = tongue.words
    expectDistinct(ListField.allCases.map { words.name($0) })
    expectDistinct(ListField.allCases.map { words.title($0) })
    expectDistinct(Setting.allCases.map { words.meaning(of: $0) })
    expectDistinct(ListSection.allCases.map { words.sectionTitle($0) })
    expectDistinct(Samples.vias.map { words.step($0) })
    expectDistinct(Samples.vias.map { words.rang(via: $0) })
  }

  private func expectDistinct(_ texts: [String]) {
    let twice = Dictionary(grouping: texts) { $0 }.filter { $1.count > 1 }.keys
    #expect(twice.isEmpty, "\(twice)")
  }
}
