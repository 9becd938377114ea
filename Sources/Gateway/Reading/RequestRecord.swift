#if Web
import HTTPTypes
import JSON
import NIOCore
import Records
import Words

/// What a browser asks, as it stands in a request's body.
protocol RequestRecord: Record {
  /// Whether its values are within their bounds; what they mean is the desk's to say.
  func check() throws(HTTPFault)
}

extension RequestRecord {
  static var kind: RecordKind { .request }

  /// Reads a body: strictly, and with the place of what will not do.
  static func reading(_ body: ByteBuffer) throws(HTTPFault) -> Self {
    let result = body.withUnsafeReadableBytes { bytes in
      Result { () throws(HTTPFault) in try reading(bytes.bindMemory(to: UInt8.self)) }
    }
    let record = try result.get()
    try record.check()
    return record
  }

  private static func reading(_ bytes: UnsafeBufferPointer<UInt8>) throws(HTTPFault) -> Self {
    var reader = RecordReader(bytes)
    do throws(JSONError) {
      let record = try Self.read(&reader)
      try reader.scanner.end()
      return record
    } catch {
      throw HTTPFault(error, in: bytes)
    }
  }
}

extension HTTPFault {
  /// What is wrong with a body: where it is no JSON, or which field is not as it must be.
  fileprivate init(_ error: JSONError, in bytes: UnsafeBufferPointer<UInt8>) {
    do throws(JSONError) {
      var scanner = JSONScanner(bytes)
      try scanner.skip(depth: 32)
      try scanner.end()
    } catch {
      self.init(
        .badRequest, .badRequest,
        .notJSON(error.fault, line: error.line, column: error.column))
      return
    }
    var place = FieldPath.of(error.offset, in: bytes)
    if case .meaning(let meaning) = error.fault, let fault = meaning.fault as? RecordFault {
      switch fault {
      case .fieldMissing(let name), .fieldTwice(let name), .unknown(.field(let name, in: _)):
        place = place.member(name)
      default: break
      }
    }
    self.init(.badRequest, .badRequest, .field(error.fault), field: place.text)
  }
}
#endif
