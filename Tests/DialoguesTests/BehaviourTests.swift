import Desk
import Dialogues
import Testing

/// The table of DIALOGUES, row by row: what the visitor is shown, and what counts.
@Suite struct BehaviourTests {
  private func opened(_ published: PublishedDialogue..., on page: Int = 1) -> Browser {
    let browser = Browser(published)
    browser.goes(to: page)
    #expect(browser.counted() == ["d1 triggered"])
    return browser
  }

  private func engaged(_ published: PublishedDialogue..., on page: Int = 1) throws -> Browser {
    let browser = Browser(published)
    browser.goes(to: page)
    try browser.answers()
    #expect(browser.counted() == ["d1 triggered", "d1 engaged"])
    return browser
  }

  @Test func rows1To6() throws {
    let browser = Browser([dialogue("d1", pages: [1])])
    browser.goes(to: 1)
    #expect(browser.shown == "d1 1" && browser.counted() == ["d1 triggered"])
    browser.reloads()
    #expect(browser.shown == "d1 1" && browser.counted() == [])
    browser.goes(to: 2)
    #expect(browser.shown == nil)
    browser.goes(to: 1)
    #expect(browser.shown == "d1 1" && browser.counted() == [])
    try browser.answers()
    #expect(browser.counted() == ["d1 engaged"])
    browser.reloads()
    #expect(browser.shown == "d1 1 +1" && browser.counted() == [])
    try browser.answers()
    #expect(browser.counted() == ["d1 completed"])
    browser.reloads()
    #expect(browser.shown == nil && browser.counted() == [])
  }

  @Test func row6WithAnotherBehindIt() throws {
    let browser = try engaged(
      dialogue("d1", pages: [1], priority: 1), dialogue("d2", pages: [1], priority: 2))
    try browser.answers()
    browser.reloads()
    #expect(browser.shown == "d2 1")
    #expect(browser.counted() == ["d1 completed", "d2 triggered"])
  }

  @Test func rows7And8() throws {
    let browser = opened(dialogue("d1", pages: [1, 2]))
    browser.goes(to: 2)
    #expect(browser.shown == "d1 1" && browser.counted() == [])
    try browser.answers()
    browser.goes(to: 1)
    #expect(browser.shown == "d1 1 +1" && browser.counted() == ["d1 engaged"])
  }

  @Test func rows9To12() throws {
    let both = [dialogue("d1", pages: [1]), dialogue("d2", pages: [2])]
    var browser = try engaged(both[0], both[1])
    browser.goes(to: 2)
    #expect(browser.shown == "d1 1 +1" && browser.counted() == [])
    browser = opened(both[0], both[1])
    browser.goes(to: 2)
    #expect(browser.shown == "d2 1" && browser.counted() == ["d2 triggered"])
    browser = try engaged(both[0], both[1])
    try browser.answers()
    browser.goes(to: 2)
    #expect(browser.shown == "d2 1" && browser.counted() == ["d1 completed", "d2 triggered"])
    try browser.answers()
    #expect(browser.counted() == ["d2 engaged"])
  }

  @Test func rows13To15() throws {
    var browser = opened(dialogue("d1", pages: [1]))
    browser.publishes([])
    browser.looks(seconds: 5)
    #expect(browser.shown == "d1 1")
    browser.reloads()
    #expect(browser.shown == nil)
    browser = try engaged(dialogue("d1", pages: [1]))
    browser.publishes([])
    browser.reloads()
    #expect(browser.shown == "d1 1 +1" && browser.counted() == [])
  }

  @Test func rows16And17() throws {
    var browser = opened(dialogue("d1", pages: [1]))
    browser.publishes([dialogue("d1", pages: [1], version: 2)])
    browser.reloads()
    #expect(browser.shown == "d1 2" && browser.counted() == [])
    browser = try engaged(dialogue("d1", pages: [1]))
    browser.publishes([dialogue("d1", pages: [1], version: 2)])
    browser.reloads()
    #expect(browser.shown == "d1 1 +1" && browser.counted() == [])
  }

