import Desk
import Foundation
import FrontDesk
import Randomness
import Terminal
import Testing
import Words

@testable import Screens

/// What a program suggests to answer: shown, taken by one key, and sent by nobody but the agent.
@Suite("Suggestions")
struct SuggestionTests {
  private func story(hasAssist: Bool = true) throws -> (Story, ChatID) {
    let story = try Story(rows: 40, columns: 120)
    story.model = InboxModel(
      me: "ann", storePath: "/desk", tongue: .english, size: story.model.size, now: Story.start,
      session: "session", hasAssist: hasAssist)
    let chat = try story.visitor("Mei", saying: ["Where is \"my\" order?"], [("plan", "gold")])
    _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
    _ = try story.desk.perform(.note(chat, id: nil, text: "a secret"), by: .agent("ann"))
    story.tell()
    return (story, chat)
  }

  private func asked(_ story: Story) -> [AssistRequest] {
    story.effects.compactMap { if case .assist(let request) = $0 { request } else { nil } }
  }

  @Test func itIsOffUnlessAProgramIsNamed() throws {
    let (story, _) = try story(hasAssist: false)
    story.press(.enter)
    #expect(asked(story).isEmpty)
  }

  @Test func itIsAskedOnceForEachMessageAndTakenByOneKey() throws {
    let (story, chat) = try story()
    story.press(.enter, .escape, .enter)
    let request = try #require(asked(story).first)
    #expect(asked(story).count == 1 && request.chat == chat)
    #expect(
      request.json
        == #"{"chat":"\#(chat)","agent":"ann","visitor":{"name":"Mei","plan":"gold"},"#
        + #""messages":[{"from":"visitor","at":"2026-11-23T14:02:00.000Z","#
        + #""text":"Where is \"my\" order?"}]}"#)
    story.take(.suggested(chat, after: request.seq, "It is on its way.\n\nBye!\u{1B}[2J\n"))
    #expect(story.screen.contains("It is on its way.") && story.draft(chat) == "")
    #expect(story.canvas == story.model.view())
    story.press(.enter)
    #expect(story.requests.isEmpty)
    story.press(.alt("i"))
    #expect(story.draft(chat).hasPrefix("It is on its way.\n\nBye!"))
    #expect(!story.draft(chat).contains("\u{1B}") && story.requests.isEmpty)
    // Taken out, it does not come again.
    story.press(.alt("k"))
    #expect(!story.screen.contains("It is on its way."))
    story.type("Soon.")
    story.press(.enter)
    #expect(story.requests == [.say(chat, id: "session-1", text: "Soon.")])
    try story.deliver()
    #expect(asked(story).count == 1)
    try story.says("When?", in: chat)
    #expect(asked(story).count == 2)
  }

  /// Nobody waits for it, and what comes too late is dropped.
  @Test func whatComesTooLateIsDropped() throws {
    let (story, chat) = try story()
    story.press(.enter)
    let first = try #require(asked(story).first)
    story.effects = []
    try story.says("Hello?", in: chat)
    let second = try #require(asked(story).first)
    story.take(.suggested(chat, after: first.seq, "To the first."))
    #expect(!story.screen.contains("To the first."))
    story.type("I am")
    story.take(.suggested(chat, after: second.seq, "To the second."))
    #expect(story.draft(chat) == "I am" && !story.screen.contains("To the second."))
    story.press(.alt("i"))
    #expect(story.draft(chat) == "I am")
    story.press(.ctrl("u"))
    #expect(story.screen.contains("To the second."))
    // Of another chat, or none, it is nothing.
    story.take(.suggested("nobody", after: 7, "To nobody."))
    #expect(!story.screen.contains("To nobody."))
    // A note is no place for it.
    story.press(.alt("m"))
    #expect(!story.screen.contains("To the second."))
  }

