extension English {
  public func problem(_ problem: ConfigFault.Problem) -> String {
    switch problem {
    case .unreadable(let reason): "It cannot be read: \(reason)."
    case .notUTF8: "It is not text in UTF-8."
    case .notTOML(let reason): "That is not TOML: \(reason)."
    case .unknownSetting(let name, let nearest?, _):
      "There is no setting \(name). Did you mean \(nearest)?"
    case .unknownSetting(let name, nil, let known):
      "There is no setting \(name). There is \(known.joined(separator: ", "))."
    case .notATable(let name): "\(name) has settings of its own: begin them with [\(name)]."
    case .notTrueOrFalse(let name): "\(name) is true or false."
    case .noChoice(let name, let value, let known):
      "\(name) is one of \(known.map { "\"\($0)\"" }.joined(separator: ", "))"
        + (value.map { ", not \"\($0)\"." } ?? ".")
    case .unknownAction(let name, let screen, let nearest):
      "The \(screen) has no action \(name). "
        + (nearest.map { "Did you mean \($0)?" } ?? "`deskbell keys` lists those it has.")
    case .notThere(let action, let place):
      "\(action) means nothing in \(place). `deskbell keys` lists what does."
    case .notKeys(let action):
      "\(action) takes a key in quotes, or several of them in brackets."
    case .unknownKey(let name, let nearest?): "No key is called \(name). Did you mean \(nearest)?"
    case .unknownKey(let name, nil):
      "No key is called \(name). `deskbell keys` shows what keys are called."
    case .isText(let key, let place): "\(key) is text in \(place), and no key that does something."
    case .clash(let key, let place, let first, let second):
      "\(key) would do two things in \(place): \(first) and \(second)."
    case .needsKey(let action, let place): "\(action) has to have a key in \(place)."
    case .notANumber(let name, let least, let most):
      "\(name) is a whole number from \(least) to \(most)."
    case .notASpan(let name, let example):
      "\(name) is a span of time, such as \"\(example)\", or a number of seconds; 0: never."
    case .notAText(let name): "\(name) takes a text in quotes."
    case .notTexts(let name): "\(name) takes texts in quotes, in brackets."
    case .notOneOf(let name, let value, let nearest?, _):
      "\(name) cannot be \(value). Did you mean \(nearest)?"
    case .notOneOf(let name, let value, nil, let known):
      "\(name) cannot be \(value). It can be \(known.joined(separator: ", "))."
    case .notQuietHours(let text):
      "\(text) is no stretch of a day: write it as 22:00-07:00."
    case .notAnAddress(let text): "\(text) is no email address."
    case .notAskable(let text): "\(text) is no address that begins with https:// and has no blanks."
    case .notAPath(let text): "\(text) is no whole path: it begins with /."
    case .needsSetting(let value, let setting): "\(value) needs \(setting)."
    }
  }

  public func remark(_ remark: ConfigRemark) -> String {
    let given = "\(remark.key) does \(remark.action) in \(remark.place)"
    return switch remark.outcome {
    case .takes(let key, let former):
      "\(given), so that \(key == remark.key ? "it" : key) no longer does \(former), which can still be "
        + "done by its name."
    case .leaves(let key, let other, let place):
      "\(given), but not in \(place), where \(key == remark.key ? "it" : key) does \(other)."
    }
  }

  public func place(file: String, line: Int?) -> String {
    line.map { "\(file), line \($0)" } ?? file
  }

  public func isSound(file: String) -> String { "\(file) is sound." }

  public func isNotThere(file: String) -> String {
    "There is no \(file): everything is as it comes."
  }

  public func keptAsItWas(_ fault: String, more: Int, check: String) -> String {
    "\(fault) Everything stays as it was; \(check) tells "
      + (more == 0 ? "what is wrong." : "this and \(more) more.")
  }
}
