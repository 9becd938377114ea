public import Desk
import JSON

extension Dialogue {
  /// All that is wrong with the form of a document, where `init(parsing:)` stops at the first: at most
  /// one fault a card and one a field beside the cards. Empty: it can be read.
  ///
  /// What is found wrong is put aside and the rest is read again, so that the parser alone knows the
  /// form. Cost: one reading of the document a fault.
  public static func faults(in bytes: [UInt8]) -> [DocumentError] {
    var rest: JSONValue
    do throws(DocumentError) {
      rest = try DocumentNode.parse(bytes).value
    } catch {
      return [error]
    }
    var faults: [DocumentError] = []
    while let fault = firstFault(of: rest) {
      faults.append(fault)
      guard let smaller = without(fault.path, rest) else { break }
      rest = smaller
    }
    return faults
  }

  private static func firstFault(of document: JSONValue) -> DocumentError? {
    do throws(DocumentError) {
      _ = try Dialogue(DocumentNode(document))
      return nil
    } catch {
      return error
    }
  }

  /// What stands in the place of a field that has to be there.
  private static let sound: [String: JSONValue] = [
    "id": "x", "name": "x", "start": "x", "cards": .object(JSONObject()),
  ]

  /// The document without the card or the field in which that place is; nil: it is in none.
  private static func without(_ path: String, _ document: JSONValue) -> JSONValue? {
    guard var object = document.object else { return nil }
    if var cards = object["cards"]?.object,
      let card = cards.keys.filter({ isIn(path, "cards.\($0)") }).max(by: { $0.count < $1.count })
    {
      cards[card] = nil
      object["cards"] = .object(cards)
      return .object(object)
    }
    let fields = Set(object.keys).union(sound.keys)
    guard let field = fields.filter({ isIn(path, $0) }).max(by: { $0.count < $1.count }) else {
      return nil
    }
    object[field] = sound[field]
    return .object(object)
  }

  private static func isIn(_ path: String, _ place: String) -> Bool {
    guard path.hasPrefix(place) else { return false }
    let next = path.dropFirst(place.count).first
    return next == nil || next == "." || next == "["
  }
}
