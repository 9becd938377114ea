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
  }

  /// What a terminal is told: palette numbers, -1 for its own colour.
  public struct Paint: Hashable, Sendable {
    public var foreground: Int16
    public var background: Int16
    public var attributes: Attributes

    public init(_ foreground: Int16 = -1, on background: Int16 = -1, _ attributes: Attributes = [])
    {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  public let depth: Depth

  public init(_ depth: Depth) { self.depth = depth }

  /// - Parameters:
  ///   - colors: how many colours the terminal has.
  ///   - noColor: whether the user wants none: `NO_COLOR` is set and not empty.
  public init(colors: Int, noColor: Bool) {
    self.init(noColor || colors < 8 ? .none : (colors < 256 ? .sixteen : .palette))
  }

  /// What a style is drawn with.
  public func paint(for style: Style) -> Paint {
    var paint =
      switch depth {
      case .none: Paint(-1, on: -1, Theme.attributes(of: style.role))
      case .sixteen: Theme.sixteen(style)
      case .palette: Theme.palette(style)
      }
    if depth != .palette {
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
      return Paint(-1, on: -1, style.role == .muted ? [] : attributes(of: style.role))
    }
    return switch style.role {
    case .text, .border: Paint()
    case .muted: Paint(-1, on: -1, .dim)
    case .heading: Paint(-1, on: -1, .bold)
    case .accent: Paint(6, on: -1, .bold)
    case .visitor: Paint(6)
    case .agent: Paint(5)
    case .alert: Paint(1, on: -1, .bold)
    case .success: Paint(2)
    case .warning: Paint(3)
    case .failure: Paint(1, on: -1, .bold)
    case .note: Paint(3, on: -1, .dim)
    }
  }

  private static func palette(_ style: Style) -> Paint {
    switch style.ground {
    case .plain: onPlain(style.role)
    case .header, .bar: onDark(style.role, 237)
    case .selection: onDark(style.role, 24)
    case .dimSelection: onDark(style.role, 239)
    case .banner:
      Paint(16, on: 214, style.role == .text || style.role == .muted ? [] : .bold)
    }
  }

  /// Colours of middle lightness, to be read on black and on white.
  private static func onPlain(_ role: Role) -> Paint {
    switch role {
    case .text: Paint()
    case .muted: Paint(244)
    case .heading: Paint(-1, on: -1, .bold)
    case .accent: Paint(32, on: -1, .bold)
    case .visitor: Paint(30)
    case .agent: Paint(133)
    case .alert: Paint(166, on: -1, .bold)
    case .success: Paint(28)
    case .warning: Paint(136)
    case .failure: Paint(160, on: -1, .bold)
    case .border: Paint(243)
    case .note: Paint(100)
    }
  }

  private static func onDark(_ role: Role, _ ground: Int16) -> Paint {
    switch role {
    case .text: Paint(254, on: ground)
    case .muted: Paint(250, on: ground)
    case .heading: Paint(255, on: ground, .bold)
    case .accent: Paint(117, on: ground, .bold)
    case .visitor: Paint(116, on: ground)
    case .agent: Paint(183, on: ground)
    case .alert: Paint(215, on: ground, .bold)
    case .success: Paint(114, on: ground)
    case .warning: Paint(222, on: ground)
    case .failure: Paint(217, on: ground, .bold)
    case .border: Paint(246, on: ground)
    case .note: Paint(186, on: ground)
    }
  }
}
