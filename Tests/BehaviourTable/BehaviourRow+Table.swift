import Desk
import Dialogues

extension BehaviourRow {
  /// All 26 of them.
  public static let table: [BehaviourRow] =
    shownAndReloaded + goneElsewhere + published + triggered + closed

  /// What is the same on page 1 in many of them.
  private static let d1 = dialogue("d1", pages: [1])
  private static let opened: [Step] = [.goes(to: 1), .counted(["d1 triggered"])]
  private static let engaged: [Step] = [
    .goes(to: 1), .answers, .counted(["d1 triggered", "d1 engaged"]),
  ]

  private static let shownAndReloaded = [
    BehaviourRow(
      "1 to 6", d1,
      steps: [
        .goes(to: 1), .shows("d1 1"), .counted(["d1 triggered"]),
        .reloads, .shows("d1 1"), .counted([]),
        .goes(to: 2), .shows(nil),
        .goes(to: 1), .shows("d1 1"), .counted([]),
        .answers, .counted(["d1 engaged"]),
        .reloads, .shows("d1 1 +1"), .counted([]),
        .answers, .counted(["d1 completed"]),
        .reloads, .shows(nil), .counted([]),
      ]),
    BehaviourRow(
      "6, with another behind it", dialogue("d1", pages: [1], priority: 1),
      dialogue("d2", pages: [1], priority: 2),
      steps: engaged + [
        .answers, .reloads, .shows("d2 1"), .counted(["d1 completed", "d2 triggered"]),
      ]),
    BehaviourRow(
      "7 and 8", dialogue("d1", pages: [1, 2]),
      steps: opened + [
        .goes(to: 2), .shows("d1 1"), .counted([]),
        .answers, .goes(to: 1), .shows("d1 1 +1"), .counted(["d1 engaged"]),
      ]),
  ]

  private static let goneElsewhere = [
    BehaviourRow(
      "9", d1, dialogue("d2", pages: [2]),
      steps: engaged + [.goes(to: 2), .shows("d1 1 +1"), .counted([])]),
    BehaviourRow(
      "10", d1, dialogue("d2", pages: [2]),
      steps: opened + [.goes(to: 2), .shows("d2 1"), .counted(["d2 triggered"])]),
    BehaviourRow(
      "11 and 12", d1, dialogue("d2", pages: [2]),
      steps: engaged + [
        .answers, .goes(to: 2), .shows("d2 1"), .counted(["d1 completed", "d2 triggered"]),
        .answers, .counted(["d2 engaged"]),
      ]),
  ]

  private static let published = [
    BehaviourRow(
      "13 and 14", d1,
      steps: opened + [.publishes([]), .looks(5), .shows("d1 1"), .reloads, .shows(nil)]),
    BehaviourRow(
      "15", d1, steps: engaged + [.publishes([]), .reloads, .shows("d1 1 +1"), .counted([])]),
    BehaviourRow(
      "16", d1,
      steps: opened + [
        .publishes([dialogue("d1", pages: [1], version: 2)]), .reloads, .shows("d1 2"),
        .counted([]),
      ]),
    BehaviourRow(
      "17", d1,
      steps: engaged + [
        .publishes([dialogue("d1", pages: [1], version: 2)]), .reloads, .shows("d1 1 +1"),
        .counted([]),
      ]),
    BehaviourRow(
      "18", dialogue("d1", pages: [1], priority: 1), dialogue("d2", pages: [1], priority: 2),
      steps: opened + [
        .publishes([dialogue("d2", pages: [1], priority: 2)]), .reloads, .shows("d2 1"),
        .counted(["d2 triggered"]),
      ]),
    BehaviourRow(
      "19", d1,
      steps: engaged + [
        .answers, .publishes([dialogue("d1", pages: [1], version: 2)]), .reloads, .shows(nil),
      ]),
  ]

  private static let triggered = [
    BehaviourRow(
      "20", dialogue("d1", pages: [1, 2], when: DialogueTrigger(timeOnSite: 30)),
      steps: [
        .goes(to: 1), .looks(20), .goes(to: 2), .waits(10_000),
        .looks(9), .shows(nil), .counted([]),
        .looks(1), .shows("d1 1"), .counted(["d1 triggered"]),
      ]),
    BehaviourRow(
      "21", dialogue("d1", pages: [1, 2], when: DialogueTrigger(timeOnPage: 30)),
      steps: [
        .goes(to: 1), .looks(20), .goes(to: 2), .looks(29), .shows(nil), .counted([]),
        .looks(1), .shows("d1 1"), .counted(["d1 triggered"]),
      ]),
    BehaviourRow(
      "22", dialogue("d1", pages: [1], when: DialogueTrigger(scroll: 50)),
      steps: [
        .goes(to: 1), .waits(nil), .scrolls(to: 49), .shows(nil), .counted([]),
        .scrolls(to: 50), .shows("d1 1"), .counted(["d1 triggered"]),
      ]),
    BehaviourRow(
      "23", dialogue("d1", pages: [1], priority: 1, when: DialogueTrigger(timeOnPage: 30)),
      dialogue("d2", pages: [1], priority: 2, when: DialogueTrigger(scroll: 50)),
      steps: [
        .goes(to: 1), .looks(10), .scrolls(to: 90), .goes(to: 2), .looks(60), .goes(to: 1),
        .looks(19), .shows(nil), .counted([]),
        .looks(1), .shows("d1 1"), .counted(["d1 triggered"]),
      ]),
    BehaviourRow(
      "24", dialogue("d1", pages: [1], when: DialogueTrigger(timeOnSite: 60)),
      steps: [
        .goes(to: 1), .looks(60), .counted(["d1 triggered"]), .isAway(seconds: 2 * 86_400),
        .goes(to: 1), .shows("d1 1"), .counted([]), .hasVisited(times: 2),
      ]),
  ]

  private static let closed = [
    BehaviourRow(
      "25", dialogue("d1", pages: [1], leadsToChat: true), dialogue("d2", pages: [2]),
      steps: engaged + [
        .answers, .goes(to: 2), .shows("d1 1 +2 chat"), .counted([]),
        .chatCloses, .counted(["d1 completed"]), .goes(to: 2), .shows("d2 1"),
      ]),
    BehaviourRow(
      "26", d1, dialogue("d2", pages: [2]),
      steps: engaged + [
        .switches(on: false), .goes(to: 2), .shows("d1 1 +1"),
        .answers, .reloads, .shows(nil), .counted(["d1 completed"]),
        .switches(on: true), .reloads, .shows("d2 1"),
      ]),
  ]

  /// A dialogue of two questions, the second perhaps before a chat.
  private static func dialogue(
    _ id: DialogueID, pages: [Int], priority: Int = 100, version: Int = 1,
    when: DialogueTrigger = DialogueTrigger(), leadsToChat: Bool = false
  ) -> PublishedDialogue {
    func question(_ next: CardID?) -> Card {
      .question(.init(text: "Well?", choices: [.init(text: "Yes", next: next), .init(text: "No")]))
    }
    var cards: [Dialogue.Entry] = [
      .init("first", question("second")), .init("second", question(leadsToChat ? "person" : nil)),
    ]
    if leadsToChat {
      cards.append(.init("person", .liveChat(.init(route: .roundRobin, wait: 300))))
    }
    var dialogue = Dialogue(id: id, name: id.text, start: "first", cards: cards)
    dialogue.priority = priority
    dialogue.when = when
    dialogue.targets = PageTargets(include: pages.map(BehaviourRow.address))
    return PublishedDialogue(dialogue, version: version)
  }
}
