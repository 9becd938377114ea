import Terminal
import Text
import Words

/// A screen on which nobody writes to visitors: it shows what there is of the desk, and what is typed on it
/// is typed into what lies over it. What is alike in all of these is done here.
protocol OverviewModel: ShellModel {
  var picture: DeskPicture { get }

  /// Whether a screen of that size shows anything of the desk.
  static func fits(_ size: Size) -> Bool
  /// Takes in that something was typed into the line that is asked for, if one is.
  mutating func lineChanged()
  /// Scrolls what lies under the mouse, so many notches down.
  mutating func wheel(_ step: Int, at place: Position)
  mutating func click(at place: Position, _ effects: inout [ScreenEffect])
}

extension OverviewModel {
  /// Why the desk is lost; nil while it is not.
  var failure: String? { picture.failure }
  var takesText: Bool { layers.top?.takesText ?? false }

  // MARK: Keys and the mouse

  mutating func press(_ key: Key, _ effects: inout [ScreenEffect]) {
    shell.hush()
    guard failure == nil else { return pressAtLostDesk(key, &effects) }
    switch meaning(of: key) {
    case .action(let action):
      guard Self.fits(size) || mayBeUnseen(action) else { return }
      perform(action, &effects)
    case .isTaken: break
    case .nothing:
      guard Self.fits(size) else { return }
      if shell.typeInLayer(key) { lineChanged() } else { sayUnbound(key) }
    }
  }

  /// Nothing can be done at a lost desk but to leave it.
  private func pressAtLostDesk(_ key: Key, _ effects: inout [ScreenEffect]) {
    let action = keys.action(for: key, in: contexts) ?? keys.action(for: key, in: [.anywhere])
    if action == .quit { effects.append(.quit) }
    if action == .redraw { effects.append(.redraw) }
  }

  /// Takes in keys that no hand pressed: a paste that the terminal does not mark.
  mutating func burst(_ burst: [Key], _ effects: inout [ScreenEffect]) {
    guard failure == nil else { return shell.hush() }
    if takeBurst(burst, &effects) == .refused { say(.warning, .keys(.burstDoesNothing)) }
  }

  mutating func paste(_ text: String) {
    shell.hush()
    shell.prefix = nil
    guard Self.fits(size) else { return }
    if shell.pasteInLayer(text) { lineChanged() } else { say(.warning, .keys(.pasteOnBoard)) }
  }

  mutating func insert(_ text: String, _ effects: inout [ScreenEffect]) { paste(text) }

  mutating func mouse(_ event: MouseEvent, _ effects: inout [ScreenEffect]) {
    guard failure == nil, Self.fits(size) else { return }
    shell.prefix = nil
    switch event.deed {
    case .wheelUp: wheel(-1, at: event.place)
    case .wheelDown: wheel(1, at: event.place)
    case .press: click(at: event.place, &effects)
    }
  }

  // MARK: Drawing

  /// Says over the panes that the desk is lost.
  func drawFailure(_ reason: String, _ canvas: inout Canvas) {
    let style = Style(.heading, on: .banner)
    let rect = Rect(row: 1, column: 0, rows: 1, columns: size.columns)
    canvas.fill(rect, style: style)
    // What to do comes first: how long the reason is nobody knows.
    let quit = keys.keyName(for: .quit, in: .anywhere)
    canvas.putLine(
      SafeText(oneLine: " " + texts.isLost(reason, quit: quit), lineBreak: " "), in: rect,
      style: style)
  }

  /// What has just happened, or the keys that do something here.
  func drawFooter(_ rect: Rect, _ canvas: inout Canvas) {
    guard shell.hasFooter || layers.takesText || notice != nil else { return }
    canvas.fill(rect, style: Style(.text, on: .bar))
    if let notice { return canvas.drawNotice(notice, in: rect) }
    let hints = hints
    canvas.drawFooter(
      hints.entries.compactMap { FooterItem($0, texts) },
      last: hints.help.flatMap { FooterItem($0, texts) }, in: rect)
  }
}
