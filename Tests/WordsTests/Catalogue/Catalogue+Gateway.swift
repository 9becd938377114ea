import JSON
import Words

extension Catalogue {
  mutating func addGateway() {
    each("fault", Samples.gatewayFaults) { $0.fault($1) }
    each("told", Samples.gatewayNews) { $0.told($1) }
  }
}

extension Samples {
  static let gatewayFaults: [GatewayFault] = [
    .notJSON(.somethingFollows, line: 41, column: 43), .field(.somethingFollows),
    .tooLong(most: 43),
    .tooMany(most: 43), .empty, .outOfRange(least: 41, most: 43), .noClientID, .notOneAnswer,
    .noSequence, .notJSONBody, .bodyTooLarge(most: 43), .bodyBroken, .headersTooLarge, .notHTTP,
    .tooSlow, .unknownVisitor, .origin("https://acme.example"), .noSuchPlace,
    .method(allowed: ["GET", "POST"]), .wrongSignature, .noSecret, .pageOfAnotherOrigin, .notAsked,
    .chatOpen, .noChat, .closed, .noDialogue, .tooManyRequests(seconds: 43),
    .tooManyMessages(seconds: 43), .tooManyVisitors(seconds: 43), .tooManyChats(seconds: 43),
    .tooManyStreams(most: 43), .tooManyStreamsHere(most: 43), .full, .desk, .leaving,
  ]

  static let gatewayNews: [GatewayNews] =
    [
      .listening("VALUE", origins: 0), .listening("VALUE", origins: 43), .stopped("REASON"),
      .noListenAddress("VALUE"), .noProxy("VALUE"), .noOrigin("VALUE"),
      .noLimit("VALUE", known: ["vip", "sales"]), .tlsNeedsBoth, .noCertificate("/desk/x"),
      .noSecret("/desk/x"), .cannotMakeSecret("/desk/x", code: 13), .noSocket("/desk/x"),
      .noGroup("VALUE"), .cannotShareSocket("/desk/x", code: 1), .groupNeedsSocket,
      .proxySaysNotForWhom, .originRefused("https://acme.example"),
    ]
    + [ListenObstacle.inUse, .notAllowed, .noSuchAddress, .noSuchFolder, .other("REASON")].map {
      .cannotListen("VALUE", $0)
    }
}
