import ArgumentParser
import Desk
import FrontDesk
import Glibc
import JSON
import Text
import Words

/// Something that is done to several chats at once: asked once, done as one commit, and told by chat
/// where it could not be done.
struct BulkCommand {
  let session: DeskSession
  let deed: BulkDeed
  let isJSON: Bool
  let command: (ChatID) -> Command

  /// - Throws: a bare code where something was not done, which has been told: that nothing is there
  ///   where nothing was done because none of the ids names a chat.
  func run(_ named: [String], _ such: SuchChats) throws {
    let actor = try session.actor()
    var refused: [NotDone] = []
    var meant: [ChatID] = []
    var unknown = 0
    for prefix in named {
      do throws(Failure) { meant.append(try session.chat(prefix)) } catch {
        // That the store cannot be read is true of all of them.
        guard error.status != .store else { throw error }
        if error.status == .notFound { unknown += 1 }
        refused.append(row(ChatID(prefix), error.message))
      }
    }
    meant += try such.chats(session).map(\.id)
    var seen: Set<ChatID> = []
    meant.removeAll { !seen.insert($0).inserted }
    guard try mayGoOn(meant.count, such) else {
      StandardError.line(Environment.words.nothingWasDone)
      throw ExitCode(ExitStatus.refused.rawValue)
    }
    let visitors = Dictionary(uniqueKeysWithValues: meant.map { ($0, visitor(of: $0)) })
    let results = try session.perform(meant.map(command), by: .agent(actor.id))
    var done: [ChatID] = []
    var events: [StampedEvent] = []
    for (chat, result) in zip(meant, results) {
      switch result {
      case .success(let receipt):
        done.append(chat)
        events += receipt.events
      case .failure(let error):
        refused.append(row(chat, Failure(error).message, visitors[chat]))
      }
    }
    report(done, refused, events)
    guard !refused.isEmpty else { return }
    let isNothingThere = done.isEmpty && unknown == refused.count
    throw ExitCode((isNothingThere ? ExitStatus.notFound : .refused).rawValue)
  }

  /// Whether it is to be done to so many: somebody says so now, or has said so.
  private func mayGoOn(_ count: Int, _ such: SuchChats) throws(Failure) -> Bool {
    if such.yes || count == 0 { return true }
    guard isatty(0) == 1, isatty(2) == 1 else {
      throw Failure(.usage, Environment.words.needsYes(count, option: "--yes"))
    }
    StandardError.ask(Environment.words.mayDo(deed, count))
    return Environment.words.isYes(readLine() ?? "")
  }

  private func visitor(of chat: ChatID) -> String {
    session.state.chats[chat]?.visitor.displayName ?? Environment.words.someVisitor
  }

  private func row(_ chat: ChatID, _ reason: String, _ visitor: String? = nil) -> NotDone {
    NotDone(chat, visitor: visitor ?? self.visitor(of: chat), reason: reason)
  }

  private func report(_ done: [ChatID], _ refused: [NotDone], _ events: [StampedEvent]) {
    var output = StandardOutput()
    if isJSON {
      output.line(json(done, refused, events))
    } else {
      for row in refused {
        StandardError.line(
          "deskbell: "
            + Environment.words.notDone(row))
      }
      let receipt: InterventionReceipt =
        done.isEmpty && refused.isEmpty ? .nothingMeant : .did(deed, done.count)
      output.text(SafeText(oneLine: Environment.words.receipt(receipt)))
    }
    output.flush()
  }

  /// `{"done":[…],"refused":[{"chat","visitor","reason"},…],"events":[…]}`.
  private func json(_ done: [ChatID], _ refused: [NotDone], _ events: [StampedEvent]) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("done")
    writer.beginArray()
    for chat in done { writer.string(chat.text) }
    writer.endArray()
    writer.key("refused")
    writer.beginArray()
    for row in refused {
      writer.beginObject()
      writer.field("chat", row.chat.text)
      writer.field("visitor", row.visitor)
      writer.field("reason", row.reason)
      writer.endObject()
    }
    writer.endArray()
    writer.key("events")
    writer.beginArray()
    for stamped in events { writer.stamped(stamped) }
    writer.endArray()
    writer.endObject()
    return writer.text
  }
}
