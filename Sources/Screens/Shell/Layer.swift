public import Terminal

/// Something that lies over the panes of a screen and has the keys. Each kind is a value with a file
/// of its own, that says what keys do to it and how it is drawn.
public enum Layer: Hashable, Sendable {
  case help(HelpLayer)
  /// Everything that can be done by name.
  case palette(Palette)
  /// Everything that can be gone to.
  case jump(JumpLayer)
  /// What was said in all chats.
  case search(SearchLayer)
  /// What was said that can be opened or copied.
  case addresses(AddressLayer)
  /// Who may be one person with a visitor.
  case namesakes(NamesakeLayer)
  /// Words to look for in the conversation that is shown.
  case find(FindPrompt)
  case question(Question)
  /// A line that is typed, such as what is to be listed.
  case line(LinePrompt)
  /// What could not be done.
  case outcome(OutcomeLayer)
  case handOver(HandOverPrompt)
  /// What is to be said in somebody else's chat.
  case speak(SpeakPrompt)
  case answers(AnswerPrompt)
  /// What an agent says of themself.
  case profile(ProfileLayer)
  /// The conversation alone, scrolled by itself.
  case zoom(FollowScroll)

  /// Whether keys that are no commands are text for it.
  var takesText: Bool {
    switch self {
    case .help, .palette, .jump, .search, .addresses, .namesakes, .find, .handOver, .speak,
      .answers,
      .profile, .line:
      true
    case .question, .zoom, .outcome: false
    }
  }

  /// Takes a key in as text, if it takes text.
  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    switch self {
    case .help(var help):
      help.type(key, width: width, kills: &kills)
      self = .help(help)
    case .palette(var palette):
      palette.list.type(key, width: width, kills: &kills)
      self = .palette(palette)
    case .jump(var jump):
      jump.type(key, width: width, kills: &kills)
      self = .jump(jump)
    case .search(var search):
      search.type(key, width: width, kills: &kills)
      self = .search(search)
    case .addresses(var addresses):
      addresses.type(key, width: width, kills: &kills)
      self = .addresses(addresses)
    case .namesakes(var namesakes):
      namesakes.type(key, width: width, kills: &kills)
      self = .namesakes(namesakes)
    case .find(var prompt):
      prompt.type(key, width: width, kills: &kills)
      self = .find(prompt)
    case .handOver(var prompt):
      prompt.type(key, width: width, kills: &kills)
      self = .handOver(prompt)
    case .speak(var prompt):
      prompt.type(key, width: width, kills: &kills)
      self = .speak(prompt)
    case .answers(var prompt):
      prompt.type(key, width: width, kills: &kills)
      self = .answers(prompt)
    case .profile(var profile):
      profile.type(key, width: width, kills: &kills)
      self = .profile(profile)
    case .line(var prompt):
      prompt.type(key, width: width, kills: &kills)
      self = .line(prompt)
    case .question, .zoom, .outcome: break
    }
  }

  /// Takes a text in, in one line, if it takes text.
  mutating func insert(_ text: String) {
    let line = String(text.map { $0 == "\n" ? " " : $0 })
    switch self {
    case .help(var help):
      help.insert(line)
      self = .help(help)
    case .palette(var palette):
      palette.list.insert(line)
      self = .palette(palette)
    case .jump(var jump):
      jump.insert(line)
      self = .jump(jump)
    case .search(var search):
      search.insert(line)
      self = .search(search)
    case .addresses(var addresses):
      addresses.insert(line)
      self = .addresses(addresses)
    case .namesakes(var namesakes):
      namesakes.insert(line)
      self = .namesakes(namesakes)
    case .find(var prompt):
      prompt.insert(line)
      self = .find(prompt)
    case .handOver(var prompt):
      prompt.insert(line)
      self = .handOver(prompt)
    case .speak(var prompt):
      prompt.insert(line)
      self = .speak(prompt)
    case .answers(var prompt):
      prompt.insert(line)
      self = .answers(prompt)
    case .profile(var profile):
      profile.insert(line)
      self = .profile(profile)
    case .line(var prompt):
      prompt.insert(line)
      self = .line(prompt)
    case .question, .zoom, .outcome: break
    }
  }
}
