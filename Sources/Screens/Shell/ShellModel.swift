import Desk
import FrontDesk
import Hosting
import Routing
import Store
import Terminal
import Text
import Words

/// A screen made of panes with a shell around them: what is alike in all of them is done here.
protocol ShellModel: ScreenModel {
  associatedtype Action: ScreenAction
  associatedtype Context: ScreenContext

  var shell: Shell<Action, Context> { get set }
  /// The contexts in which a key is looked for, the nearest first.
  var contexts: [Context] { get }
  /// Whether keys that are no commands are text where the hand is.
  var takesText: Bool { get }
  /// What help lists.
  var helpContent: HelpLayer.Content { get }
  /// Whether an action would do anything as things are, so that the footer has room for those that do.
  func isUseful(_ action: Action) -> Bool
  /// A question and what will happen, in plain words: the fullest first, the question alone last.
  func wordings(of question: Question) -> [String]

  /// The contexts of what can be done by name: also of what has a letter where letters are text.
  var reach: [Context] { get }

  /// What an agent is called: with their id, where somebody else has the name.
  func name(of agent: AgentID) -> String
  /// What is handed over, in words.
  func handOverSubject(_ chat: ChatID) -> String
  /// What the chat could be handed over to of which that is asked, as it was last told.
  var prospects: HandOverProspects? { get }

  mutating func press(_ key: Key, _ effects: inout [ScreenEffect])
  mutating func perform(_ action: Action, _ effects: inout [ScreenEffect])
  /// Does what is selected in what lies over the panes.
  mutating func runInLayer(_ effects: inout [ScreenEffect])
  /// All there is to go to, with chats that are over as far as they were told.
  func jumpPlaces(past: [ChatSummary]) -> [JumpPlace]
  var jumpPlaces: [JumpPlace] { get }
  /// What is said of one of them.
  func jumpRow(_ place: JumpPlace) -> PickList.Row
  mutating func jump(to place: JumpPlace, _ effects: inout [ScreenEffect])
  /// Goes by what the user has chosen from now on.
  mutating func use(_ preferences: ScreenPreferences)
  /// Puts in a text that came as keys.
  mutating func insert(_ text: String, _ effects: inout [ScreenEffect])
}

extension ShellModel {
  var tongue: Tongue { shell.tongue }
  var storePath: String { shell.storePath }
  var keys: KeyMap<Action, Context> { shell.keys }
  var localTime: LocalTime { shell.localTime }
  var texts: any Wording { shell.texts }
  var layers: Layers { shell.layers }
  var notice: Notice? { shell.notice }
  var now: Instant { shell.now }
  var size: Size { shell.size }

  /// Says something in the line at the bottom, until the next key.
  mutating func say(_ kind: Notice.Kind, _ notice: ScreenNotice) {
    shell.say(kind, texts.notice(notice))
  }

  /// Says what has been put into words before.
  mutating func say(_ kind: Notice.Kind, _ text: String) { shell.say(kind, text) }

  // MARK: Keys

  /// The key that does something from where the hand is; nil if none does.
  func key(for action: Action) -> Key? { keys.keys(for: action, in: contexts).first }

  /// The keys of an action from where the hand is, as they are named in a sentence.
  func keyNames(_ action: Action) -> String {
    texts.either(keys.keys(for: action, in: contexts).map(\.name))
  }

  /// What a key comes to from where the hand is, together with the one before it if that begins others.
  mutating func meaning(of key: Key) -> KeyMeaning<Action> {
    if let prefix = shell.prefix {
      shell.prefix = nil
      let both = Key.sequence(prefix.key, key)
      if let action = keys.action(for: both, in: contexts) { return .action(action) }
      if key != .escape { sayUnbound(both) }
      return .isTaken
    }
    if let prefix = keys.prefix(key, in: contexts) {
      shell.prefix = KeyPrefix(prefix, at: now)
      return .isTaken
    }
    guard let action = keys.action(for: key, in: contexts) else { return .nothing }
    return .action(action)
  }

  /// Says of a key that means nothing here that it does, and where to see those that mean something.
  mutating func sayUnbound(_ key: Key) {
    guard layers.isEmpty || layers.isZoom, let help = self.key(for: .help),
      shell.hand.pressesUnbound(key)
    else { return }
    say(.done, .keys(.unbound(key: key.name, help: help.name)))
  }

  /// Whether an action may be done on a screen too small to show the desk: whoever cannot see it does
  /// nothing to it. What is asked is shown.
  func mayBeUnseen(_ action: Action?) -> Bool {
    guard let action else { return false }
    return [.quit, .suspend, .redraw, .yes, .no].contains(action)
  }

