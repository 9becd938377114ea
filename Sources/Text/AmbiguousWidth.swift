import Synchronization

/// How many cells those characters take of which Unicode leaves it open (East Asian Ambiguous, UAX #11), such as
/// `±`, `→` and Greek letters: one, but two on terminals that are told so, as some are where Chinese, Japanese
/// and Korean are written.
public enum AmbiguousWidth: String, CaseIterable, Sendable {
  case narrow, wide

  /// What holds for all that is measured and drawn in this process. It is set as a program begins, and again when
  /// its user changes it: then what was laid out is to be laid out anew. From any thread.
  public static var inUse: AmbiguousWidth {
    get { areAmbiguousWide.load(ordering: .relaxed) ? .wide : .narrow }
    set { areAmbiguousWide.store(newValue == .wide, ordering: .relaxed) }
  }
}

let areAmbiguousWide = Atomic(false)

/// Whether Unicode leaves a scalar's width open. Marks that join what is before them never are.
public func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0xA1 && widthClass(of: scalar) == WidthClass.ambiguous
}
