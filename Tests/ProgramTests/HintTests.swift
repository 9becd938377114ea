import Foundation
import Testing

/// Commands that are shown name the desk where they would not find it, and only there.
@Suite struct HintTests {
  @Test func theDeskIsNamedOnlyWhereItHasToBe() throws {
    let home = TemporaryDesk()
    let usual = home.path + "/.local/share/deskbell"
    try FileManager.default.createDirectory(
      atPath: home.path, withIntermediateDirectories: true)
    for (environment, store, isNamed) in [
      ([:], nil, false), ([:], usual, false), (["DESKBELL_STORE": usual], nil, false),
      ([:], home.path + "/another", true), (["DESKBELL_STORE": home.path + "/third"], nil, true),
    ] as [([String: String], String?, Bool)] {
      try? FileManager.default.removeItem(atPath: usual)
      let surroundings = ["HOME": home.path, "XDG_DATA_HOME": ""].merging(environment) { $1 }
      let named = store.map { ["--store", $0] } ?? []
      let made = Program.run(["init"] + named, environment: surroundings)
      #expect(made.status == 0, "\(made)")
      #expect(made.output.contains("deskbell agent add ann"), "\(made)")
      #expect(made.output.contains("--store") == isNamed, "\(made)")
    }
  }
}
