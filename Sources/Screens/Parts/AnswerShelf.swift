public import Answers
public import Desk

/// The approved answers of a desk, and the pages it knows of, ready to be looked through. Making it of
/// many takes a while; looking through it does not.
public struct AnswerShelf: Sendable {
  /// Of which library it was made.
  public let mark: LibraryMark
  public let answers: ResponseIndex
  public let pages: PageIndex

  public init(_ library: ResponseLibrary, at state: DeskState) {
    mark = library.mark
    answers = ResponseIndex(library.responses)
    pages = PageIndex(AnswerShelf.pages(answers.responses, state))
  }

  /// Those that approved answers name, those that published dialogues offer, and those that visitors of
  /// open chats came from.
  private static func pages(_ responses: [Response], _ state: DeskState) -> [KnownPage] {
    let offered = state.dialogues.compactMap { $0.published.flatMap($0.version) }.flatMap(\.cards)
      .compactMap { entry -> KnownPage? in
        guard case .document(let card) = entry.card else { return nil }
        return KnownPage(address: card.url, title: card.title)
      }
    let named = responses.compactMap { response in
      response.address.map { KnownPage(address: $0, title: response.question) }
    }
    let visited = state.chats.values.compactMap(\.origin)
      .map { KnownPage(address: $0.page, title: $0.pageTitle) }
      .sorted { ($0.address, $0.title) < ($1.address, $1.title) }
    return offered + named + visited
  }
}

extension DeskDialogue {
  fileprivate func version(_ number: Int) -> Dialogue? { self[number] }
}
