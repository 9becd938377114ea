import Desk
import Randomness
import Terminal
import Testing

@testable import Screens

/// What is remembered of chats, by itself: an agent who writes, and a desk that answers, or does not.
@Suite("Drafts and what is on its way, by themselves")
struct TalksTests {
  private let chats: [ChatID] = ["mei", "kim"]
  private let start = Instant(milliseconds: 1_000_000)

  private func talks(_ session: String = "run") -> Talks {
    var talks = Talks(session: session)
    for chat in chats { talks.begin(chat, as: Talk(limit: 8000)) }
    return talks
  }

  private func type(_ text: String, in chat: ChatID, _ talks: inout Talks, at now: Instant) {
    talks.change(chat) { talk in _ = talk.edit(at: now) { $0.insert(text) } }
  }

  /// Whatever is handed in, put back, suspended and answered, in whatever order: what the desk has not
  /// got is still there, on its way or in a draft of the chat it was written for, and nowhere else.
  @Test(arguments: 0..<60) func nothingIsLostAndNothingGoesAstray(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var talks = talks()
    var now = start
    /// What was written, by chat, that the desk has not got.
    var owed: [ChatID: Set<String>] = [:]
    var onItsWay: [(chat: ChatID, message: PendingMessage)] = []
    for step in 0..<150 {
      now = now + 1
      let chat = chats[random.number(0...1)]
      switch random.number(0...7) {
      case 0, 1, 2:
        let word = "\(chat.text)\(step)"
        type(" \(word) ", in: chat, &talks, at: now)
        owed[chat, default: []].insert(word)
      case 3:
        if let message = talks.handIn(in: chat, at: now) { onItsWay.append((chat, message)) }
      case 4: talks.change(chat) { $0.write(random.chance(0.5) ? .note : .message) }
      case 5:
        _ = talks.putBackPending(at: now)
      default:
        guard let place = onItsWay.indices.randomElement(using: &random) else { continue }
        let (chat, message) = onItsWay.remove(at: place)
        if random.chance(0.5) {
          talks.gotThrough([message.id], in: chat, at: now)
          owed[chat]?.subtract(message.text.split(whereSeparator: \.isWhitespace).map(String.init))
        } else {
          _ = talks.change(chat) { $0.putBack(message.id, at: now) }
        }
      }
      for chat in chats {
        let talk = talks[chat] ?? Talk(limit: 0)
        let there =
          [talk.message.text.text, talk.note.text.text] + talk.pending.map(\.text)
        let words = Set(there.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
        #expect(words.isSuperset(of: owed[chat] ?? []), "step \(step)")
        #expect(words.allSatisfy { $0.hasPrefix(chat.text) }, "step \(step)")
      }
    }
  }

  /// What one run keeps, the next one takes over: also what was on its way, with its ids, so that it is
  /// not said twice.
  @Test(arguments: 0..<30) func theNextRunHasItAll(seed: UInt64) {
    var random = SplitMix64(seed: 500 + seed)
    var talks = talks()
    var files: [DraftKind: [ChatID: String]] = [:]
    func keep(_ all: Bool, _ talks: inout Talks, at now: Instant) {
      for kept in talks.keep(all: all, at: now) {
        files[kept.kind, default: [:]][kept.chat] = kept.file
      }
    }
    var now = start
    for step in 0..<40 {
      now = Instant(milliseconds: now.milliseconds + Int64(random.number(0...900)))
      let chat = chats[random.number(0...1)]
      switch random.number(0...4) {
      case 0, 1: type("word\(step)", in: chat, &talks, at: now)
      case 2: talks.change(chat) { $0.write(random.chance(0.5) ? .note : .message) }
      case 3:
        if let message = talks.handIn(in: chat, at: now),
          let kept = talks.keep(message.kind, in: chat)
        {
          files[kept.kind, default: [:]][kept.chat] = kept.file
        }
      default: keep(false, &talks, at: now)
      }
    }
    _ = talks.putBackPending(at: now)
    keep(true, &talks, at: now)
    #expect(talks.nextDue == nil)

    var next = Talks(session: "next")
    for (kind, drafts) in files { next.find(kind, drafts) }
    next.adoptFound(said: { _ in nil }, at: now, as: { _ in Talk(limit: 8000) })
    for chat in chats {
      for kind in DraftKind.allCases {
        let (taken, kept) = (next[chat]?[kind].text.text ?? "", talks[chat]?[kind].text.text)
        #expect(taken == kept)
      }
      let failed = Set((next[chat]?.failed ?? []).map(\.id))
      #expect(failed.isSuperset(of: standing(talks, chat)))
    }
  }

  /// The ids of what was put back into a chat's drafts and stands there unchanged.
  private func standing(_ talks: Talks, _ chat: ChatID) -> [MessageID] {
    (talks[chat]?.failed ?? []).filter { message in
      talks[chat]?[message.kind].text.text.split(separator: "\n").map(String.init)
        .contains(message.text) == true
    }.map(\.id)
  }
}
