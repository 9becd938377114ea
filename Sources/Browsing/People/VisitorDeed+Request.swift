import Desk
import Dialogues
import JSON
import Visitors

extension VisitorDeed {
  /// The route, and the body, by which a browser asks for it.
  func request(
    on page: PageView, _ sign: BrowsingPeople.Sign
  ) -> (route: String, body: String) {
    switch self {
    case .know(let attributes, let source): know(attributes, source, sign)
    case .look:
      (
        "time",
        JSONWriter.object { writer in
          writer.member("page", page.url)
          writer.key("milliseconds")
          writer.integer(30_000)
          writer.key("scroll")
          writer.integer(100)
        }
      )
    case .answer(let dialogue, let version, let card, let answer, let id):
      (
        "answers",
        JSONWriter.object { writer in
          writer.member("id", id.text)
          writer.member("dialogue", dialogue.text)
          writer.key("version")
          writer.integer(version)
          writer.member("card", card.text)
          writer.answer(answer)
        }
      )
    case .leaveMessage(let id, let name, let email, let text):
      (
        "left",
        JSONWriter.object { writer in
          writer.member("id", id.text)
          writer.member("name", name)
          writer.member("email", email)
          writer.member("text", text)
        }
      )
    case .say(let id, let text):
      (
        "messages",
        JSONWriter.object { writer in
          writer.member("id", id.text)
          writer.member("text", text)
        }
      )
    case .leave: ("leave", "{}")
    }
  }

  /// What nobody vouches for is what the page says.
  private func know(
    _ attributes: [Visitor.Attribute], _ source: AttributeSource, _ sign: BrowsingPeople.Sign
  ) -> (route: String, body: String) {
    let signature = source == .signed ? sign(attributes) : nil
    let body = JSONWriter.object { writer in
      writer.key("attributes")
      writer.beginObject()
      for attribute in attributes {
        writer.key(text: attribute.name)
        writer.string(attribute.value)
      }
      writer.endObject()
      if let signature { writer.member("signature", signature) }
    }
    return (signature == nil ? "attributes" : "identify", body)
  }
}

extension JSONWriter {
  /// The text of one object.
  static func object(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    write(&writer)
    writer.endObject()
    return writer.text
  }

  fileprivate mutating func answer(_ answer: CardAnswer) {
    switch answer {
    case .choice(let choice):
      key("choice")
      integer(choice)
    case .value(let value): member("value", value)
    case .skipped:
      key("skip")
      bool(true)
    case .opened:
      key("open")
      bool(true)
    }
  }
}
