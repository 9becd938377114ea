/// Names and words of visitors: ordinary ones, and such as have broken terminal programs.
let visitorWords = [
  "hello", "Where is my order? I have been waiting for two weeks now", "a", "", " ", "\n\n",
  "王小明", "你好，請問可以改訂單嗎？我想把數量改成三個。", "한국어", "ありがとうございます", "Grüße",
  "👩‍👩‍👧", "👍🏽", "🇹🇼", "❤️", "1️⃣", "🫨", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u{301}", "क्षत्रिय", "مرحبا", "ש\u{5C1}\u{5BC}\u{5B8}",
  "\u{1B}[31mred\u{1B}[0m", "\u{1B}]2;title\u{07}", "\u{9B}2J", "\u{202E}evil", "\u{0}\u{7F}",
  "tab\there", "\r\n", "\u{200B}\u{FEFF}", String(repeating: "\u{300}", count: 100),
  String(repeating: "x", count: 400), String(repeating: "長", count: 200),
  "https://example.com/" + String(repeating: "path/", count: 40),
]
