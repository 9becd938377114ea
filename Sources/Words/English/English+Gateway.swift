extension English {
  public func fault(_ fault: GatewayFault) -> String {
    switch fault {
    case .notJSON(let fault, let line, let column):
      "The body is not JSON: line \(line), column \(column): \(self.fault(fault))."
    case .field(let fault): sentence(self.fault(fault))
    case .tooLong(let most): "It has more than \(most) characters."
    case .tooMany(let most): "There are more than \(most) of them."
    case .empty: "It is empty."
    case .outOfRange(let least, let most): "It is to be from \(least) to \(most)."
    case .noClientID: "It is to be 8 to 64 of the characters A-Z, a-z, 0-9, - and _."
    case .notOneAnswer: "An answer has one of choice, value, skip and open."
    case .noSequence:
      "Last-Event-ID, or X-Deskbell-After, is to be the seq of the picture or of the last event."
    case .notJSONBody: "The body is to be application/json, in UTF-8 and not compressed."
    case .bodyTooLarge(let most): "The body has more than \(most) bytes."
    case .bodyBroken: "The body did not come whole."
    case .headersTooLarge: "The header fields are too large."
    case .notHTTP: "That is no HTTP request."
    case .tooSlow: "The request came too slowly."
    case .unknownVisitor: "No visitor has that token; say hello."
    case .origin(let origin): "Pages of \(origin) may not use this chat."
    case .noSuchPlace: "There is no such address."
    case .method(let allowed): "This address takes \(allowed.joined(separator: ", "))."
    case .wrongSignature: "The signature is not that of these attributes."
    case .noSecret:
      "This gateway has no secret to check a signature by: deskbell-gateway secret makes one."
    case .pageOfAnotherOrigin: "The page is not one of the origin that asks."
    case .notAsked: "No card waits for that answer; take a new picture."
    case .chatOpen: "That cannot be done during a chat."
    case .noChat: "There is no chat; take a new picture."
    case .closed: "The chat has closed; take a new picture."
    case .noDialogue: "This page has no such dialogue."
    case .tooManyRequests(let seconds): "Too many requests; try again in \(seconds) s."
    case .tooManyMessages(let seconds): "Too many messages; try again in \(seconds) s."
    case .tooManyVisitors(let seconds):
      "Too many new visitors from this address; try again in \(seconds) s."
    case .tooManyChats(let seconds):
      "Too many new chats from this address; try again in \(seconds) s."
    case .tooManyStreams(let most): "This visitor has \(most) streams open already."
    case .tooManyStreamsHere(let most):
      "There are \(most) streams open from this address already."
    case .full: "Too many visitors are here now; try again later."
    case .desk: "The desk cannot be written now; nothing was done. Try again."
    case .leaving: "The gateway is going; try again."
    }
  }

  private func sentence(_ words: String) -> String {
    (words.first?.uppercased() ?? "") + words.dropFirst() + "."
  }

  public func told(_ news: GatewayNews) -> String {
    switch news {
    case .listening(let address, let origins):
      switch origins {
      case 0: "listening on \(address), for its own page"
      case 1: "listening on \(address), for its own page and one origin"
      default: "listening on \(address), for its own page and \(origins) origins"
      }
    case .stopped(let why): "stopped: \(why)"
    case .noListenAddress(let text):
      "--listen takes HOST:PORT, such as 127.0.0.1:8080 or [::1]:8080, not \"\(text)\""
    case .noProxy(let text):
      "--trust-proxy takes an address, a network such as 10.0.0.0/8, or \"unix\", not \"\(text)\""
    case .noOrigin(let text):
      "--allow-origin takes an origin such as https://shop.example, not \"\(text)\""
    case .noLimit(let text, let known):
      "--limit takes NAME=NUMBER, a number of 1 or more, not \"\(text)\"; the names: \(known.joined(separator: ", "))"
    case .tlsNeedsBoth: "--tls-cert and --tls-key go together"
    case .noCertificate(let path):
      "there is no usable certificate and key in \(path); --tls-cert and --tls-key take PEM files"
    case .noSecret(let path):
      "the secret in \(path) cannot be read, or has less than 16 characters; put a longer one there "
        + "that this account may read"
    case .cannotMakeSecret(let path, let code):
      "the secret \(path) cannot be made: \(systemReason(code)); --store names the desk's directory"
    case .cannotListen(let place, let obstacle): cannotListen(place, obstacle)
    case .noSocket(let path):
      "\(path) is there and is no socket: name another path for --unix, or remove it"
    case .noGroup(let name):
      "there is no group \(name) on this machine; --unix-group takes one of its groups"
    case .cannotShareSocket(let path, let code):
      "the socket \(path) cannot be given to its group: \(systemReason(code)); this account has to "
        + "be in that group"
    case .groupNeedsSocket: "--unix-group goes with --unix"
    case .proxySaysNotForWhom:
      "a proxy that is named by --trust-proxy asks and does not say for whom: its visitors are "
        + "counted as one. It has to send X-Forwarded-For"
    case .originRefused(let origin):
      "pages of \(origin) want to use the chat and may not; --allow-origin \(origin) lets them"
    }
  }

  private func cannotListen(_ place: String, _ obstacle: ListenObstacle) -> String {
    let otherwise = "--listen or --unix names another place"
    return switch obstacle {
    case .inUse:
      "cannot listen on \(place): somebody else does. Perhaps a gateway runs already; \(otherwise)"
    case .notAllowed:
      "cannot listen on \(place): this account may not. Ports below 1024 are root's; \(otherwise)"
    case .noSuchAddress:
      "cannot listen on \(place): this machine has no such address; \(otherwise)"
    case .noSuchFolder: "cannot listen on \(place): there is no such directory; \(otherwise)"
    case .other(let why): "cannot listen on \(place): \(why); \(otherwise)"
    }
  }
}
