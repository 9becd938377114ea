import Desk
import Words

extension Catalogue {
  /// What is said and shown where somebody speaks in another agent's chat, or looks on.
  mutating func addVoices() {
    add("whisperHead", words.whisperHead(of: "Kim", to: "Mia"))
    add(
      "whisper", words.whisper(by: "Kim", to: "Mia"), words.whisper(by: nil, to: "Mia"),
      words.whisper(by: "Kim", to: nil))
    add("whispered", words.whispered(by: "Kim", before: 0), words.whispered(by: "Kim", before: 43))
    add("dismisses", words.dismisses(key: "K1"))
    for names in [["Kim"], ["Kim", "Mia"], ["Kim", "Mia", "Bo"]] {
      add(
        "watched", words.watched(by: names, seeDrafts: true),
        words.watched(by: names, seeDrafts: false))
      add("watchedBriefly", words.watchedBriefly(by: names))
    }
    add(
      "begins", words.begins(watching: "Kim", true), words.begins(watching: "Kim", false),
      words.begins(watching: nil, true), words.begins(watching: nil, false))
    add("somebodyWhoWatches", words.somebodyWhoWatches)
    add("unsent", words.unsent(by: "Kim"))
    add("whisperTitle", words.whisperTitle(to: "Kim", visitor: "Mia"))
    add("bargeTitle", words.bargeTitle(visitor: "Mia", agent: "Kim"))
    add("nobodyNow", words.nobodyNow)
  }
}
