import Testing
import Text

@Suite struct Base64Tests {
  /// Those of RFC 4648, 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func isAsTheStandardHasIt(text: String, encoded: String) {
    #expect(base64(text.utf8) == encoded)
  }

  @Test func everyBitHasItsPlace() {
    #expect(base64([0xFB, 0xFF, 0xBF] as [UInt8]) == "+/+/")
  }
}
