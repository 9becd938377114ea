import CUnix
import Glibc
import Testing
import Text

/// The one width table against the libc that ncurses goes by.
@Suite struct LibcWidthTests {
  /// Where Unicode changed widths after the libc of Debian 12, or libc knows better than Unicode;
  /// such characters are drawn as a stand-in where the two differ.
  static let allowed: [(scalars: ClosedRange<UInt32>, why: String)] = [
    (0x2630...0x2637, "wide since Unicode 16"), (0x268A...0x268F, "wide since Unicode 16"),
    (0x1D300...0x1D356, "wide since Unicode 16"), (0x1D360...0x1D376, "wide since Unicode 16"),
    (0x3248...0x324F, "ambiguous in Unicode, wide in libc"),
    (0x3164...0x3164, "an invisible filler, never drawn"),
    (0xFFA0...0xFFA0, "an invisible filler, never drawn"),
  ]

  @Test func agreesWithLibc() {
    #expect(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    var differing: [UInt32] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let libc = deskbell_libc_width(value)
      // What libc does not know or print is drawn as a stand-in of our width.
      guard libc >= 0, Int(libc) != cellWidth(of: scalar) else { continue }
      if !LibcWidthTests.allowed.contains(where: { $0.scalars.contains(value) }) {
        differing.append(value)
      }
    }
    #expect(differing.isEmpty, "\(differing.prefix(20).map { String($0, radix: 16) })")
  }
}
