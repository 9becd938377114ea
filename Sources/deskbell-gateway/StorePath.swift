#if Web
/// Where a desk lies.
struct StorePath {
  let path: String

  /// Where it was said, else `DESKBELL_STORE`, else in the XDG data directory.
  init(_ given: String?) {
    if let named = given ?? Environment.text("DESKBELL_STORE") {
      path = named
    } else if let data = Environment.text("XDG_DATA_HOME"), data.hasPrefix("/") {
      path = data + "/deskbell"
    } else {
      path = (Environment.text("HOME") ?? "") + "/.local/share/deskbell"
    }
  }

  /// What the website's server signs visitors with.
  var secret: String { path + "/secret" }
}
#endif
