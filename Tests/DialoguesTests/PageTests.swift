import Desk
import Testing

@testable import Dialogues

@Suite struct PageTests {
  @Test(arguments: [
    ("shop.example", "https://shop.example/", true), ("shop.example", "http://shop.example", true),
    ("shop.example", "https://shop.example/a", false),
    ("shop.example/a", "https://shop.example/a/", true),
    ("shop.example/a/", "https://shop.example/a?x=1#y", true),
    ("shop.example/a", "https://shop.example/A", false),
    ("shop.example/a/*", "https://shop.example/a", true),
    ("shop.example/a/*", "https://shop.example/a/b/c", true),
    ("shop.example/a/*", "https://shop.example/ab", false),
    ("*.shop.example", "https://shop.example/any/page", true),
    ("*.shop.example", "https://de.www.shop.example/any", true),
    ("*.shop.example", "https://notshop.example/", false),
    ("*.shop.example/x", "https://de.shop.example/y", false),
    ("https://shop.example", "http://shop.example/", false),
    ("SHOP.example:443/a", "https://shop.example:443/a", false),
    ("https://SHOP.example:443/a", "https://shop.example/a", true),
    ("shop.example:8080", "http://shop.example:8080/", true),
    ("münchen.example", "https://xn--mnchen-3ya.example/", true),
    ("shop.example/%7Eme", "https://shop.example/~me", true),
    ("shop.example/caf%C3%A9", "https://shop.example/café", true),
    ("shop.example/a", "https://shop.example/b/../a", true),
    ("shop.example/a/b", "https://shop.example/a%2Fb", false),
  ])
  func aPatternMatches(_ pattern: String, _ page: String, _ matches: Bool) throws {
    let address = try #require(PageAddress(page))
    let found = try #require(PagePattern(pattern))
    #expect(found.matches(address) == matches)
  }

  @Test(arguments: [
    "", "ftp://shop.example", "shop..example", "shop.example/a*b", "*", "shop.example:0",
    "shop example", "https://", "shop.example/%zz",
  ])
  func whatIsNoPatternIsNone(_ text: String) { #expect(PagePattern(text) == nil) }

  @Test func whatIsExcludedIsOut() throws {
    let targets = PageTargets(
      include: ["*.shop.example/pricing/*"], exclude: ["shop.example/pricing/jobs"])
    let matcher = PageMatcher(targets)
    #expect(matcher.matches(try #require(PageAddress("https://shop.example/pricing/a"))))
    #expect(!matcher.matches(try #require(PageAddress("https://shop.example/pricing/jobs/"))))
    #expect(matcher.matches(try #require(PageAddress("https://de.shop.example/pricing/jobs"))))
  }

  @Test(arguments: [
    ("Hello {{firstName:\"there\"}}!", ["firstName": "Mei"], "Hello Mei!"),
    ("Hello {{firstName:\"there\"}}!", ["firstName": ""], "Hello there!"),
    ("Hello {{firstName}}!", [:], "Hello !"), ("\\{{a}} {{b:\"{\"}}", [:], "{{a}} {"),
  ])
  func tokensAreFilled(_ text: String, _ known: [String: String], _ filled: String) throws {
    #expect(try #require(TokenText(text)).filled { known[$0] } == filled)
  }

  @Test(arguments: ["{{", "{{}}", "{{a b}}", "{{a:b}}", "{{a:\"}}", "x {{a"])
  func brokenTokensAreNone(_ text: String) { #expect(TokenText(text) == nil) }
}
