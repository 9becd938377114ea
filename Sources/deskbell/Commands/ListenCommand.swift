import ArgumentParser

/// An agent's presence without a screen.
struct ListenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "listen",
    abstract: "Be present without a screen, and print what concerns you.",
    discussion: """
      As long as it runs, chats are offered to you; answer with deskbell accept, reply, end. It \
      calls you as your config.toml says under [notify], by the terminal's bell if it says \
      nothing; an offer until you answer. What you change in that file holds at once; while it is \
      broken, what held before does. Suspended (Ctrl-Z) you are away. With --json, one \
      event a line, as the journal has it: of a chat that becomes yours, also those before.
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try AgentAtWork(options).run(isTyping: false)
  }
}
