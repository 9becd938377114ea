import Foundation
import Glibc
import Testing

/// What agents have at hand while they write: their own editor, a program that suggests, and answers of
/// the library; on real terminals.
@Suite(.serialized) struct AtHandTests {
  private let desk: TemporaryDesk
  private let tmux: Tmux
  /// Where scripts lie and what they write.
  private let folder: String

  init() throws {
    desk = TemporaryDesk(agents: ["ann"], presence: true)
    folder = desk.path + "/scripts"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    tmux = Tmux(
      on: desk,
      environment: [
        "DESKBELL_STORE": desk.path, "LANG": "C.UTF-8", "TZ": "UTC", "HOME": desk.path,
        "EDITOR": folder + "/editor -x", "TMPDIR": folder, "DESKBELL_ASSIST": folder + "/assist",
      ])
  }

  private func script(_ name: String, _ text: String) throws {
    let path = "\(folder)/\(name)"
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
  }

  /// An inbox, and Mei, who talks with its agent.
  ///
  /// - Parameter shell: what a shell does that starts it, as `$0`; nil: none does.
  private func begin(saying words: String, in shell: String? = nil) throws -> RunningProgram {
    tmux.open(
      "ann",
      shell.map { ["sh", "-c", $0, Program.path] } ?? [Program.path, "inbox", "--as", "ann"])
    try tmux.wait(forText: "available", on: "ann")
    let (mei, _) = desk.visit("--name", "Mei", "--wait", "300")
    mei.write(words + "\n")
    try tmux.wait(for: "Mei's chat", on: "ann") { screen in
      if screen.contains("Accept chat from Mei") {
        usleep(400_000)
        tmux.press("M-a", in: "ann")
      }
      return screen.contains("Mei · yours")
    }
    return mei
  }

