import Alerts
import Desk
import Words

/// The agent is called: by the bell, and on whatever other channels they have chosen.
extension InboxModel {
  /// Says what is to be said by now.
  mutating func call(_ effects: inout [ScreenEffect]) {
    for call in calls.due(at: now) {
      guard call.channel != .bell else {
        effects.append(.ringBell)
        continue
      }
      let text = CallText(headline: texts.headline(call), detail: texts.detail(call))
      effects.append(.call(call, text, calls.settings))
    }
  }

  /// Whether nothing but an offer is to be said now.
  var isQuiet: Bool {
    !calls.settings.quiet.isEmpty && calls.settings.isQuiet(at: localTime.minute(of: now))
  }

  /// Takes in that the window has got the focus, or lost it.
  mutating func focused(_ isHere: Bool) { calls.turn(isHere ? .here : .elsewhere) }
}
