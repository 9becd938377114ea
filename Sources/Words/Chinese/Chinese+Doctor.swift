import Desk

extension Chinese {
  public func finding(_ finding: DoctorFinding) -> String {
    let phrase: Phrase =
      switch finding {
      case .desk(let path, let events, let agents, let chats, let readOnly):
        "\(path)：\(events) 個事件、\(agents) 位客服人員、\(chats) 個開著的對談"
          + "\(readOnly ? "；這個帳號只能讀" : "")"
      case .knownVisitors(let count, let kib): "網站認得 \(count) 位，\(kib) KiB"
      case .soundJournal(let files, let kib): "\(files) 個檔案，\(kib) KiB，每一行都完好"
      case .damaged(let more, let mend):
        "\(more > 0 ? "另有 \(more) 處；" : "")請先備份檔案，再這樣修復：\(mend)"
      case .noMode(let path, let code): "\(path)：\(systemReason(code))"
      case .openToAll(let path, let mode):
        "這部電腦上的任何人都能進入 \(path)（模式 \(mode)）：請執行 chmod o-rwx"
      case .mode(let mode, let shared): "\(mode)：\(shared ? "由群組共用服務台" : "只屬於你")"
      case .noSpace(let code): "無法得知：\(systemReason(code))"
      case .space(let mib): "還有 \(mib) MiB"
      case .noLock: "還沒有鎖：第一次寫入時才會出現"
      case .lockWorks: "可以取得，也可以放開"
      case .mayNotWrite: "這個帳號不可以寫這個服務台"
      case .notified: "別人做了什麼，inotify 會立刻通知"
      case .notNotified(let reason): "沒有 inotify（\(reason)）；畫面改為每秒看一次"
      case .eventAhead(let milliseconds, let setBack):
        "最後的事件比這部電腦的時鐘快 \(span(milliseconds: milliseconds))，在那之前沒有事會到期。"
          + "請檢查時鐘；如果它是對的，這樣把服務台的時間往回撥：\(setBack)"
      case .clockDisagrees(let lead):
        "這部電腦的時鐘比服務台裡有人的時鐘\(lead > 0 ? "快" : "慢") \(span(milliseconds: abs(lead)))"
          + "\(lead > 0 ? "，所以這裡的指令會被拒絕" : "")：請校正錯的那一個"
      case .nobodyTakesChats(let add): "沒有人接對談：\(add)"
      case .takers(let count, let present):
        "\(count) 位接對談；\(present.isEmpty ? "都不在線" : "在線：\(list(present.map(\.text)))")"
      case .formerProfile(let profile, let agents, let lacks, let give):
        "\(list(agents.map(\.text)))：\(profile)，但沒有它現在允許的 \(list(lacks))：\(give)"
      case .dialogues(let published, let all, let areOn):
        "\(all) 個中已發布 \(published) 個\(areOn ? "" : "；全部都已關閉")"
      case .lack(let lack): "做不到所說的：\(self.lack(lack))"
      case .characterSet(let name):
        "字元集是 \(name)：請設定這部電腦有的 UTF-8 語系，例如 export LC_CTYPE=C.UTF-8"
      case .noTimeZones: "缺少時區資料庫；在 Debian 上：apt-get install tzdata"
      case .timeZones: "有 IANA 資料庫"
      case .noTerm: "沒有設定 TERM，無法開啟畫面"
      case .terminalKnown(let name): "認得 \(name)；但現在不是在它上面執行"
      case .terminalWithoutSize(let name): "\(name) 沒有說明自己的大小"
      case .terminal(let name, let columns, let colour):
        "\(name)，\(columns) 欄\(colour ? "" : "，沒有色彩")"
      case .colours(let count, let any):
        any ? "任何色彩（依 COLORTERM 或終端機的描述）" : "\(grouped(count)) 種色彩"
      case .noColours: "沒有色彩：以粗體和反白突顯"
      case .coloursUnwanted: "沒有色彩，依 NO_COLOR"
      case .widthsAgree(let samples): "終端機和 Deskbell 算的一樣：\(cells(samples))"
      case .widthsMended(let samples, let setting):
        "終端機和 Deskbell 算的不一樣：\(cells(samples))。請在 config.toml 寫入 \(setting)"
      case .widthsDiffer(let samples):
        "終端機和 Deskbell 算的不一樣：\(cells(samples))。有這些字的行會對不齊"
      case .widthsNotAsked: "沒有問：現在不是在終端機上執行"
      case .widthsNotTold: "終端機沒有說游標在哪裡"
      case .clipboard(let tmux):
        "複製的內容交給終端機（OSC 52），它不會說有沒有收下"
          + "\(tmux ? "；tmux 要先：tmux set -g set-clipboard on 才會轉達" : "")"
      case .noClipboard(let term): "不確定 \(term.isEmpty ? "TERM" : term) 會收下複製的內容"
      case .opener(let program): "由 \(program) 開啟"
      case .noOpener(let obstacle): "\(reason(obstacle).text)可以複製。"
      }
    return phrase.text
  }

  /// Such as `± 2（不是 1）`.
  private func cells(_ samples: [CellSample]) -> String {
    samples.map { sample in
      "\(sample.text) \(sample.there)"
        + (sample.there == sample.here ? "" : "（不是 \(sample.here)）")
    }.joined(separator: "；")
  }
}
