import Desk
import FileStore
import Glibc
import Store
import Testing

extension Picture {
  /// A PNG of one pixel.
  static let pixel = try! Picture(png(width: 1, height: 1))

  /// As much of a PNG as says what it is.
  static func png(width: UInt32, height: UInt32) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + big(width) + big(height) + [8, 0, 0, 0, 0]
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}

/// Pictures are taken for what their bytes say, and kept by them.
@Suite struct PictureTests {
  // MARK: What is one

  private static let jpeg: [UInt8] =
    [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xDB, 0, 3, 9, 0xFF, 0xC2, 0, 11, 8, 0, 96, 1,
      44,
    ]
  private static let lossy: [UInt8] =
    Array("RIFF????WEBPVP8 ????".utf8) + [0, 0, 0, 0x9D, 0x01, 0x2A, 96, 0x40, 44, 0x81]
  private static let lossless: [UInt8] =
    Array("RIFF????WEBPVP8L????".utf8) + [0x2F, 0x5F, 0xC0, 0x4A, 0x00]
  private static let extended: [UInt8] =
    Array("RIFF????WEBPVP8X????".utf8) + [0, 0, 0, 0, 95, 0, 0, 43, 1, 0]

  @Test(arguments: [
    (Picture.png(width: 96, height: 300), Picture.Kind.png), (jpeg, .jpeg), (lossy, .webp),
    (lossless, .webp), (extended, .webp),
  ])
  func aPictureIsKnownByItsBytes(_ bytes: [UInt8], _ kind: Picture.Kind) throws {
    let picture = try Picture(bytes)
    #expect(picture.kind == kind)
    #expect(picture.bytes == bytes)
    #expect(picture.id.isValid)
    #expect(try Picture(bytes + [0]).id != picture.id)
    // Broken off anywhere it is none, or it is still one; it never stops anybody.
    for count in 0..<bytes.count { _ = try? Picture(Array(bytes.prefix(count))) }
    #expect(throws: Picture.Flaw.otherKind) { try Picture(Array(bytes.prefix(10))) }
  }

  /// The digest of FIPS 180-4 itself, over one block and over more.
  @Test func theIDIsTheDigest() throws {
    #expect(
      try Picture(Picture.png(width: 1, height: 1)).id.text.count == 64)
    #expect(
      VisitorKey("abc").mark.text
        == "ba7816bf8f01cfea414140de5dae2223")
  }

  @Test func whatABrowserCouldNotHoldIsRefused() {
    let most = Picture.mostPixels
    for (width, height) in [(UInt32(most) + 1, 1), (1, UInt32.max), (0, 5), (5, 0)] {
      #expect(
        throws: Picture.Flaw.tooManyPixels(width: Int(width), height: Int(height), most: most)
      ) { try Picture(Picture.png(width: width, height: height)) }
    }
    let full = Picture.png(width: 2048, height: 2048)
    let padding = [UInt8](repeating: 7, count: Picture.mostBytes - full.count)
    #expect(throws: Never.self) { try Picture(full + padding) }
    #expect(throws: Picture.Flaw.tooLarge(most: Picture.mostBytes)) {
      try Picture(full + padding + [0])
    }
  }

  @Test(arguments: ["<svg onload=alert(1)>", "GIF89a", "<html>", "", "RIFF", "\u{FFFD}PNG"])
  func nothingElseIsOne(_ text: String) {
    #expect(throws: Picture.Flaw.otherKind) { try Picture(Array(text.utf8)) }
  }

  // MARK: Where it is kept

  private func places() throws -> [(any DeskPlace, TemporaryDirectory?)] {
    let directory = TemporaryDirectory()
    _ = try StoreDirectory.create(at: directory.path)
    return [(MemoryPlace(), nil), (try FilePlace(directory.path), directory)]
  }

  @Test func whatIsKeptIsThere() throws {
    for (place, _) in try places() {
      let pictures = place.pictures
      let other = try Picture(Picture.png(width: 2, height: 3))
      #expect(!pictures.holds(Picture.pixel.id))
      #expect(try pictures.picture(Picture.pixel.id) == nil)
      for picture in [.pixel, other, .pixel] { try pictures.keep(picture, beside: []) }
      for picture in [.pixel, other] {
        #expect(place.pictures.holds(picture.id))
        #expect(try place.pictures.picture(picture.id) == picture)
      }
      for name in ["", "..", "../snapshot.json", String(repeating: "F", count: 64)] {
        #expect(!pictures.holds(PictureID(name)))
        #expect(try pictures.picture(PictureID(name)) == nil)
      }
    }
  }

  /// Those that no agent has go, but not before somebody who was about to give one has done so.
  @Test func whatNobodyHasGoesByAndBy() throws {
    let directory = TemporaryDirectory()
    _ = try StoreDirectory.create(at: directory.path)
    let pictures = try FilePlace(directory.path).pictures
    let others = try (2...4).map { try Picture(Picture.png(width: $0, height: 1)) }
    for picture in others { try pictures.keep(picture, beside: []) }
    let folder = directory.path + "/pictures/"
    writeFile(folder + "half.new", [1])
    for name in [others[0].id.text, others[1].id.text, "half.new"] {
      var times = [timeval(tv_sec: 1_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000, tv_usec: 0)]
      #expect(utimes(folder + name, &times) == 0)
    }
    try pictures.keep(.pixel, beside: [others[0].id])
    #expect(
      Set(namesOfFiles(in: folder))
        == Set([others[0].id.text, others[2].id.text, Picture.pixel.id.text]))
  }

  /// What somebody else put in its place is none.
  @Test func whatLiesThereIsLookedAt() throws {
    let directory = TemporaryDirectory()
    _ = try StoreDirectory.create(at: directory.path)
    let pictures = try FilePlace(directory.path).pictures
    try pictures.keep(.pixel, beside: [])
    let path = directory.path + "/pictures/" + Picture.pixel.id.text
    writeFile(path, Array("<svg onload=alert(1)>".utf8))
    #expect(try pictures.picture(Picture.pixel.id) == nil)
    #expect(!pictures.holds(Picture.pixel.id))
    writeFile(path, [UInt8](repeating: 0x89, count: Picture.mostBytes + 1))
    #expect(try pictures.picture(Picture.pixel.id) == nil)
    try pictures.keep(.pixel, beside: [])
    #expect(try pictures.picture(Picture.pixel.id) == .pixel)
  }
}
