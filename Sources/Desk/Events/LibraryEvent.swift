/// What happens to the library of answers: part of the desk's set-up.
public enum LibraryEvent: Hashable, Sendable {
  case set(ResponseSet)
  case removed(ResponseRemoved)
  case unanswered(QuestionUnanswered)
  case settled(QuestionSettled)
}
