#if Web
import FrontDesk
import HTTPTypes
import JSON
import Website
import Words

/// Why a request was not done, as it is answered.
struct HTTPFault: Error {
  let status: HTTPResponse.Status
  let code: Code
  let fault: GatewayFault
  /// The desk's own words, in place of the fault's.
  var words: String?
  /// The field that will not do: `page.url`.
  var field: String?
  var retryAfter: Int?

  /// By which a program tells faults apart.
  enum Code: String, CaseIterable, Sendable {
    case badRequest, unknownVisitor, origin, signature, notFound, method, timeout
    case notAsked, chatOpen, noChat, closed, noDialogue
    case tooLarge, type, tooMany, headers, desk
  }

  init(
    _ status: HTTPResponse.Status, _ code: Code, _ fault: GatewayFault, field: String? = nil,
    retryAfter: Int? = nil
  ) {
    self.status = status
    self.code = code
    self.fault = fault
    self.field = field
    self.retryAfter = retryAfter
  }

  /// A field will not do.
  static func field(_ name: String, _ fault: GatewayFault) -> HTTPFault {
    HTTPFault(.badRequest, .badRequest, fault, field: name)
  }

  static var unknownVisitor: HTTPFault {
    HTTPFault(.unauthorized, .unknownVisitor, .unknownVisitor)
  }

  /// What the desk said.
  init(_ error: SiteError, _ words: any Wording) {
    switch error {
    case .unknownVisitor: self = .unknownVisitor
    case .misfit(let misfit): self.init(misfit)
    case .invalid(let field, let refusal):
      self.init(.badRequest, .badRequest, .empty, field: field)
      self.words = words.refusal(refusal)
    case .tooMany(let seconds):
      self.init(
        .tooManyRequests, .tooMany, .tooManyRequests(seconds: seconds), retryAfter: seconds)
    case .tooManyChats(let seconds):
      self.init(
        .tooManyRequests, .tooMany, .tooManyChats(seconds: seconds), retryAfter: seconds)
    case .desk: self.init(.serviceUnavailable, .desk, .desk, retryAfter: 2)
    }
  }

  private init(_ misfit: SiteError.Misfit) {
    switch misfit {
    case .notAsked: self.init(.conflict, .notAsked, .notAsked)
    case .chatOpen: self.init(.conflict, .chatOpen, .chatOpen)
    case .noChat: self.init(.conflict, .noChat, .noChat)
    case .closed: self.init(.conflict, .closed, .closed)
    case .noDialogue: self.init(.notFound, .noDialogue, .noDialogue)
    }
  }

  /// Whether the request's body may not have been read when it came to this.
  var leavesBody: Bool {
    switch code {
    case .badRequest: fault == .bodyBroken
    case .notAsked, .chatOpen, .noChat, .closed, .noDialogue, .signature, .desk: false
    case .unknownVisitor, .origin, .notFound, .method, .timeout, .tooLarge, .type, .tooMany,
      .headers:
      true
    }
  }

  /// `{"error":{…}}`.
  func write(to writer: inout JSONWriter, _ wording: any Wording) {
    writer.beginObject()
    writer.key("error")
    writer.beginObject()
    writer.key("code")
    writer.string(code.rawValue)
    writer.member("message", words ?? wording.fault(fault))
    if let field { writer.member("field", field) }
    if let retryAfter {
      writer.key("retryAfter")
      writer.integer(retryAfter)
    }
    writer.endObject()
    writer.endObject()
  }
}
#endif