  func isDeedHere(_ key: Key) -> Bool {
    if let prefix = shell.prefix {
      return keys.isDeed(.sequence(prefix.key, key), in: contexts)
    }
    // What is typed is looked at no further.
    if key.isCharacter, takesText { return false }
    return keys.isDeed(key, in: contexts)
  }

  // MARK: Bursts

  /// Takes in keys that no hand pressed: a paste that the terminal does not mark. It is text where text
  /// is written, and nothing that comes in one is sent, ended or declined.
  ///
  /// - Returns: what is to be said of it.
  mutating func takeBurst(_ burst: [Key], _ effects: inout [ScreenEffect]) -> BurstOutcome {
    shell.hush()
    // A hand that begins something ends it.
    shell.prefix = nil
    let areMoves = keys.areMoves(burst, in: contexts)
    var text = UnmarkedPaste(after: shell.hand.typist.keyBefore)
    var wasRefused = false
    for key in burst {
      if takesText, text.take(key) { continue }
      put(text.takeOut(), &effects)
      if (key.pastedText != nil && !areMoves) || isDeedHere(key) {
        wasRefused = true
      } else {
        press(key, &effects)
      }
    }
    put(text.takeOut(), &effects)
    return wasRefused ? .refused : text.hadReturn ? .hadReturn : .taken
  }

  private mutating func put(_ text: String, _ effects: inout [ScreenEffect]) {
    if !text.isEmpty { insert(text, &effects) }
  }

  // MARK: Layers

  /// Opens help over what is there, or closes it.
  mutating func toggleHelp() {
    if layers.help != nil { shell.layers.close() } else { shell.layers.open(.help(HelpLayer())) }
  }

  /// Lays the list of everything that can be done by name over what is there, or takes it away.
  mutating func togglePalette() {
    if layers.palette != nil {
      shell.layers.close()
    } else {
      shell.layers.open(.palette(Palette()))
    }
  }

  /// Goes on in a list that lies over the panes. False: there is none.
  mutating func moveInLayer(by rows: Int) -> Bool {
    switch layers.top {
    case .help(var help):
      help.move(by: rows, helpContent, on: size)
      shell.layers.change(.help(help))
    case .palette(var palette):
      palette.move(by: rows, paletteContent, on: size)
      shell.layers.change(.palette(palette))
    case .jump(var jump):
      // Let go of, so that all there is to go to is not copied.
      shell.layers.close()
      jump.move(by: rows, on: size)
      shell.layers.open(.jump(jump))
    case .search(var search):
      search.move(by: rows, on: size)
      shell.layers.change(.search(search))
    case .addresses(var addresses):
      addresses.move(by: rows, on: size)
      shell.layers.change(.addresses(addresses))
    case .namesakes(var namesakes):
      namesakes.move(by: rows, on: size)
      shell.layers.change(.namesakes(namesakes))
    case .handOver(var prompt):
      prompt.move(by: rows, on: size)
      shell.layers.change(.handOver(prompt))
    case .outcome(var list):
      list.move(by: rows, on: size)
      shell.layers.change(.outcome(list))
    case .find, .question, .line, .speak, .answers, .profile, .zoom, nil: return false
    }
    return true
  }

  /// The same by pages.
  mutating func moveInLayer(byPages pages: Int) -> Bool {
    guard case .help(var help)? = layers.top else {
      return moveInLayer(by: pages * PickList.height(on: size))
    }
    help.move(byPages: pages, helpContent, on: size)
    shell.layers.change(.help(help))
    return true
  }

  // MARK: By name

  /// Everything that can be done by name, what was done so last first.
  private var listed: [Action] {
    let all = keys.actions.filter { $0 != .palette }
    return shell.recent.filter(all.contains) + all.filter { !shell.recent.contains($0) }
  }

  private var paletteContent: Palette.Content {
    Palette.Content(
      commands: listed.map { [reach, keys, texts] action in
        let here = keys.keys(for: action, in: reach)
        let names = (here.isEmpty ? keys.keys(for: action) : here).map(\.name)
        return Palette.Command(
          name: action.name, keys: names.first ?? "",
          help: keys.help(for: action, in: reach, texts), takesWords: action.takesWords)
      })
  }

  // MARK: Handing over

  /// Asks where a chat is to go.
  mutating func askWhereTo(_ chat: ChatID) {
    let places = HandOverPlace.all(for: chat, in: desk, queue: texts.theQueue) {
      name(of: $0)
    }
    shell.layers = Layers(.handOver(HandOverPrompt(chat, places)))
  }

