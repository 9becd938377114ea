import Desk
import Words

extension Catalogue {
  mutating func addInterventions() {
    each("receipt", Catalogue.interventionReceipts) { $0.receipt($1) }
    each("mayDo", Catalogue.bulkDeeds) { $0.mayDo($1, 43) }
    add("needsYes", words.needsYes(43, option: "--opt"))
    add("notDone", words.notDone(NotDone("kw2m", visitor: "Kim", reason: "REASON")))
    add("nothingWasDone", words.nothingWasDone)
    add("audience", words.audience(nil), words.audience("sales"))
    add(
      "said", words.said("VALUE", to: nil, by: "Kim"), words.said("VALUE", to: "sales", by: "Kim"))
    add("unreadBroadcasts", words.unreadBroadcasts(1), words.unreadBroadcasts(43))
    add("offerHidesBroadcast", words.offerHidesBroadcast)
    add("readKey", words.readKey("K1", more: 0), words.readKey("K1", more: 43))
    add(
      "noBroadcasts", words.noBroadcasts(everRead: false), words.noBroadcasts(everRead: true))
  }

  private static let bulkDeeds: [BulkDeed] = [
    .end, .requeue, .assign(to: "VALUE"), .transfer(to: "VALUE"), .transferToQueue,
  ]

  private static let interventionReceipts: [InterventionReceipt] =
    [
      .rings("kw2m", at: "Kim"), .isBack("kw2m", place: 43), .isBack("kw2m", place: nil),
      .isMoved("kw2m", place: 43), .isMoved("kw2m", place: nil), .nothingMeant,
      .said(to: 43, see: "CMD"), .read(0), .read(43),
    ] + bulkDeeds.map { .did($0, 43) }
}
