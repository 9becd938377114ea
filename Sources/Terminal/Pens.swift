/// What makes a terminal go from one style to another, worked out once for each pair of them.
struct Pens {
  private let theme: Theme
  private let capabilities: Capabilities
  private var changes: [Change: [UInt8]] = [:]

  private struct Change: Hashable {
    let from: Style
    let to: Style
  }

  init(_ capabilities: Capabilities, _ theme: Theme) {
    self.capabilities = capabilities
    self.theme = theme
  }

  /// - Parameter from: what the terminal draws with.
  mutating func change(from: Style, to: Style) -> [UInt8] {
    let change = Change(from: from, to: to)
    if let known = changes[change] { return known }
    let bytes = bytes(from: paint(from), to: paint(to))
    changes[change] = bytes
    return bytes
  }

  private func paint(_ style: Style) -> Theme.Paint {
    var paint = theme.paint(for: style)
    if paint.foreground != .own || paint.background != .own {
      paint.attributes.subtract(capabilities.colourless)
    }
    return paint
  }

  private func bytes(from old: Theme.Paint, to new: Theme.Paint) -> [UInt8] {
    if new == old { return [] }
    // Attributes are ended all together: single ends are not to be had everywhere.
    if new == Theme.Paint() || !old.attributes.isSubset(of: new.attributes) {
      return capabilities.plain + bytes(from: Theme.Paint(), to: new)
    }
    var bytes: [UInt8] = []
    for (attribute, begin) in capabilities.attributes
    where new.attributes.contains(attribute) && !old.attributes.contains(attribute) {
      bytes += begin
    }
    var (foreground, background) = (old.foreground, old.background)
    // So are colours.
    if new.foreground == .own && foreground != .own
      || new.background == .own && background != .own
    {
      bytes += capabilities.ownColours
      (foreground, background) = (.own, .own)
    }
    if new.foreground != foreground {
      bytes += capabilities.begin(new.foreground, isBackground: false)
    }
    if new.background != background {
      bytes += capabilities.begin(new.background, isBackground: true)
    }
    return bytes
  }
}
