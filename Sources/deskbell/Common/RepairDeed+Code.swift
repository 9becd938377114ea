import Store

extension RepairDeed {
  /// What programs know it by, whatever the language of the words beside it.
  var code: String {
    switch self {
    case .setAside: "setAside"
    case .putLineFeedBack: "putLineFeedBack"
    case .named: "named"
    case .markedAsLost: "markedAsLost"
    case .tookFromSnapshot: "tookFromSnapshot"
    case .madeSnapshotAndIndex: "madeSnapshotAndIndex"
    }
  }
}
