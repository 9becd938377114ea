import Randomness
import Terminal
import Testing
import Words

@testable import Screens

/// A million keys, of every kind that a keyboard has, at an inbox to which things happen meanwhile and whose
/// terminal is dragged to every size.
@Suite("A million keys")
struct MillionKeysTests {
  private static let seeds = 20
  private static let keysEach = 50_000

  @Test(arguments: 0..<seeds)
  func anInboxTakesEveryKey(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 7000)
    let tongue = Tongue.allCases[seed % Tongue.allCases.count]
    let story = try Story(rows: 24, columns: 80, tongue: tongue)
    for name in ["Mei", "林怡婷 🌻", "Kim"] { try story.talkWith(name, saying: ["Hello"]) }
    for number in 1...Self.keysEach {
      story.pressUnseen(Self.keys.randomElement(using: &random) ?? .enter)
      if number % 50 == 0 { try story.somethingHappens(&random) }
      if number % 500 == 0 { story.take(.resized(Self.size(&random))) }
      guard number % 100 == 0 else { continue }
      // What the inbox asks for piles up where nobody does it.
      if story.effects.count > 1000 { story.effects = [] }
      checkSound(story.model.view(), story.model.size)
    }
  }

  /// Most terminals are of some size that people use; some are of none.
  private static func size(_ random: inout SplitMix64) -> Size {
    Int.random(in: 0..<4, using: &random) > 0
      ? Size(
        rows: Int.random(in: 10...50, using: &random),
        columns: Int.random(in: 30...240, using: &random))
      : Size(
        rows: Int.random(in: 0...200, using: &random),
        columns: Int.random(in: 0...400, using: &random))
  }

  private static let keys: [Key] = {
    let letters = (0x20...0x7E).compactMap { Unicode.Scalar($0).map(Character.init) }
    let special: [Key] = [
      .enter, .tab, .backtab, .escape, .backspace, .delete, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end,
    ]
    return letters.map { .character($0) } + letters.map { .alt($0) }
      + "abcdefghijklmnopqrstuvwxyz".map { .ctrl($0) }
      + "你好é🇹🇼👩‍👩‍👧фΩㄅ".map { .character($0) } + (1...12).map { .function($0) }
      + special + special
      + [.up, .down, .left, .right].flatMap { [.modified(.alt, $0), .modified(.control, $0)] }
  }()
}
