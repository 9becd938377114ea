import Glibc
import Store

/// Does what a repair has planned, so that whenever it is killed, the next one finds all that is
/// sound: everything new is written and synced before anything old is touched.
struct RepairWork {
  private let plan: RepairPlan
  private let directory: StoreDirectory
  private let disk: Disk

  /// A segment that is ready to be put in place.
  private struct Ready {
    var file: DeskFile
    var new: StoreDirectory.Temporary
  }

  init(_ plan: RepairPlan, _ directory: StoreDirectory, _ disk: Disk) {
    self.plan = plan
    self.directory = directory
    self.disk = disk
  }

  func perform(_ report: inout RepairReport) throws(StoreError) {
    let olds = try plan.segments.map { segment throws(StoreError) in
      try directory.openToWrite(segment.file)
    }
    var ready: [Ready] = []
    defer { for piece in ready { piece.new.remove() } }
    var kept: [DeskFile] = []
    do throws(StoreError) {
      report.done += try setAside(olds, &kept)
      for mended in plan.mended where !plan.isUntouched(mended) {
        let new = try directory.makeTemporary("mended")
        ready.append(Ready(file: .segment(mended.firstSeq), new: new))
        try write(mended, olds, to: new.file)
      }
    } catch {
      for file in kept { directory.remove(file) }
      throw error
    }
    try putInPlace(ready, olds)
  }

  /// Copies what is damaged to `damaged/`.
  private func setAside(
    _ olds: [File], _ kept: inout [DeskFile]
  ) throws(StoreError) -> [RepairDeed] {
    var done: [RepairDeed] = []
    func keep(_ range: Range<Int64>, of file: File, as stem: String) throws(StoreError) {
      let copy = try directory.setAside(range, of: file, as: stem, disk)
      kept.append(copy)
      done.append(
        .setAside(bytes: range.count, of: file.path, in: directory.path(of: copy)))
    }
    for mended in plan.mended {
      guard let source = mended.source else { continue }
      for range in mended.cut {
        let stem = "\(plan.segments[source].firstSeq)-\(range.lowerBound)"
        try keep(range, of: olds[source], as: stem)
      }
    }
    for index in plan.dropped where plan.sizes[index] > 0 {
      let stem = "\(plan.segments[index].firstSeq)-0"
      try keep(0..<plan.sizes[index], of: olds[index], as: stem)
    }
    for file in plan.misnumbered {
      guard let old = try directory.open(file) else { continue }
      let size = try old.size()
      let name = String(file.name.prefix { $0 != "." })
      if size > 0 { try keep(0..<size, of: old, as: name) }
    }
    return done
  }

  private func write(
    _ mended: RepairPlan.Mended, _ olds: [File], to new: File
  ) throws(StoreError) {
    let source = mended.source.map { (file: olds[$0], size: plan.sizes[$0]) }
    var end: Int64 = 0
    var place: Int64 = 0
    func copy(to limit: Int64) throws(StoreError) {
      guard let source else { return }
      while place < limit {
        let bytes = try source.file.bytes(place..<min(limit, place + 1 << 20))
        try new.write(bytes, at: end, disk)
        place += Int64(bytes.count)
        end += Int64(bytes.count)
        guard !bytes.isEmpty else { return }
      }
    }
    // Cuts and insertions in order of place; what is put in comes after a cut that ends there.
    var steps = mended.cut.map { (at: $0.lowerBound, skip: $0.upperBound, line: [UInt8]()) }
    steps += mended.insert.map { (at: $0.at, skip: $0.at, line: $0.line) }
    let order = steps.indices.sorted {
      (steps[$0].at, steps[$0].skip, $0) < (steps[$1].at, steps[$1].skip, $1)
    }
    for step in order.map({ steps[$0] }) {
      try copy(to: step.at)
      place = max(place, step.skip)
      try new.write(step.line, at: end, disk)
      end += Int64(step.line.count)
    }
    try copy(to: source?.size ?? 0)
    try new.sync(disk)
  }

  /// Puts the mended copies in the places of the segments. The old files have no name any more then,
  /// and are emptied, by which everybody who has one open sees that it is not the journal any longer.
  private func putInPlace(_ ready: [Ready], _ olds: [File]) throws(StoreError) {
    // Last ones first: where one takes the name of another, that stands under its own already.
    for piece in ready.reversed() { try directory.put(piece.new, inPlaceOf: piece.file) }
    let names = Set(plan.mended.map { DeskFile.segment($0.firstSeq) })
    for segment in plan.segments where !names.contains(segment.file) {
      directory.remove(segment.file)
    }
    for file in plan.misnumbered { directory.remove(file) }
    try directory.sync()
    for old in olds where try old.status().st_nlink == 0 { try old.truncate(to: 0, disk) }
  }
}
