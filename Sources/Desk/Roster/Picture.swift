/// A picture of an agent that visitors see: small, and of a kind that every browser shows.
public struct Picture: Hashable, Sendable {
  public let id: PictureID
  public let kind: Kind
  public let bytes: [UInt8]

  public enum Kind: String, CaseIterable, Sendable {
    case png, jpeg, webp
  }

  /// Why bytes are no picture that visitors could be shown.
  public enum Flaw: Error, Hashable, Sendable {
    /// `most` bytes.
    case tooLarge(most: Int)
    /// Neither PNG nor JPEG nor WebP, whatever the file is called.
    case otherKind
    /// `most` pixels a side: few bytes can be a picture that a browser cannot hold.
    case tooManyPixels(width: Int, height: Int, most: Int)
  }

  /// Bytes at most.
  public static let mostBytes = 256 << 10
  /// Pixels a side at most.
  public static let mostPixels = 2048

  /// Looks at the bytes alone: what a file is called says nothing.
  ///
  /// - Parameter id: what it is known by, where that was found out before; nil: it is found out now,
  ///   in O(bytes).
  public init(_ bytes: [UInt8], knownAs id: PictureID? = nil) throws(Flaw) {
    guard bytes.count <= Picture.mostBytes else { throw .tooLarge(most: Picture.mostBytes) }
    guard let header = PictureHeader(bytes) else { throw .otherKind }
    guard (1...Picture.mostPixels).contains(header.width),
      (1...Picture.mostPixels).contains(header.height)
    else {
      throw .tooManyPixels(
        width: header.width, height: header.height, most: Picture.mostPixels)
    }
    self.id = id ?? PictureID(of: bytes)
    kind = header.kind
    self.bytes = bytes
  }
}
