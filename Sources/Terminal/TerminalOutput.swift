import Glibc

/// Writes all of a text to the terminal, on standard output.
func writeToTerminal(_ text: String) { writeToTerminal(Array(text.utf8)) }

/// Writes all of these bytes to the terminal, on standard output.
func writeToTerminal(_ bytes: [UInt8]) {
  var sent = 0
  while sent < bytes.count {
    let count = bytes.withUnsafeBytes { write(1, $0.baseAddress! + sent, bytes.count - sent) }
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return }
    sent += count
  }
}
