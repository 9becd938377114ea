/// What a key that was pressed comes to.
enum KeyMeaning<Action> {
  case action(Action)
  /// It begins others, or ended what one of them began, and there is nothing else to it.
  case isTaken
  case nothing
}
