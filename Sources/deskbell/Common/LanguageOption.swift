import ArgumentParser
import Desk
import FrontDesk
import Usage
import Words

/// In which language to tell: what every command understands, and the help of the program tells once.
struct LanguageOption: ParsableArguments {
  // It is read before anything else is, since whatever is wrong is told in it (`Arguments`).
  @Option(
    help: ArgumentHelp(
      "The language, en or zh-Hant (else that of LC_ALL, LC_MESSAGES or LANG).",
      valueName: "tag"),
    transform: { tag in
      if let tongue = Tongue(rawValue: tag) { return tongue }
      let known = Tongue.allCases.map(\.rawValue)
      throw ValidationError(
        .noChoice(
          option: "--lang", value: tag, meant: Refusal.meant(by: tag, among: known),
          choices: known))
    })
  var lang: Tongue?

  init() {}

  init(lang: Tongue?) { self.lang = lang }
}
