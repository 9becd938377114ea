public import Desk

extension FactsChunk {
  /// To be raised with whatever is kept, or with what is counted of the same events.
  public static let version: Int64 = 2

  /// All of it but the set-up's events, which are told apart; of those only where they stand.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for number in [FactsChunk.version, first, next, Int64(day), Int64(open.count)] + open {
      Varint.write(number, to: &bytes)
    }
    Varint.write(Int64(setUp.count), to: &bytes)
    for setUp in setUp {
      Varint.write(setUp.event.seq, to: &bytes)
      Varint.write(Int64(setUp.loadsBefore), to: &bytes)
    }
    Varint.write(Int64(names.count), to: &bytes)
    for name in names { Varint.write(name, to: &bytes) }
    chats.write(to: &bytes)
    offers.write(to: &bytes)
    stints.write(to: &bytes)
    tags.write(to: &bytes)
    topics.write(to: &bytes)
    starts.write(to: &bytes)
    loads.write(to: &bytes)
    site.write(to: &bytes)
    return bytes
  }

  /// Reads what `bytes` writes. Nil: it is of another version, or no chunk at all.
  ///
  /// - Parameter events: the set-up's, in order, whatever their numbers say.
  public init?(_ bytes: UnsafeRawBufferPointer, events: [StampedEvent]) {
    self.init()
    var reader = Varint.Reader(bytes)
    guard reader.next() == FactsChunk.version, let first = reader.next(), let next = reader.next(),
      let day = reader.next(), let openCount = reader.next(), openCount >= 0,
      let open = reader.numbers(Int(openCount), isRunning: false), first < next,
      let setUpCount = reader.next(), setUpCount == Int64(events.count)
    else { return nil }
    (self.first, self.next, self.day, self.open) = (first, next, Int(day), open)
    for event in events {
      guard let seq = reader.next(), let loadsBefore = reader.next() else { return nil }
      setUp.append(
        SetUp(
          StampedEvent(seq: seq, at: event.at, event: event.event), loadsBefore: Int(loadsBefore)))
    }
    guard let nameCount = reader.next(), nameCount > 0, nameCount <= Int64(reader.left) else {
      return nil
    }
    names = []
    for _ in 0..<nameCount {
      guard let name = reader.text() else { return nil }
      names.append(name)
    }
    guard let chats = FactTable<ChatColumn>(&reader), let offers = FactTable<OfferColumn>(&reader),
      let stints = FactTable<StintColumn>(&reader), let tags = FactTable<TagColumn>(&reader),
      let topics = FactTable<TagColumn>(&reader),
      let starts = FactTable<StartColumn>(&reader), let loads = FactTable<LoadColumn>(&reader),
      let site = FactTable<SiteColumn>(&reader), reader.left == 0
    else { return nil }
    (self.chats, self.offers, self.stints, self.tags) = (chats, offers, stints, tags)
    (self.starts, self.loads, self.site) = (starts, loads, site)
    self.topics = topics
  }
}
