/// How roles and grounds look. On a plain ground the terminal's own background always stays.
public struct Theme: Sendable {
  /// How many colours there are to choose from.
  public enum Depth: Sendable, Hashable, CaseIterable {
    /// None, or none are wanted (`NO_COLOR`): attributes alone.
    case none
    /// The eight or sixteen that the user has chosen for the terminal.
    case sixteen
    /// xterm's palette.
    case palette
    /// Every colour there is.
    case exact
  }

  /// What a terminal is told.
  public struct Paint: Hashable, Sendable {
    public var foreground: Ink
    public var background: Ink
    public var attributes: Attributes

    public init(_ foreground: Ink = .own, on background: Ink = .own, _ attributes: Attributes = [])
    {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  public let depth: Depth
  private let colours: Colours

  /// - Parameters:
  ///   - shade: of the terminal's background.
  ///   - isHighContrast: whether everything is to stand out as much as it can.
  public init(_ depth: Depth, on shade: Shade = .unknown, isHighContrast: Bool = false) {
    self.depth = depth
    colours = .fitting(depth, shade, isHighContrast: isHighContrast)
  }

  /// - Parameters:
  ///   - colors: how many colours the terminal has.
  ///   - isExact: whether it can be told any colour at all.
  ///   - noColor: whether the user wants none: `NO_COLOR` is set and not empty.
  ///   - choice: what the user wants.
  ///   - background: what is known of the terminal's.
  public init(
    colors: Int, isExact: Bool = false, noColor: Bool, choice: ThemeChoice = .automatic,
    background: Shade = .unknown
  ) {
    let depth: Depth =
      if noColor || colors < 8 {
        .none
      } else if isExact {
        .exact
      } else {
        colors < 256 ? .sixteen : .palette
      }
    self.init(
      depth, on: choice.shade(on: background), isHighContrast: choice == .highContrast)
  }

  /// What a style is drawn with.
  public func paint(for style: Style) -> Paint {
    var paint =
      switch depth {
      case .none: Paint(.own, on: .own, Theme.attributes(of: style.role))
      case .sixteen: Theme.sixteen(style)
      case .palette, .exact: coloured(style)
      }
    if depth == .none || depth == .sixteen {
      switch style.ground {
      case .plain: break
      // Without colours it is no bar, so that the banner below it is one.
      case .header: paint.attributes.insert(depth == .none ? .bold : .reverse)
      case .bar, .selection: paint.attributes.insert(.reverse)
      case .dimSelection: paint.attributes.insert(.underline)
      case .banner: paint.attributes.formUnion([.reverse, .bold])
      }
    }
    paint.attributes.formUnion(style.attributes)
    return paint
  }

  private static func attributes(of role: Role) -> Attributes {
    switch role {
    case .text, .visitor, .success, .border: []
    case .muted, .note: .dim
    case .heading, .accent, .agent, .warning, .alert, .failure: .bold
    }
  }

  private static func sixteen(_ style: Style) -> Paint {
    // On a reversed ground a colour becomes the ground's: the banner has one of its own.
    if style.ground == .banner { return Paint(3) }
    // The attributes are enough on the others.
    guard style.ground == .plain || style.ground == .dimSelection else {
      return Paint(.own, on: .own, style.role == .muted ? [] : attributes(of: style.role))
    }
    return switch style.role {
    case .text, .border: Paint()
    case .muted: Paint(.own, on: .own, .dim)
    case .heading: Paint(.own, on: .own, .bold)
    case .accent: Paint(6, on: .own, .bold)
    case .visitor: Paint(6)
    case .agent: Paint(5)
    case .alert: Paint(1, on: .own, .bold)
    case .success: Paint(2)
    case .warning: Paint(3)
    case .failure: Paint(1, on: .own, .bold)
    case .note: Paint(3, on: .own, .dim)
    }
  }

  private func coloured(_ style: Style) -> Paint {
    let bold: Attributes =
      switch style.role {
      case .heading, .accent, .alert, .failure: .bold
      case .text, .muted, .visitor, .agent, .success, .warning, .border, .note: []
      }
    return switch style.ground {
    case .plain: Paint(colours.plain[style.role], on: .own, bold)
    case .header, .bar: Paint(colours.raised[style.role], on: colours.bar, bold)
    case .selection:
      Paint(colours.selectionInk ?? colours.raised[style.role], on: colours.selection, bold)
    case .dimSelection: Paint(colours.raised[style.role], on: colours.dimSelection, bold)
    case .banner:
      Paint(16, on: 214, style.role == .text || style.role == .muted ? [] : .bold)
    }
  }
}
