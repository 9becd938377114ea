import Desk
import Dialogues
import JSON
import Visitors

/// The browser of one simulated visitor, as a gateway sees it: what they do it asks for, one request
/// after the other, and what happens to them it reads from a stream. For the thread of its clients.
final class SimulatedBrowser {
  private let clients: WebClients
  private let page: PageView
  private let device: Surroundings.Device
  private let language: String
  /// From where it comes, as a proxy says.
  private let address: String
  private let sign: BrowsingPeople.Sign
  private let told: ([WindowNews]) -> Void

  private var window = Window()
  private var token: String?
  private var seq = 0
  private var stream: WebConnection?
  /// What is to be asked when what is being asked has been answered.
  private var queue: [Step] = []
  private var isBusy = false

  private enum Step {
    case hello, events
    case deed(VisitorDeed)
    case goes(gone: () -> Void)
  }

  /// - Parameter told: what the window shows.
  init(
    _ clients: WebClients, on page: PageView, _ device: Surroundings.Device, language: String,
    from address: String, sign: @escaping BrowsingPeople.Sign,
    told: @escaping ([WindowNews]) -> Void
  ) {
    self.clients = clients
    self.page = page
    self.device = device
    self.language = language
    self.address = address
    self.sign = sign
    self.told = told
    take(.hello)
    take(.events)
  }

  /// Does what the visitor does, after all that they did before.
  func take(_ deed: VisitorDeed) { take(.deed(deed)) }

  /// Closes the window, after all that they did before, and tells so.
  func go(_ gone: @escaping () -> Void) { take(.goes(gone: gone)) }

  private func take(_ step: Step) {
    queue.append(step)
    goOn()
  }

  private func goOn() {
    guard !isBusy, !queue.isEmpty else { return }
    isBusy = true
    switch queue.removeFirst() {
    case .hello: hello()
    case .events: listen()
    case .deed(let deed): perform(deed)
    case .goes(let gone):
      queue = []
      if let stream { clients.end(stream) }
      stream = nil
      gone()
    }
  }

  private func settle() {
    isBusy = false
    goOn()
  }

  // MARK: What is asked

  private func hello() {
    let body = JSONWriter.object { writer in
      writer.key("page")
      writer.beginObject()
      writer.member("url", page.url)
      writer.member("title", page.title)
      writer.member("language", language)
      writer.endObject()
      writer.member("device", device.rawValue)
    }
    ask("hello", body) { [weak self] answer in
      guard let self, let answer else { return }
      token = answer["token"]?.string ?? token
      guard let picture = answer["picture"] else { return }
      seq = picture["seq"]?.int ?? seq
      told(window.take(picture: picture))
    }
  }

  private func listen() {
    guard let token else { return settle() }
    var isOpen = false
    stream = clients.stream(
      .events(token, after: seq, for: address),
      opened: { [weak self] status in
        isOpen = true
        if status != 200 { self?.told([.refused]) }
        self?.settle()
      },
      ended: { [weak self] in
        guard let self else { return }
        stream = nil
        // It comes back where it was, as long as there is somebody.
        if isOpen { take(.events) } else { settle() }
      }, { [weak self] in self?.take(ServerEvent($0)) })
  }

  private func take(_ event: ServerEvent) {
    if let id = event.id { seq = id }
    guard !event.name.isEmpty, let data = try? JSONValue(parsing: event.data) else { return }
    if event.name == "resync" { return take(.hello) }
    let news = window.take(event.name, data)
    if !news.isEmpty { told(news) }
  }

  private func perform(_ deed: VisitorDeed) {
    let (route, body) = deed.request(on: page, sign)
    let isWalk: Bool
    switch deed {
    case .say, .leave: isWalk = false
    case .know, .look, .answer, .leaveMessage: isWalk = true
    }
    ask(route, body) { [weak self] answer in
      if answer == nil, isWalk { self?.told([.refused]) }
    }
  }

  /// - Parameter answered: nil: it was refused.
  private func ask(_ route: String, _ body: String, _ answered: @escaping (JSONValue?) -> Void) {
    clients.ask(.post(route, token, body, for: address)) { [weak self] answer in
      let isDone = answer.map { (200..<300).contains($0.status) } ?? false
      answered(
        isDone ? answer.flatMap { $0.body.isEmpty ? .null : try? JSONValue(parsing: $0.body) } : nil
      )
      self?.settle()
    }
  }
}