  /// Has told what would come of it, as long as it is asked where a chat is to go.
  mutating func weighHandOver(_ effects: inout [ScreenEffect]) {
    let asked = layers.handOverAsked
    if shell.weighs(asked?.chat) { effects.append(.weighHandOver(asked?.chat)) }
    guard var asked else { return }
    asked.take(prospects) { destination in
      HandOverPlace(destination, in: desk, queue: texts.theQueue) { name(of: $0) }
    }
    shell.layers.changeHandOver { $0 = asked }
  }

  /// What is to be asked of the desk for what is selected; nil: that would be refused, which is said, or
  /// nothing is.
  mutating func takeHandOver(intervening: Bool) -> Command? {
    guard let prompt = layers.handOver, let place = prompt.selected else { return nil }
    if place.isGone || place.prospect?.outcome.isRefused == true {
      let meaning = prompt.meaning(of: place, texts) { name(of: $0) }
      say(.warning, place.name + texts.colon + meaning)
      return nil
    }
    shell.layers.close()
    return .transfer(
      prompt.chat, to: place.destination, note: prompt.note, intervening: intervening)
  }

  /// Goes from where it is to go to the note that goes with it, or back. False: that is not asked.
  mutating func switchHandOverLine() -> Bool {
    guard layers.handOver != nil else { return false }
    shell.layers.changeHandOver { $0.switchLine() }
    return true
  }

  /// Goes back by one step in what is asked: from the note to where it is to go, or to the panes.
  mutating func closeAsked() {
    if layers.handOver?.isWritingNote == true {
      shell.layers.changeHandOver { $0.switchLine() }
    } else {
      shell.layers.close()
    }
  }

  // MARK: The mouse

  /// Takes in whether the terminal tells of a mouse, after it was asked to.
  mutating func mouseSet(_ isOn: Bool) {
    let isWished = !shell.hasMouse
    shell.hasMouse = isOn
    say(isOn == isWished ? .done : .warning, .mouse(isOn ? .on : isWished ? .impossible : .off))
  }

  /// Does what is clicked on in a list that lies over the panes, or chooses it.
  mutating func clickInLayer(at place: Position, _ effects: inout [ScreenEffect]) {
    guard let list = layers.list, let row = PickList.row(at: place, on: size),
      row + list.firstShown < pickCount
    else { return }
    // Before a chat goes to somebody it is seen what that would mean.
    if layers.handOver != nil {
      return shell.layers.changeHandOver { $0.choose(row + list.firstShown) }
    }
    guard moveInLayer(by: row + list.firstShown - list.place) else { return }
    runInLayer(&effects)
  }

  /// How many rows the list has that lies over the panes.
  private var pickCount: Int {
    switch layers.top {
    case .palette(let palette): palette.found(in: paletteContent).count
    case .jump(let jump): jump.count
    case .search(let search): search.isAsked ? search.hits.count : 0
    case .addresses(let addresses): addresses.found.count
    case .namesakes(let namesakes): namesakes.count
    case .handOver(let prompt): prompt.count
    case .help, .find, .question, .line, .outcome, .speak, .answers, .profile, .zoom, nil: 0
    }
  }

  // MARK: Going anywhere

  /// Lays all there is to go to over the panes, or takes it away; what is over the journal is asked for.
  mutating func toggleJump(_ effects: inout [ScreenEffect]) {
    if layers.jump != nil { return shell.layers.close() }
    shell.layers.open(.jump(JumpLayer(jumpPlaces)))
    effects.append(.askHistory(JumpLayer.query))
  }

  /// Takes in chats that are over. False: it was not for going there that they were asked for.
  mutating func takePast(_ summaries: [ChatSummary], for query: HistoryQuery) -> Bool {
    guard query == JumpLayer.query else { return false }
    guard var jump = layers.jump else { return true }
    shell.layers.close()
    jump.take(jumpPlaces(past: summaries), on: size)
    shell.layers.open(.jump(jump))
    return true
  }

  /// Goes to what is selected, or seeks the chats of who is.
  private mutating func jumpToSelected(_ jump: JumpLayer, _ effects: inout [ScreenEffect]) {
    guard let place = jump.selected else { return }
    var jump = jump
    switch place.destination {
    case .agent: jump.seekOnly(place)
    case .team(let id):
      jump.seekOnly(place)
      jump.set(agents: desk.teams.first { $0.id == id }?.agents ?? [])
    case .chat, .past, .visitor, .view:
      shell.layers.close()
      return self.jump(to: place, &effects)
    }
    shell.layers.change(.jump(jump))
  }

