import Glibc
import Store
import Testing

@Suite struct StoreErrorTests {
  private static let path = "/home/somebody/with/a/long/name/.local/share/deskbell/customer-care"

  /// A line of 80 columns holds the reason, whatever the desk is called.
  @Test(arguments: [
    (
      StoreError.system(
        doing: "write to", path: path + "/journal-00000000000000000001.jsonl", code: ENOSPC),
      "No space left on device"
    ),
    (.locked(path: path, holder: 4711, waitedMilliseconds: 5000), "process 4711 holds the desk"),
    (
      .damaged(path: path + "/journal-00000000000000000001.jsonl", line: 7, reason: "wrong"),
      "line 7: wrong"
    ),
  ])
  func whatIsSaidInALineBeginsWithTheReason(_ error: StoreError, _ reason: String) {
    #expect(error.brief.contains(reason))
    #expect(error.brief.count < 80)
    #expect(!error.brief.contains(StoreErrorTests.path))
    #expect(error.description.contains(StoreErrorTests.path))
  }
}
