import Terminal
import Text
import Words

extension SideSign {
  /// What the signs before what was said mean.
  static func help(_ texts: any Wording) -> [HelpGroup.Line] {
    [
      HelpGroup.Line(visitor + " " + agent, SafeText(texts.sidesHelp)),
      HelpGroup.Line(fromTheRight, SafeText(texts.fromTheRightHelp)),
    ]
  }
}
