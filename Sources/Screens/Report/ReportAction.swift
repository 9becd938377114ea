/// Everything a key can do on the screen of a report.
public enum ReportAction: String, ScreenAction {
  case up, down, pageUp, pageDown, first, last, nextPane
  case today, yesterday, week, sevenDays, thirtyDays, everything, earlier, later
  case by, byBefore, filter, zone, again
  case back, help, palette, run, redraw, reload, mouse, suspend, quit
}

extension ReportAction {
  /// Nothing is asked here: what would answer does what a list does.
  public static var yes: ReportAction { .run }
  public static var no: ReportAction { .back }

  public var isDeed: Bool {
    switch self {
    case .run, .suspend, .quit: true
    case .up, .down, .pageUp, .pageDown, .first, .last, .nextPane, .today, .yesterday, .week,
      .sevenDays, .thirtyDays, .everything, .earlier, .later, .by, .byBefore, .filter, .zone,
      .again, .back, .help, .palette, .redraw, .reload, .mouse:
      false
    }
  }

  public var isMove: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .earlier, .later: true
    case .nextPane, .today, .yesterday, .week, .sevenDays, .thirtyDays, .everything, .by, .byBefore,
      .filter, .zone, .again, .back, .help, .palette, .run, .redraw, .reload, .mouse, .suspend,
      .quit:
      false
    }
  }

  public var takesWords: Bool { self == .filter || self == .zone }
}
