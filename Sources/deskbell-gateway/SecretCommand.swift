#if Web
import ArgumentParser
import Glibc

/// Prints the desk's secret, which it makes where there is none yet.
struct SecretCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "secret",
    abstract: "Print what the website's server signs visitors with; make it if need be.",
    discussion: """
      The signature that deskbell('identify', …) takes is HMAC-SHA-256 with this secret, in \
      hexadecimal digits, over the attributes as JSON: members sorted by name, no white space. It \
      belongs on the website's server, never into a page. It is the file "secret" of the desk: a \
      gateway that runs takes another one at once.
      """)

  @Option(help: ArgumentHelp("The desk's directory.", valueName: "dir"))
  var store: String?

  func run() throws {
    let store = StorePath(store)
    do throws(Failure) {
      let secret =
        Secret.isThere(store.secret)
        ? try Secret.read(store.secret) : try Secret.make(store.secret)
      print(String(decoding: secret, as: UTF8.self))
    } catch {
      error.exit()
    }
  }
}
#endif