  /// Goes back from the chats of somebody to everything. False: it was everything that was sought.
  mutating func seekAll() -> Bool {
    guard var jump = layers.jump, jump.seekAll() else { return false }
    shell.layers.change(.jump(jump))
    return true
  }

  /// What the user has chosen, read anew.
  mutating func take(_ preferences: ScreenPreferences, _ effects: inout [ScreenEffect]) {
    use(preferences)
    effects.append(.setWidths(preferences.ambiguousWidth))
    effects.append(.setTheme(preferences.theme))
    if preferences.hasMouse != shell.hasMouse { effects.append(.setMouse(preferences.hasMouse)) }
    say(.done, .preferences(.taken))
  }

  /// Does what is selected in the list that lies over the panes, from where that was asked for.
  mutating func runSelected(_ effects: inout [ScreenEffect]) {
    if let jump = layers.jump { return jumpToSelected(jump, &effects) }
    let action: Action? =
      switch layers.top {
      case .help(let help): help.selected(in: helpContent).flatMap { keys.action(ofEntry: $0) }
      case .palette(let palette): palette.selected(in: paletteContent).map { listed[$0] }
      case .jump, .search, .addresses, .namesakes, .find, .question, .line, .outcome, .handOver,
        .speak, .answers, .profile, .zoom, nil:
        nil
      }
    guard let action else { return }
    let words = layers.palette?.words(in: paletteContent)
    shell.layers.close()
    guard layers.top?.takesText != true, keys.isKnown(action, in: reach) else {
      return say(.hint, .keys(.notHere(name: action.name)))
    }
    shell.remember(action)
    perform(action, &effects)
    if let words, shell.pasteInLayer(words) { perform(.run, &effects) }
  }

  // MARK: Drawing

  /// What is handed over, in words.
  func handOverSubject(_ chat: ChatID) -> String {
    desk.chats[chat]?.visitor.displayName ?? texts.theVisitor
  }

  /// Draws what is asked, over the panes.
  func drawAsked(_ canvas: inout Canvas) {
    switch layers.top {
    case .question(let question):
      question.draw(
        wordings(of: question).map { SafeText(oneLine: $0, lineBreak: " ") },
        keys: keys.answers(in: .question, texts), &canvas)
    case .handOver(let prompt):
      prompt.draw(
        visitor: handOverSubject(prompt.chat),
        keys: keys.answers(in: .handOver, texts), texts, &canvas, name: name(of:))
    case .speak(let prompt):
      prompt.draw(title(of: prompt), keys: keys.answers(in: .speaking, texts), &canvas)
    case .palette(let palette): palette.draw(paletteContent, texts, &canvas)
    case .jump(let jump): jump.draw(texts, &canvas, row: jumpRow)
    case .search(let search):
      search.draw(texts, moment: { [localTime, now] in localTime.moment($0, now: now) }, &canvas)
    case .addresses(let addresses): addresses.draw(texts, &canvas)
    case .namesakes(let namesakes): namesakes.draw(texts, &canvas)
    case .outcome(let list):
      let back = keys.keyName(for: .back, in: .help)
      list.draw(back: SafeText(texts.goesBack(back)), texts, &canvas)
    case .help, .find, .line, .zoom, .answers, .profile, nil: break
    }
  }

  /// Draws what can follow the key that was pressed, if whoever pressed it hesitates.
  func drawPrefix(_ canvas: inout Canvas) {
    guard let prefix = shell.prefix, prefix.isShown(at: now) else { return }
    prefix.draw(keys.following(prefix.key, in: contexts, texts), &canvas)
  }

  /// When that is to be drawn; nil: it is, or nothing was pressed.
  var prefixDue: Instant? {
    shell.prefix.flatMap { $0.isShown(at: now) ? nil : $0.shownAt }
  }

  /// What is asked, with the keys that answer it, where there is no room for more.
  var askedInShort: SafeText? {
    guard let question = layers.question, let words = wordings(of: question).last else {
      return nil
    }
    let yes = keys.keyName(for: .yes, in: .question)
    let no = keys.keyName(for: .no, in: .question)
    return SafeText(oneLine: "\(words) \(yes)/\(no)")
  }

  /// The entries of the table that do something now.
  var hints:
    (entries: [KeyMap<Action, Context>.Table.Entry], help: KeyMap<Action, Context>.Table.Entry?)
  {
    keys.hints(in: contexts, where: isUseful)
  }
}
