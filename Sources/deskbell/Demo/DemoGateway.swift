import Desk
import Documents
import FrontDesk
import Glibc
import Hosting
import Visitors
import Words

/// The demo's website: a gateway on this machine, whose own page has a dialogue that rings at whoever
/// tries the demo; and simulated visitors who come through it, to pages of their own.
final class DemoGateway {
  /// Where a browser finds its page: `http://127.0.0.1:41234/`.
  let address: String
  private let place: DemoPlace
  private let program: String
  private let process: ChildProcess
  private var visitors: ChildProcess?

  /// Starts it, on a port that is free.
  ///
  /// - Parameter program: nil: the one beside this program, else one on the PATH.
  init(_ place: DemoPlace, you: AgentID, program: String?) throws(Failure) {
    let name = program ?? DemoGateway.usualProgram
    self.place = place
    self.program = name
    try DemoGateway.makeSecret(place, name)
    // The simulated visitors come from addresses of their own, as through a proxy.
    process = try ChildProcess(
      [
        "--store", place.path, "--listen", "127.0.0.1:0", "--attended", "--trust-proxy",
        "127.0.0.2",
      ],
      of: name, failing: { .startGateway(name, code: $0) })
    guard let line = process.readLine() else {
      let complaints = process.end()
      // What says nothing is no gateway.
      guard complaints.isEmpty else { throw Failure(.notFound, complaints) }
      throw Failure(.notFound, .startGateway(name, code: ENOEXEC))
    }
    address = line
    do throws(Failure) {
      try meetVisitors(place, you)
    } catch {
      _ = process.end()
      throw error
    }
  }

  /// Has the website know its visitors: it vouches for those who have an account.
  private static func makeSecret(_ place: DemoPlace, _ name: String) throws(Failure) {
    let secret = try ChildProcess(
      ["secret", "--store", place.path], of: name, failing: { .startGateway(name, code: $0) })
    _ = secret.readLine()
    let complaints = secret.end()
    guard complaints.isEmpty else { throw Failure(.notFound, complaints) }
  }

  /// Lets simulated visitors come, instead of those at the desk itself.
  func bringVisitors(_ crowd: Simulation.Options) throws(Failure) {
    guard let rate = crowd.rate,
      let port = address.split(separator: ":").last?.prefix(while: \.isNumber)
    else { return }
    visitors = try ChildProcess(
      [
        "visitors", "--store", place.path, "--port", "\(port)", "--seed", "\(crowd.seed)",
        "--rate", "\(rate)", "--speed", "\(crowd.speed)", "--language",
        crowd.firstLanguage.tag,
      ], of: program, failing: { [program] in .startGateway(program, code: $0) })
  }

  /// Lets the simulated visitors go, waits until they have, and tells what they complained of.
  func sendVisitorsAway() {
    DemoGateway.tell(visitors?.end() ?? "")
    visitors = nil
  }

  /// Lets it end after its visitors, waits until it has, and tells what it complained of. To be called
  /// once.
  func end() {
    sendVisitorsAway()
    DemoGateway.tell(process.end())
  }

  private static func tell(_ complaints: String) {
    if !complaints.isEmpty { StandardError.line(complaints) }
  }

  private static var usualProgram: String {
    let name = "deskbell-gateway"
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    guard count > 0 else { return name }
    let own = path[..<count].map { UInt8(bitPattern: $0) }
    let folder = own[...(own.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
    let beside = String(decoding: folder, as: UTF8.self) + name
    return access(beside, X_OK) == 0 ? beside : name
  }

  /// Publishes what the page's visitors meet: a finished dialogue, for this page.
  private func meetVisitors(_ place: DemoPlace, _ you: AgentID) throws(Failure) {
    let text = Environment.words.document(of: .askAtOnce)
    guard var dialogue = try? Dialogue(parsing: Array(text.utf8)) else {
      preconditionFailure("the sample is no dialogue")
    }
    dialogue.id = "demo-page"
    dialogue.targets = PageTargets(include: [address + "*"])
    dialogue.when = DialogueTrigger()
    for index in dialogue.cards.indices {
      guard case .liveChat(var card) = dialogue.cards[index].card else { continue }
      card.route = .agent(you)
      dialogue.cards[index].card = .liveChat(card)
    }
    do throws(DeskError) {
      let desk = try LiveDesk(path: place.path).desk
      let known = desk.state.dialogue(dialogue.id)
      // A desk that is kept may have it from an earlier demo.
      if let known, known.draft == dialogue, known.published != nil, !known.isChanged { return }
      let change: DialogueChange = known == nil ? .add(dialogue) : .set(dialogue)
      for change in [change, .publish(dialogue.id)] {
        _ = try desk.perform(.change(.dialogues(change)), by: .agent(you))
      }
    } catch {
      throw Failure(error)
    }
  }
}
