/// What can be wrong with a text that should be JSON.
public indirect enum JSONFault: Hashable, Sendable {
  /// Something else stands there.
  case expected(JSONExpectation)
  /// The text ends where something must follow.
  case ended(before: JSONExpectation)
  case somethingFollows
  case nestedTooDeeply
  case keyTwice(String)
  case numberTooLarge
  case numberBeginsWithZero
  case stringDoesNotEnd
  case controlCharacter
  case invalidUTF8
  case unknownEscape
  case halfOfSurrogatePair
  /// It is JSON; what it says is wrong to whoever reads it.
  case meaning(JSONMeaning)
}
