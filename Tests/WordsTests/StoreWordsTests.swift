import Glibc
import Store
import Testing
import Words

@Suite struct StoreWordsTests {
  private static let path = "/home/somebody/with/a/long/name/.local/share/deskbell/customer-care"

  /// A line of 80 columns holds the reason, whatever the desk is called.
  @Test(arguments: [
    (
      StoreError.system(
        doing: .writeTo, path: path + "/journal-00000000000000000001.jsonl", code: ENOSPC),
      "No space left on device"
    ),
    (.locked(path: path, holder: 4711, waitedMilliseconds: 5000), "process 4711 holds the desk"),
    (
      .damaged(path: path + "/journal-00000000000000000001.jsonl", line: 7, reason: .wrongChecksum),
      "line 7: the checksum is wrong"
    ),
  ])
  func whatIsSaidInALineBeginsWithTheReason(_ error: StoreError, _ reason: String) {
    let words = Tongue.english.words
    #expect(words.brief(error).contains(reason))
    #expect(words.brief(error).count < 80)
    #expect(!words.brief(error).contains(StoreWordsTests.path))
    #expect(words.failure(error).contains(StoreWordsTests.path))
  }
}
