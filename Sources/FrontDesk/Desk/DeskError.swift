public import Desk
public import Store

/// Why the front desk did not do what it was asked.
public enum DeskError: Error, Sendable {
  /// A rule of the desk says no; nothing has changed.
  case refused(Refusal)
  /// The store cannot be read or written.
  case store(StoreError)

  /// Whether the desk itself is no more: its directory was removed or moved away.
  public var isGone: Bool {
    if case .store(.gone) = self { true } else { false }
  }

  /// What whoever was not waiting for an answer should know of it.
  public var warning: DeskWarning {
    switch self {
    case .refused(let refusal): .refused(refusal)
    case .store(let error): .failed(error)
    }
  }
}

extension StoreError {
  /// Whether it can pass without anybody mending the store: somebody holds it for long, the disk is
  /// full. Worth trying again; nothing was changed.
  public var mayPass: Bool {
    switch self {
    case .locked, .system: true
    default: false
    }
  }
}
