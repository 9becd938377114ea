import Palette
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
        #expect(Theme(depth).paint(for: Style(role)).background == .own)
      }
      #expect(Theme(depth).paint(for: .plain) == Theme.Paint())
    }
  }

  @Test func withoutColoursNoneAreUsed() {
    for role in Role.allCases {
      for ground in Ground.allCases {
        let paint = Theme(.none).paint(for: Style(role, on: ground))
        #expect(paint.foreground == .own && paint.background == .own)
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

/// Everything can be read (WCAG 2.2, 1.4.3: contrast 4.5; 1.4.6: 7).
extension ThemeTests {
  /// Backgrounds as terminals have them; those of nobody known are black and white.
  private static func backgrounds(_ shade: Shade, isHighContrast: Bool) -> [Colour] {
    let texts =
      switch shade {
      case .dark: ["#000000", "#1e1e1e", "#282c34", "#002b36", "#300a24", "#303446"]
      case .light where isHighContrast: ["#ffffff", "#fdf6e3"]
      case .light: ["#ffffff", "#fdf6e3", "#eee8d5", "#f0f0f0"]
      case .unknown where isHighContrast: ["#000000"]
      case .unknown: ["#000000", "#ffffff"]
      }
    return texts.compactMap { Colour($0) }
  }

  private static func colour(_ ink: Ink) -> Colour? {
    switch ink {
    case .own: nil
    case .palette(let number): Colour(xterm: number)
    case .exact(let colour): colour
    }
  }

  @Test(arguments: [false, true], Shade.allCases)
  func everyTextCanBeRead(isHighContrast: Bool, shade: Shade) throws {
    for depth in [Theme.Depth.palette, .exact] {
      let theme = Theme(depth, on: shade, isHighContrast: isHighContrast)
      for role in Role.allCases {
        for ground in Ground.allCases {
          let paint = theme.paint(for: Style(role, on: ground))
          // The user's own text on the user's own ground is the user's own.
          if paint.foreground == .own, paint.background == .own { continue }
          let text = try #require(ThemeTests.colour(paint.foreground), "\(role) on \(ground)")
          let behind =
            ground == .plain
            ? ThemeTests.backgrounds(shade, isHighContrast: isHighContrast)
            : [try #require(ThemeTests.colour(paint.background))]
          for other in behind {
            #expect(
              text.contrast(to: other) >= (isHighContrast ? 7 : 4.5),
              "\(role) on \(ground), \(other.text), \(depth)")
          }
        }
      }
    }
  }

  @Test func aBackgroundIsDarkWhereWhiteIsReadBetter() throws {
    for (text, shade) in [
      ("#000000", Shade.dark), ("#303446", .dark), ("#757575", .dark), ("#777777", .light),
      ("#eee8d5", .light), ("#ffffff", .light),
    ] { #expect(Shade(of: try #require(Colour(text))) == shade, "\(text)") }
    for (text, shade) in [
      ("15;0", Shade.dark), ("0;15", .light), ("0;default;15", .light), ("0;7", .light),
      ("15;8", .dark), ("15;default", .unknown), ("7", .unknown), ("", .unknown),
      ("0;99", .unknown),
    ] { #expect(Shade(colorfgbg: text) == shade, "\(text)") }
    #expect(Shade(colorfgbg: nil) == .unknown)
  }

  @Test func theUsersChoiceComesBeforeTheTerminals() {
    let paint = { (choice: ThemeChoice, shade: Shade) in
      Theme(colors: 256, noColor: false, choice: choice, background: shade)
        .paint(for: Style(.muted))
    }
    #expect(paint(.light, .dark) == paint(.automatic, .light))
    #expect(paint(.dark, .light) == paint(.automatic, .dark))
    #expect(paint(.automatic, .light) != paint(.automatic, .dark))
    #expect(paint(.highContrast, .light) != paint(.highContrast, .dark))
    #expect(paint(.highContrast, .unknown) == paint(.highContrast, .dark))
    #expect(Theme(colors: 256, isExact: true, noColor: false).depth == .exact)
    #expect(Theme(colors: 256, isExact: true, noColor: true).depth == .none)
  }
}
