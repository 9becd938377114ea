import Glibc
import Terminal

/// The path of the program `terminal-probe`, which is built beside the tests.
let probePath: String = {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  let path = String(decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
  return path.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/terminal-probe"
}()

/// A file for standard error, new for every test.
func errorLogPath(_ name: String) -> String {
  let path = "/tmp/deskbell-terminal-tests-\(getpid())-\(name).log"
  unlink(path)
  return path
}

func contents(of path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 16)
  let count = fread(&bytes, 1, bytes.count, file)
  return String(decoding: bytes[..<count], as: UTF8.self)
}

/// The environment of programs under test: nothing that the machine running the tests decides.
func environment(_ more: [String: String] = [:]) -> [String: String] {
  ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PS1": "$ "]
    .merging(more) { $1 }
}

/// How long anything may take before a test gives up on it, in milliseconds.
let patience: Int32 = 20_000

extension PseudoTerminal {
  /// Reads on until a text has come, and says all that came.
  func expect(_ text: String) -> String {
    read(until: text, within: patience) ?? "(nothing with \(text))"
  }
}