  @Test func aLongAnswerIsWrittenInTheEditorWhileChatsGoOn() throws {
    try script(
      "editor",
      """
      echo "EDITOR $1 of $(basename "$2" | sed 's/-.*//')"
      stty -a | grep -q ' icanon' && echo SANE
      while ! test -e "\(folder)/go"; do sleep 0.05; done
      printf ', at length.\\n\\nAnn\\n' >> "$2"
      """)
    let mei = try begin(saying: "Hello")
    tmux.type("Dear Mei", into: "ann")
    tmux.press("C-x", in: "ann")
    try tmux.wait(forText: "EDITOR -x of deskbell", on: "ann")
    try tmux.wait(forText: "SANE", on: "ann")
    for word in ["one", "two"] {
      mei.write(word + "\n")
      #expect(mei.line(with: "sent") != nil)
    }
    // Stopped by the keyboard it goes on: whoever has the terminal is there.
    tmux.press("C-z", in: "ann")
    _ = FileManager.default.createFile(atPath: folder + "/go", contents: nil)
    let screen = try tmux.wait(forText: "2 messages came meanwhile", on: "ann")
    #expect(screen.contains("Dear Mei") && screen.contains(", at length."))
    #expect(screen.contains("one") && screen.contains("two"))
    // Nothing of it is left, and nothing was sent.
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(left) == ["editor", "go"])
    tmux.press("Enter", in: "ann")
    #expect(mei.line(with: "\"message\"", "at length.") != nil)
    mei.closeInput()
    _ = mei.finish()
  }

  /// Who writes in an editor is called by the bell, and again. Nothing is drawn over what they see, also
  /// where the terminal stops whoever writes from behind.
  @Test func anOfferRingsInTheEditor() throws {
    try script(
      "editor",
      """
      stty tostop; echo UP
      while ! test -e "\(folder)/go"; do sleep 0.05; done
      """)
    let mei = try begin(saying: "Hello")
    tmux.type("Dear Mei", into: "ann")
    tmux.press("C-x", in: "ann")
    try tmux.wait(forText: "UP", on: "ann")
    let record = folder + "/record"
    tmux.record("ann", into: record)
    let (kim, _) = desk.visit("--name", "Kim", "--wait", "300")
    func recorded() -> Data { FileManager.default.contents(atPath: record) ?? Data() }
    let screen = try tmux.wait(for: "a second ring", on: "ann") { _ in recorded().count > 1 }
    #expect(recorded().allSatisfy { $0 == 7 }, "\([UInt8](recorded()))")
    #expect(!screen.contains("Kim"))
    _ = FileManager.default.createFile(atPath: folder + "/go", contents: nil)
    try tmux.wait(for: "the offer, and the draft", on: "ann") {
      $0.contains("Accept chat from Kim") && $0.contains("Dear Mei")
    }
    for visitor in [mei, kim] {
      visitor.closeInput()
      _ = visitor.finish()
    }
  }

  /// An editor that cannot be had changes nothing.
  @Test func whatTheEditorDoesNotWriteStays() throws {
    try script("editor", "exit 1")
    let mei = try begin(saying: "Hello")
    tmux.type("Dear Mei", into: "ann")
    tmux.press("C-x", in: "ann")
    try tmux.wait(forText: "nothing was changed", on: "ann")
    try FileManager.default.removeItem(atPath: folder + "/editor")
    tmux.press("C-x", in: "ann")
    let screen = try tmux.wait(forText: "nothing was changed", on: "ann")
    #expect(screen.contains("Dear Mei"))
    mei.closeInput()
    _ = mei.finish()
  }

  /// Who is asked to leave while an editor has the terminal leaves, and the editor with all that it has
  /// started; the terminal is as it was found, and what was in the composer is kept.
  @Test(arguments: [SIGHUP, SIGTERM]) func theEditorEndsWithTheInbox(_ number: Int32) throws {
    try script(
      "editor",
      """
      trap '' HUP TERM
      sleep 600 & echo $! > "\(folder)/pids"
      stty raw -echo
      echo $$ >> "\(folder)/pids"; echo $PPID >> "\(folder)/pids"; echo UP; wait; sleep 600
      """)
    let mei = try begin(
      saying: "Hello",
      in: """
        a=$(stty -g); "$0" inbox --as ann; b=$(stty -g)
        test "$a" = "$b" && echo THE SAME; sleep 600
        """)
    tmux.type("Dear Mei", into: "ann")
    tmux.press("C-x", in: "ann")
    try tmux.wait(forText: "UP", on: "ann")
    let pids = try String(contentsOfFile: folder + "/pids", encoding: .utf8).split(separator: "\n")
      .compactMap { Int32($0) }
    #expect(pids.count == 3)
    kill(try #require(pids.last), number)
    try tmux.wait(forText: "THE SAME", on: "ann")
    for process in pids.dropLast() { #expect(Processes.hasEnded(process)) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["editor", "pids"])
    tmux.open("again", [Program.path, "inbox", "--as", "ann"])
    try tmux.wait(forText: "Dear Mei", on: "again")
    mei.closeInput()
    _ = mei.finish()
  }

  @Test func aSuggestionStandsThereUntilItIsTaken() throws {
    try script("assist", "grep -q 'Where is my order' && printf 'It is on its way.\\nBye!'")
    let mei = try begin(saying: "Where is my order?")
    try tmux.wait(forText: "It is on its way.", on: "ann")
    tmux.press("Enter", in: "ann")
    tmux.press("M-i", in: "ann")
    try tmux.wait(forText: "Bye!", on: "ann")
    tmux.press("Enter", in: "ann")
    #expect(mei.line(with: "\"message\"", "It is on its way.") != nil)
    mei.closeInput()
    _ = mei.finish()
  }

  /// A program that hangs is waited for by nobody, and ends with the inbox.
  @Test func aProgramThatHangsIsInNobodysWay() throws {
    try script("assist", "echo $$ > \"\(folder)/pid\"; sleep 600")
    let mei = try begin(saying: "Hello?")
    try tmux.wait(for: "the program", on: "ann") { _ in
      FileManager.default.fileExists(atPath: folder + "/pid")
    }
    tmux.type("Yes, hello", into: "ann")
    try tmux.wait(forText: "Yes, hello", on: "ann")
    tmux.press("Enter", in: "ann")
    #expect(mei.line(with: "\"message\"", "Yes, hello") != nil)
    let text = try String(contentsOfFile: folder + "/pid", encoding: .utf8)
    let program = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    let inbox = try tmux.processID("ann")
    tmux.press("C-c", in: "ann")
    try tmux.wait(forText: "Quit?", on: "ann")
    tmux.press("C-c", in: "ann")
    #expect(Processes.hasEnded(inbox) && Processes.hasEnded(program))
    mei.closeInput()
    _ = mei.finish()
  }

  @Test func anAnswerOfTheLibraryIsPutIn() throws {
    desk.setUp(
      "response", "add", "refund", "--question", "How do I get a refund?", "--answer",
      "Dear {{name:\"you\"}}, within 30 days.", "--approved")
    let mei = try begin(saying: "Money back?")
    tmux.type("/", into: "ann")
    try tmux.wait(forText: "An answer for Mei", on: "ann")
    tmux.type("ref", into: "ann")
    try tmux.wait(forText: "Dear Mei, within 30 days.", on: "ann")
    tmux.press("Enter", in: "ann")
    try tmux.wait(for: "the answer alone", on: "ann") {
      !$0.contains("An answer for Mei") && $0.contains("Dear Mei, within 30 days.")
    }
    tmux.press("Enter", in: "ann")
    #expect(mei.line(with: "\"message\"", "Dear Mei, within 30 days.") != nil)
    mei.closeInput()
    _ = mei.finish()
  }
}

/// Processes that others have started.
private enum Processes {
  /// Whether one ends within ten seconds, or has ended; whoever inherited it may not have looked after
  /// it yet.
  static func hasEnded(_ process: Int32) -> Bool {
    let end = ContinuousClock.now + .seconds(10)
    while kill(process, 0) == 0, !isZombie(process) {
      if ContinuousClock.now > end { return false }
      usleep(1000)
    }
    return true
  }

  private static func isZombie(_ process: Int32) -> Bool {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return text.split(separator: ")").last?.split(separator: " ").first == "Z"
  }
}
