/// Something that a repair did.
public enum RepairDeed: Hashable, Sendable {
  case setAside(bytes: Int, of: String, in: String)
  case putLineFeedBack(in: String)
  case named(String, begins: Int64)
  case markedAsLost(ClosedRange<Int64>, in: String)
  case tookFromSnapshot
  case madeSnapshotAndIndex
}
