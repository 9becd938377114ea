/// How far the library of answers is, and that it is this one: the last event about it, and a sum over
/// all of them. State holds this and not the library, which is large and which few ask for; whoever
/// has a library of the same mark has this one.
public struct LibraryMark: Hashable, Sendable {
  /// 0: nothing ever happened to it.
  public var seq: Int64
  public var sum: UInt64

  public init(seq: Int64 = 0, sum: UInt64 = 0) {
    self.seq = seq
    self.sum = sum
  }

  /// Takes an event in.
  mutating func take(_ event: LibraryEvent, _ seq: Int64) {
    self.seq = seq
    var sum = Sum(sum)
    sum.add(UInt64(bitPattern: seq))
    switch event {
    case .set(let event):
      let response = event.response
      for text in [response.id.text, response.question, response.answer] { sum.add(text) }
      for topic in response.topics { sum.add(topic) }
      sum.add(UInt64(response.topics.count))
      for text in [response.address, response.language] { sum.add(text ?? "\u{0}") }
      sum.add(response.status.rawValue)
    case .removed(let event): sum.add(event.response.text)
    case .unanswered(let event):
      sum.add(event.question)
      sum.add(event.chat?.text ?? "\u{0}")
      sum.add(event.agent?.text ?? "\u{0}")
    case .settled(let event): sum.add(UInt64(bitPattern: event.number))
    }
    self.sum = sum.value
  }

  /// FNV-1a over what is added: against mistakes, not against anybody.
  private struct Sum {
    var value: UInt64

    init(_ before: UInt64) { value = before ^ 0xCBF2_9CE4_8422_2325 }

    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    mutating func add(_ number: UInt64) {
      for shift in stride(from: 0, to: 64, by: 8) {
        add(UInt8(truncatingIfNeeded: number >> shift))
      }
    }

    /// With its length, so that no two rows of texts are one.
    mutating func add(_ text: String) {
      var text = text
      text.withUTF8 { bytes in
        for byte in bytes { add(byte) }
        add(UInt64(bytes.count))
      }
    }
  }
}
