/// A figure of a day's requests, as a replay sets them side by side.
public enum DayFigure: Hashable, CaseIterable, Sendable {
  case requests, connected, fellBack, abandoned, stillWaiting, meanWait, longestWait
}