  /// What nobody could send is none, and what a terminal could do is never shown.
  @Test func whateverItSaysTheScreenIsSound() throws {
    for text in visitorWords + [String(repeating: "x", count: 9000), "\u{1B}\u{7}\u{0}", " \n "] {
      let (story, chat) = try story()
      story.press(.enter)
      let request = try #require(asked(story).first)
      story.take(.suggested(chat, after: request.seq, text))
      for size in [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)] {
        story.take(.resized(size))
        let canvas = story.model.view()
        #expect(story.canvas == canvas)
        for row in canvas.plainRows() { #expect(isPlain(row)) }
      }
      story.press(.alt("i"))
      #expect(isPlain(story.draft(chat)) && story.draft(chat).count <= 8000)
      #expect(story.requests.isEmpty)
    }
  }

  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
  }

  /// Whatever is pressed, but the key that takes it, none of it comes into a draft, and so none is sent.
  @Test(arguments: 0..<12) func nothingElseTakesIt(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 40)
    let (story, chat) = try story()
    let keys: [Key] = [
      .enter, .escape, .tab, .up, .down, .backspace, .ctrl("u"), .ctrl("y"), .ctrl("_"), .alt("_"),
      .alt("m"), .ctrl("j"), .alt("y"), .character("i"), .character("r"), .character("a"), .end,
    ]
    var hasStood = false
    for step in 0..<200 {
      for request in asked(story) {
        story.take(.suggested(request.chat, after: request.seq, "SUGGESTED \(step)"))
      }
      if Int.random(in: 0..<20, using: &random) == 0, story.desk.state.chats[chat] != nil {
        try story.says("word \(step)", in: chat)
      }
      let key = keys.randomElement(using: &random) ?? .enter
      story.press(key)
      hasStood = hasStood || story.screen.contains("SUGGESTED")
      #expect(story.canvas == story.model.view(), "seed \(seed), step \(step)")
      #expect(!story.draft(chat).contains("SUGGESTED") && !story.note(chat).contains("SUGGESTED"))
      for case .say(_, _, let text, _) in story.requests { #expect(!text.contains("SUGGESTED")) }
      try story.deliver()
    }
    #expect(hasStood)
  }

  // MARK: The program

  private func program(_ script: String) throws -> (path: String, remove: () -> Void) {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "deskbell-assist-\(UUID().uuidString)")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return (file.path, { try? FileManager.default.removeItem(at: file) })
  }

  private func suggests(
    _ script: String, _ request: String = "{}", patience: Int = 5000
  ) throws -> String? {
    let (path, remove) = try program(script)
    defer { remove() }
    return AssistProgram(path, patience: patience).suggest(for: request)
  }

  @Test func aProgramReadsJSONAndWritesAText() throws {
    #expect(try suggests("cat") == "{}\n")
    let long = String(repeating: "長", count: 20_000)
    #expect(try suggests("cat", long) == long + "\n")
    // Who reads nothing is no trouble, nor who reads no end of it.
    #expect(try suggests("echo hello", String(repeating: "x", count: 1 << 20)) == "hello\n")
    #expect(try suggests("read line; echo \"$line\"", "a b") == "a b\n")
  }

  @Test func whatIsNoSuggestionIsNone() throws {
    #expect(try suggests("exit 0") == nil)
    #expect(try suggests("echo; echo '  '") == nil)
    #expect(try suggests("echo no; exit 1") == nil)
    #expect(try suggests("printf '\\377\\376'") == nil)
    #expect(try suggests("yes | head -c 200000") == nil)
    #expect(AssistProgram("/nowhere/at-all").suggest(for: "{}") == nil)
    // Whoever has said all and does not end is ended.
    #expect(try suggests("echo hello; exec >&-; sleep 600", patience: 500) == nil)
    #expect(try suggests("echo hello; kill -9 $$") == nil)
  }

  /// Of what is asked while it is at work, the last of each chat counts; and it ends with the screen.
  @Test func whoIsAtWorkIsAskedForTheLastAlone() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "assist-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (path, remove) = try program(
      """
      read line; echo "$line" >> \(folder.path)/asked
      while ! test -e \(folder.path)/go; do sleep 0.02; done; echo "$line"
      """)
    defer { remove() }
    let mailbox = Mailbox(try Waker(), .english)
    let assistant = Assistant(AssistProgram(path), mailbox)
    for (chat, json) in [("a", "1"), ("b", "2"), ("b", "3"), ("c", "4"), ("b", "5")] {
      assistant.ask(AssistRequest(chat: ChatID(chat), seq: 1, json: json))
      while !FileManager.default.fileExists(atPath: folder.path + "/asked") { usleep(1000) }
    }
    _ = FileManager.default.createFile(atPath: folder.path + "/go", contents: nil)
    var said: [String] = []
    while said.count < 3 {
      for case .suggested(_, _, let text) in mailbox.take() { said.append(text) }
      usleep(1000)
    }
    #expect(said == ["1\n", "5\n", "4\n"])
    try FileManager.default.removeItem(atPath: folder.path + "/go")
    assistant.ask(AssistRequest(chat: "d", seq: 1, json: "6"))
    while try !String(contentsOfFile: folder.path + "/asked", encoding: .utf8).contains("6") {
      usleep(1000)
    }
    assistant.stop()
    assistant.ask(AssistRequest(chat: "d", seq: 2, json: "7"))
    _ = FileManager.default.createFile(atPath: folder.path + "/go", contents: nil)
    #expect(mailbox.take().isEmpty)
    #expect(try String(contentsOfFile: folder.path + "/asked", encoding: .utf8).count == 8)
  }

  /// It is ended with all that it has started when its time is up.
  @Test func aProgramThatTakesTooLongIsEnded() throws {
    let mark = FileManager.default.temporaryDirectory
      .appending(path: "deskbell-assist-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: mark) }
    let script = "sleep 600 & echo $! > \(mark.path); echo $$ >> \(mark.path); echo slow; wait"
    #expect(try suggests(script, patience: 500) == nil)
    let processes = try String(contentsOf: mark, encoding: .utf8).split(separator: "\n")
      .compactMap { Int32($0) }
    #expect(processes.count == 2)
    let end = ContinuousClock.now + .seconds(10)
    for process in processes {
      while kill(process, 0) == 0, !isZombie(process), ContinuousClock.now < end { usleep(1000) }
      #expect(kill(process, 0) != 0 || isZombie(process))
    }
  }

  /// Ended, and not yet looked after by whoever inherited it.
  private func isZombie(_ process: Int32) -> Bool {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return text.split(separator: ")").last?.split(separator: " ").first == "Z"
  }
}
