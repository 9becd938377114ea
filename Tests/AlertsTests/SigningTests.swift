import Alerts
import Desk
import Testing

/// By the examples of FIPS 180-4 and RFC 4231.
@Suite("Signatures")
struct SigningTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func hashes() {
    let hash = { SecureHash.hexadecimal(SecureHash.digest(of: $0)) }
    #expect(
      hash([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      hash(bytes("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hash(bytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      hash([UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func codes() {
    let code = { SecureHash.hexadecimal(SecureHash.code(of: $0, key: $1)) }
    #expect(
      code(bytes("Hi There"), [UInt8](repeating: 0x0b, count: 20))
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    #expect(
      code(bytes("what do ya want for nothing?"), bytes("Jefe"))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(
      code(
        bytes("Test Using Larger Than Block-Size Key - Hash Key First"),
        [UInt8](repeating: 0xaa, count: 131))
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }
}
