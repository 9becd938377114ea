import Desk
import Randomness
import Terminal
import Testing

@testable import Screens

@Suite("What lies over the panes, by itself")
struct LayersTests {
  /// Only the uppermost has the keys: whatever is done to it, what lies below comes back as it was.
  @Test(arguments: 0..<40) func theUppermostAloneHasTheKeys(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var layers = Layers()
    var kills = KillRing()
    /// What lies below the uppermost.
    var below: [Layers] = []
    for _ in 0..<200 {
      switch random.number(0...5) {
      case 0:
        below.append(layers)
        let all: [Layer] = [
          .help(HelpLayer()), .palette(Palette()), .question(.quit),
          .handOver(HandOverPrompt("chat")),
          .zoom(FollowScroll()),
        ]
        layers.open(all[random.number(0...4)])
      case 1:
        guard let lower = below.popLast() else { continue }
        layers.close()
        #expect(layers == lower)
      case 2: layers.insert("a\nb")
      case 3: layers.scrollZoom { $0.update(heights: [1, 2, 3], rows: 2) }
      default:
        let before = layers
        layers.type(.character("x"), width: 80, kills: &kills)
        // A letter is text where text is typed, and nothing elsewhere.
        #expect((layers == before) == (layers.top?.takesText != true))
      }
      #expect(layers.isEmpty == below.isEmpty)
    }
  }
}
