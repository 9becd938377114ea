import Randomness

/// What a visitor's question is about, in numbers and names.
struct Facts: Sendable {
  var order: String
  var invoice: String
  var product: String
  var size: String
  var otherSize: String
  var quantity: Int
  var digits: Int

  static let products = ["Tarn", "Drizzle", "Mizzle", "Fell", "Puddle"]
  static let sizes = ["S", "M", "L", "XL"]

  init(_ random: inout SplitMix64) {
    order = "LF-\(random.number(20_000...89_999))"
    invoice = "INV-\(random.number(1_000...9_999))"
    product = random.pick(Facts.products) ?? Facts.products[0]
    let size = random.number(0...Facts.sizes.count - 2)
    self.size = Facts.sizes[size]
    otherSize = Facts.sizes[size + 1]
    quantity = random.number(3...24) * 10
    digits = random.number(100_000...999_999)
  }

  /// By the names that texts use for them.
  var values: [String: String] {
    [
      "order": order, "invoice": invoice, "product": product, "size": size,
      "otherSize": otherSize, "quantity": "\(quantity)", "digits": "\(digits)",
    ]
  }
}

extension String {
  /// The names of the places to fill in.
  var places: [String] {
    split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// The places filled in, and one message for each part between bars.
  func messages(_ values: [String: String]) -> [String] {
    filled(values).split(separator: "|").map(String.init)
  }
}
