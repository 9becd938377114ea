extension Chinese {
  public func hint(_ hint: Hint) -> String {
    switch hint {
    case .see(let command): "`\(command)` 會列出現有的。"
    case .changeThem(let command): "這樣更改它們：\(command)。"
    case .changeIt(let command): "這樣更改它：\(command)。"
    case .replaceIt(let command): "這樣取代它：\(command)。"
    case .makeAdministrator(let command): "請先讓別人成為管理員：`\(command)`"
    case .endOrRequeue(let option): "請結束它們，或用 \(option) 送回佇列。"
    case .sayWho(let option): "請用 \(option) 說明是哪一位。"
    case .goOn(let option): "請用 \(option) 在裡面繼續，或先結束它。"
    case .doItAnyway(let option): "仍要這麼做，請加上 \(option)。"
    case .setTimeBack(let command):
      "如果時鐘是對的，請用 `\(command)` 看看是什麼把服務台的時間往前帶，並往回撥。"
    case .makeDesk(let command, let option):
      "；請用 `\(command)` 建立一個，或用 \(option) 指定別的"
    case .mend(let look, let repair):
      "；請用 `\(look)` 查看、用 `\(repair)` 修復，或還原備份"
    case .goOnWithout(let repair): "，或在 `\(repair)` 之後，不管它們繼續"
    case .nameAnother(let option): "，或用 \(option) 指定別的"
    case .nameDirectory(let option): "：請用 \(option) 指定別的"
    }
  }
}
