import Desk
import Terminal
import Text
import Words

/// The addresses of a conversation, to be picked from: a line to type in, and what it finds of them. What was
/// there when it was asked for stays where it is.
public struct AddressLayer: Hashable, Sendable {
  /// Whether what is picked is copied, and not opened.
  let isToCopy: Bool
  private(set) var list = PickList()
  private let addresses: [SaidAddress]
  private(set) var found: [SaidAddress]

  init(_ addresses: [SaidAddress], isToCopy: Bool) {
    (self.addresses, self.isToCopy, found) = (addresses, isToCopy, addresses)
  }

  var selected: SaidAddress? { found.isEmpty ? nil : found[min(list.place, found.count - 1)] }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    if list.type(key, width: width, kills: &kills) { find() }
  }

  mutating func insert(_ text: String) {
    list.insert(text)
    find()
  }

  mutating func move(by rows: Int, on size: Size) { list.move(by: rows, of: found.count, on: size) }

  /// What has the letters somewhere, in the order in which it is listed.
  private mutating func find() {
    let search = FuzzySearch(list.search)
    found =
      search.isEmpty
      ? addresses : addresses.filter { search.score(of: SoughtText($0.target)) != nil }
  }

  func draw(_ texts: any Wording, _ canvas: inout Canvas) {
    let look = PickList.Look(
      title: SafeText(texts.addressesTitle(toCopy: isToCopy)),
      prompt: SafeText(texts.addressesPrompt(toCopy: isToCopy) + " "),
      nothing: SafeText(texts.nothingIsFound))
    list.draw(found.count, look, &canvas) { place in
      PickList.Row(
        name: SafeText(oneLine: found[place].host), text: SafeText(oneLine: found[place].target))
    }
  }
}
