extension CommandText {
  /// What a key of the report does, in a sentence.
  public enum Report: Hashable, CaseIterable, Sendable {
    case up, down, pageUp, pageDown, first, last, nextPane
    case today, yesterday, week, sevenDays, thirtyDays, everything, earlier, later
    case by, byBefore, filter, zone, again
    case back, help, palette, run, redraw, reload, mouse, suspend, quit
  }
}
