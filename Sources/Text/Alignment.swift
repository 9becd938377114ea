/// Where text stands in a field wider than itself.
public enum Alignment: Sendable {
  case leading
  case centre
  case trailing

  /// The cells before a text of at most `width` cells, in a field of so many.
  public func indent(of text: SafeText, in width: Int) -> Int {
    switch self {
    case .leading: 0
    case .centre: max(0, width - text.width) / 2
    case .trailing: max(0, width - text.width)
    }
  }
}