  @Test func row18() {
    let second = dialogue("d2", pages: [1], priority: 2)
    let browser = opened(dialogue("d1", pages: [1], priority: 1), second)
    browser.publishes([second])
    browser.reloads()
    #expect(browser.shown == "d2 1" && browser.counted() == ["d2 triggered"])
  }

  @Test func row19() throws {
    let browser = try engaged(dialogue("d1", pages: [1]))
    try browser.answers()
    browser.publishes([dialogue("d1", pages: [1], version: 2)])
    browser.reloads()
    #expect(browser.shown == nil)
  }

  @Test func rows20To22() {
    var browser = Browser([
      dialogue("d1", pages: [1, 2], when: DialogueTrigger(timeOnSite: 30))
    ])
    browser.goes(to: 1)
    browser.looks(seconds: 20)
    browser.goes(to: 2)
    #expect(browser.encounter.timeToWait == 10_000)
    browser.looks(seconds: 9)
    #expect(browser.shown == nil && browser.counted() == [])
    browser.looks(seconds: 1)
    #expect(browser.shown == "d1 1" && browser.counted() == ["d1 triggered"])

    browser = Browser([dialogue("d1", pages: [1, 2], when: DialogueTrigger(timeOnPage: 30))])
    browser.goes(to: 1)
    browser.looks(seconds: 20)
    browser.goes(to: 2)
    browser.looks(seconds: 29)
    #expect(browser.shown == nil)
    browser.looks(seconds: 1)
    #expect(browser.shown == "d1 1" && browser.counted() == ["d1 triggered"])

    browser = Browser([dialogue("d1", pages: [1], when: DialogueTrigger(scroll: 50))])
    browser.goes(to: 1)
    #expect(browser.encounter.timeToWait == nil)
    browser.scrolls(to: 49)
    #expect(browser.shown == nil)
    browser.scrolls(to: 50)
    #expect(browser.shown == "d1 1" && browser.counted() == ["d1 triggered"])
  }

  @Test func row23() {
    let browser = Browser([
      dialogue("d1", pages: [1], priority: 1, when: DialogueTrigger(timeOnPage: 30)),
      dialogue("d2", pages: [1], priority: 2, when: DialogueTrigger(scroll: 50)),
    ])
    browser.goes(to: 1)
    browser.looks(seconds: 10)
    browser.scrolls(to: 90)
    browser.goes(to: 2)
    browser.looks(seconds: 60)
    browser.goes(to: 1)
    browser.looks(seconds: 19)
    #expect(browser.shown == nil && browser.counted() == [])
    browser.looks(seconds: 1)
    #expect(browser.shown == "d1 1" && browser.counted() == ["d1 triggered"])
  }

  @Test func row24() {
    let browser = Browser([dialogue("d1", pages: [1], when: DialogueTrigger(timeOnSite: 60))])
    browser.goes(to: 1)
    browser.looks(seconds: 60)
    #expect(browser.counted() == ["d1 triggered"])
    browser.isAway(seconds: 2 * 86_400)
    browser.goes(to: 1)
    #expect(browser.shown == "d1 1" && browser.counted() == [])
    #expect(browser.encounter.memory.habits.visits == 2)
  }

  @Test func row25() throws {
    let browser = try engaged(
      dialogue("d1", pages: [1], leadsToChat: true), dialogue("d2", pages: [2]))
    try browser.answers()
    browser.goes(to: 2)
    #expect(browser.shown == "d1 1 +2 chat" && browser.counted() == [])
    browser.chatCloses()
    #expect(browser.counted() == ["d1 completed"])
    browser.goes(to: 2)
    #expect(browser.shown == "d2 1")
  }

  @Test func row26() throws {
    let browser = try engaged(dialogue("d1", pages: [1]), dialogue("d2", pages: [2]))
    browser.switches(on: false)
    browser.goes(to: 2)
    #expect(browser.shown == "d1 1 +1")
    try browser.answers()
    browser.reloads()
    #expect(browser.shown == nil && browser.counted() == ["d1 completed"])
    browser.switches(on: true)
    browser.reloads()
    #expect(browser.shown == "d2 1")
  }
}
