import Desk
import Testing
import Words

@Suite("Languages")
struct TongueTests {
  @Test(
    "A locale names its language",
    arguments: [
      ("zh_TW.UTF-8", Tongue.chinese), ("zh-Hant-TW", .chinese), ("zh_HK", .chinese),
      ("ZH_tw", .chinese), ("zh", .chinese), ("en_GB.UTF-8", .english), ("en", .english),
    ])
  func locales(name: String, tongue: Tongue) {
    #expect(Tongue(ofLocale: name) == tongue)
  }

  @Test("Other locales name none", arguments: ["C", "C.UTF-8", "POSIX", "de_DE.UTF-8", "", "zho"])
  func others(name: String) { #expect(Tongue(ofLocale: name) == nil) }

  @Test("A value in Latin letters is set off from Chinese characters, one in Chinese is not")
  func spaces() {
    let words = Tongue.chinese.words
    #expect(words.writing(to: "Kim") == "寫給 Kim")
    #expect(words.writing(to: "王小明") == "寫給王小明")
    #expect(words.isWriting("Kim") == "Kim 正在輸入…")
    #expect(words.isWriting("王小明") == "王小明正在輸入…")
    #expect(words.line(.joined("ann", name: "李安")) == "李安已加入對談。")
    #expect(words.line(.joined("ann", name: "Ann Lee")) == "Ann Lee 已加入對談。")
  }

  @Test("Times are written as Chinese writes them")
  func times() throws {
    let words = Tongue.chinese.words
    let taipei = LocalTime(zone: "Asia/Taipei", .chinese)
    let late = try #require(Instant(iso8601: "2026-11-30T10:05:09Z"))
    #expect(taipei.longDate(late) == "2026年11月30日 星期一")
    #expect(taipei.moment(late, now: late + 86_400) == "11月30日 18:05")
    #expect(taipei.end(taipei.midnight(after: late), now: late) == "午夜")
    let spans = [0, 119, 120, 7199, 7200, 172_799, 172_800].map { words.span(seconds: $0) }
    #expect(spans == ["0 秒", "119 秒", "2 分鐘", "119 分鐘", "2 小時 00 分", "47 小時 59 分", "2 天"])
    let steps = [0, 9, 10, 59, 60, 3599, 3600, 86_399, 86_400].map { words.elapsed(seconds: $0) }
    #expect(steps == ["剛剛", "剛剛", "10秒", "50秒", "1分", "59分", "1時00", "23時59", "24時"])
  }

  @Test(
    "A text that lasts changes when it is said to, in every language", arguments: Tongue.allCases)
  func nextChange(tongue: Tongue) {
    let start = Instant(seconds: 1000)
    for offset in [0, 5, 10, 59, 60, 61, 3599, 3600, 86_399, 86_400, 90_000] {
      let now = start + offset
      let next = Elapsed.nextChange(since: start, now: now)
      let text = Elapsed.text(since: start, now: now, tongue)
      let before = Instant(milliseconds: next.milliseconds - 1)
      #expect(Elapsed.text(since: start, now: before, tongue) == text)
      #expect(Elapsed.text(since: start, now: next, tongue) != text)
    }
  }
}
