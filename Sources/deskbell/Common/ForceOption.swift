import ArgumentParser
import Desk
import Dialogues
import Words

/// Doing what would be refused because of others.
struct ForceOption: ParsableArguments {
  @Flag(help: "Do it all the same.")
  var force = false
}

extension DeskSession {
  /// Tells what published dialogues can do no longer that they could before.
  func warnOfLacks(since before: DeskState) {
    let known = Set(DialogueNeeds.lacks(at: before))
    for lack in DialogueNeeds.lacks(at: state) where !known.contains(lack) {
      Failure.warn(Environment.words.lack(lack))
    }
  }
}
