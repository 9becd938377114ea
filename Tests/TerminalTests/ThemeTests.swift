import Terminal
import Testing

@Suite struct ThemeTests {
  @Test func choosesByTheTerminalAndTheUser() {
    #expect(Theme(colors: 256, noColor: false).depth == .palette)
    #expect(Theme(colors: 8, noColor: false).depth == .sixteen)
    #expect(Theme(colors: 0, noColor: false).depth == .none)
    #expect(Theme(colors: 256, noColor: true).depth == .none)
  }

  @Test func aPlainGroundIsTheTerminalsOwn() {
    for depth in Theme.Depth.allCases {
      for role in Role.allCases {
        #expect(Theme(depth).paint(for: Style(role)).background == -1)
      }
      #expect(Theme(depth).paint(for: .plain) == Theme.Paint())
    }
  }

  @Test func withoutColoursNoneAreUsed() {
    for role in Role.allCases {
      for ground in Ground.allCases {
        let paint = Theme(.none).paint(for: Style(role, on: ground))
        #expect(paint.foreground == -1 && paint.background == -1)
      }
    }
  }

  @Test func groundsCanBeToldApartFromPlainOnEveryTerminal() {
    for depth in Theme.Depth.allCases {
      for ground in Ground.allCases where ground != .plain {
        #expect(
          Theme(depth).paint(for: Style(.text, on: ground)) != Theme(depth).paint(for: .plain))
      }
      let ringing = Theme(depth).paint(for: Style(.alert))
      #expect(ringing.attributes.contains(.bold), "told by more than colour")
    }
  }

  @Test func pairsFitATerminalOf64() {
    for depth in [Theme.Depth.none, .sixteen] {
      let pairs = Set(
        Role.allCases.flatMap { role in
          Ground.allCases.map { ground in
            let paint = Theme(depth).paint(for: Style(role, on: ground))
            return [paint.foreground, paint.background]
          }
        })
      #expect(pairs.count < 64)
    }
  }
}

extension ThemeTests {
  /// The banner lies right under the header, and must not be overlooked.
  @Test func theBannerIsToldFromTheHeaderOnEveryTerminal() {
    for depth in Theme.Depth.allCases {
      let banner = Theme(depth).paint(for: Style(.text, on: .banner))
      for role in Role.allCases {
        let header = Theme(depth).paint(for: Style(role, on: .header))
        let isBar = header.attributes.contains(.reverse)
        #expect(
          banner.attributes.contains(.reverse) != isBar || header.background != banner.background
            || header.foreground != banner.foreground)
      }
    }
  }
}
