import Alerts
import Desk
import FrontDesk
import Terminal
import Text
import Words

/// What the agent says of themself: shown, and changed by the same command as `deskbell me set`.
extension InboxModel {
  mutating func showProfile() {
    guard desk.agent(me) != nil else { return }
    shell.layers.open(.profile(ProfileLayer()))
  }

  /// Begins to change what is selected, or hands in what is typed.
  mutating func runInProfile(_ effects: inout [ScreenEffect]) {
    guard let profile = layers.profile, let agent = desk.agent(me) else { return }
    guard let typed = profile.typed else {
      guard let value = InboxModel.written(profile.field, of: agent) else { return }
      return shell.layers.changeProfile { $0.change(value) }
    }
    let text = typed.trimmed
    var change = AgentChange()
    switch profile.field {
    case .name: change.name = text
    case .timeZone: change.timeZone = .some(text.isEmpty ? nil : text)
    case .schedule:
      do throws(ScheduleDays.Flaw) {
        change.schedule = .some(try InboxModel.schedule(text))
      } catch {
        return say(.failure, texts.flaw(error))
      }
    case .picture:
      guard text.isEmpty else {
        effects.append(.keepPicture(path: text))
        return shell.layers.changeProfile { _ = $0.leave() }
      }
      change.picture = .some(nil)
    case .notices: return
    }
    effects.append(.request(.change(.changeOwn(change))))
    shell.layers.changeProfile { _ = $0.leave() }
  }

  /// What stands in the line when it is begun to be changed; nil: it cannot be changed here.
  private static func written(_ field: ProfileField, of agent: Agent) -> String? {
    switch field {
    case .name: agent.name
    case .timeZone: agent.timeZone ?? ""
    case .schedule: agent.schedule?.written ?? ""
    case .picture: ""
    case .notices: nil
    }
  }

  /// The days that are named; the others are off. Nothing: at all times.
  private static func schedule(_ text: String) throws(ScheduleDays.Flaw) -> WeeklySchedule? {
    var days: [ScheduleDays] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      days.append(try ScheduleDays(reading: String(word)))
    }
    try ScheduleDays.check(days)
    return days.isEmpty ? nil : WeeklySchedule().with(days)
  }

  /// A picture that is kept is theirs from then on.
  mutating func pictureKept(
    _ picture: PictureID?, _ failure: String?, _ effects: inout [ScreenEffect]
  ) {
    if let failure { return say(.failure, failure) }
    guard let picture else { return }
    var change = AgentChange()
    change.picture = .some(picture)
    effects.append(.request(.change(.changeOwn(change))))
  }

  // MARK: Drawing

  func drawProfile(_ profile: ProfileLayer, _ canvas: inout Canvas) {
    guard let agent = desk.agent(me) else { return }
    let rows = ProfileField.allCases.map { field in
      let value = value(of: field, agent)
      let help = texts.profileHelp(field)
      // What does not fit into a row is told whole.
      return ProfileLayer.Row(
        label: label(of: field), value: value,
        help: field == .notices ? value + texts.period + help : help)
    }
    let run = keys.keyName(for: .run, in: .picker)
    let back = keys.keyName(for: .back, in: .picker)
    let line =
      profile.typed != nil
      ? texts.profileKeys(save: run, back: back)
      : texts.profileKeys(change: profile.field == .notices ? nil : run, back: back)
    profile.draw(
      rows, said: notice?.text, title: texts.profileTitle, keys: SafeText(line), &canvas)
  }

  private func label(of field: ProfileField) -> String {
    switch field {
    case .name: texts.name(.name)
    case .timeZone: texts.name(.timeZone)
    case .schedule: texts.name(.works)
    case .picture: texts.name(.picture)
    case .notices: texts.noticesLabel
    }
  }

  private func value(of field: ProfileField, _ agent: Agent) -> String {
    switch field {
    case .name: agent.name
    case .timeZone: agent.timeZone ?? "UTC"
    case .schedule: texts.schedule(agent.schedule)
    case .picture: agent.picture.map { String($0.text.prefix(8)) } ?? "-"
    case .notices:
      texts.notices(
        Occasion.allCases.filter { $0 != .threshold }.map { occasion in
          let chosen = calls.settings.channels(for: occasion)
          return (occasion, Channel.allCases.filter(chosen.contains).map(\.rawValue))
        })
    }
  }
}
