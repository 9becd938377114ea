import Terminal
import Testing
import Text

/// Notices that a terminal is asked for: of any text, in every form, on every way.
@Suite struct NoticeTests {
  static let texts = [
    "hello", "", "4;1;50", "a;b;c", "x;\u{300};\u{301}y", "\u{1B}]0;pwned\u{7}", "a\u{1B}\\b",
    "\u{9D}0;x\u{9C}",
    "\u{1B}Ptmux;\u{1B}\u{1B}]x\u{7}\u{1B}\\", "line\nline\r\n", "\u{0}\u{7F}\u{8}",
    "王小明", "👩‍👩‍👧",
    String(repeating: "long ", count: 20_000), String(repeating: "\u{300}", count: 10_000),
  ]

  /// What the terminal that is looked at gets: unwrapped.
  private func received(_ sequence: String, _ passage: Passage) throws -> String {
    guard passage != .direct else { return sequence }
    var rest = sequence[...]
    var all = ""
    let start = passage == .tmux ? "\u{1B}Ptmux;" : "\u{1B}P"
    while !rest.isEmpty {
      try #require(rest.hasPrefix(start), "\(sequence.debugDescription)")
      rest = rest.dropFirst(start.count)
      var isOver = false
      while !isOver {
        let popped = rest.popFirst()
        let next = try #require(popped)
        guard next == "\u{1B}" else {
          all.append(next)
          continue
        }
        let after = rest.popFirst()
        let second = try #require(after)
        switch second {
        case "\u{1B}" where passage == .tmux: all.append("\u{1B}")
        case "\\": isOver = true
        default:
          // Screen passes on what is no end.
          try #require(passage == .screen)
          all += "\u{1B}" + String(second)
        }
      }
    }
    return all
  }

  @Test(arguments: NoticeForm.allCases) func aTextIsNothingButText(form: NoticeForm) throws {
    for passage in [Passage.direct, .tmux, .screen] {
      let route = NoticeRoute(form, through: passage)
      for head in NoticeTests.texts {
        for detail in NoticeTests.texts {
          let sequence = route.sequence(headline: SafeText(head), detail: SafeText(detail))
          #expect(sequence.utf8.count < 3000)
          let end = passage == .screen ? "\u{7}" : "\u{1B}\\"
          let parts = try received(sequence, passage).components(end)
          #expect(parts.last == "")
          for part in parts.dropLast() {
            let body = try #require(part.hasPrefix("\u{1B}]") ? part.dropFirst(2) : nil)
            #expect(
              body.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
              }, "\(body.debugDescription)")
            switch form {
            case .osc9: #expect(body.utf8.starts(with: "9;Deskbell: ".utf8))
            case .osc99: #expect(body.utf8.starts(with: "99;i=deskbell:d=".utf8))
            case .osc777:
              #expect(body.utf8.starts(with: "777;notify;".utf8))
              // What parts the title from the text comes right behind the title.
              let title = SafeText(head).oneLine(lineBreak: " ").string.unicodeScalars.prefix(160)
              let first = body.unicodeScalars.dropFirst("777;notify;".count).prefix { $0 != ";" }
              #expect(first.count == title.count)
            }
          }
          #expect(parts.count == (form == .osc99 && !detail.isEmpty ? 3 : 2))
        }
      }
    }
  }

  @Test func eachFormIsAsItsTerminalHasIt() {
    func sequence(_ form: NoticeForm, _ passage: Passage = .direct) -> String {
      NoticeRoute(form, through: passage).sequence(headline: "Mia; asks", detail: "now")
    }
    #expect(sequence(.osc9) == "\u{1B}]9;Deskbell: Mia; asks \u{2013} now\u{1B}\\")
    #expect(
      sequence(.osc99)
        == "\u{1B}]99;i=deskbell:d=0;Mia; asks\u{1B}\\\u{1B}]99;i=deskbell:d=1:p=body;now\u{1B}\\")
    #expect(sequence(.osc777) == "\u{1B}]777;notify;Mia, asks;now\u{1B}\\")
    #expect(
      sequence(.osc777, .tmux)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]777;notify;Mia, asks;now\u{1B}\u{1B}\\\u{1B}\\")
    #expect(sequence(.osc777, .screen) == "\u{1B}P\u{1B}]777;notify;Mia, asks;now\u{7}\u{1B}\\")
  }

  @Test(
    arguments: [
      (["TERM": "xterm-kitty"], NoticeForm.osc99), (["TERM": "foot-extra"], .osc777),
      (["TERM": "xterm-ghostty"], .osc777), (["TERM": "rxvt-unicode-256color"], .osc777),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], .osc9),
      (["TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"], .osc9),
      (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "KITTY_WINDOW_ID": "1"], .osc99),
      (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "WEZTERM_PANE": "0"], .osc777),
      (["TERM": "xterm-256color"], nil), (["TERM": "tmux-256color"], nil), ([:], nil),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], nil),
    ] as [([String: String], NoticeForm?)])
  func aTerminalIsKnownByWhatItSays(environment: [String: String], form: NoticeForm?) {
    #expect(NoticeForm { environment[$0] } == form)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    var parts = [""]
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(separator) {
        rest = rest.dropFirst(separator.count)
        parts.append("")
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }
}
