public import Store

extension Chinese {
  public func failure(_ error: StoreError) -> String {
    let phrase: Phrase =
      switch error {
      case .noDesk(let path): "\(path) 沒有服務台"
      case .gone(let path): "\(path) 的服務台不見了"
      case .alreadyADesk(let path): "\(path) 已經有服務台；沒有動它"
      case .system(let doing, let path, let code):
        "無法\(words(doing, path))：\(systemReason(code))\(advice(code))"
      case .locked(let path, let holder, let waited):
        "\(process(holder))占用著 \(path) 的服務台；"
          + "等了 \(waited) 毫秒；請再試一次，或看看那個行程在做什麼"
          + "（移除鎖的檔案沒有用：占用服務台的是行程）"
      case .damaged(let path, let line, let reason): "\(path) 第 \(line) 行：\(damage(reason))"
      case .newerFormat(let path, let line, let what):
        "\(path) 第 \(line) 行：\(novelty(what))，這個版本的 deskbell 不認得；"
          + "請用寫它的版本，或更新的版本"
      case .behindSnapshot(let path, let seq):
        "\(path) 缺少到編號 \(seq) 為止的事件，快照卻有："
          + "日誌被截斷或被換掉了；請從備份還原"
      case .refusing(let path):
        "先前寫入 \(path) 失敗，而且無法復原；這個行程不會再寫：請結束它、檢查磁碟，再重新開始"
      case .bookIsBusy(let path, let waited):
        "別人正在使用訪客名簿 \(path)；等了 \(waited) 毫秒；請再試一次"
      case .bookMadeAnew(let path):
        "訪客名簿 \(path) 損壞或被拿走，正在從日誌重新製作；請再試一次"
      case .misuse(let misuse): "\(words(misuse))"
      }
    return phrase.text
  }

  public func reason(_ error: StoreError) -> String {
    if case .system(_, _, let code) = error { systemReason(code) } else { failure(error) }
  }

  public func brief(_ error: StoreError) -> String {
    func name(_ path: String) -> String {
      path.split(separator: "/").last.map(String.init) ?? path
    }
    let phrase: Phrase =
      switch error {
      case .system(let doing, let path, let code):
        "\(systemReason(code))：無法\(words(doing, name(path)))"
      case .locked(_, let holder, _): "\(process(holder))占用著服務台；請再試一次"
      case .damaged(let path, let line, let reason):
        "\(name(path)) 第 \(line) 行：\(damage(reason))"
      case .newerFormat(let path, let line, let what):
        "\(name(path)) 第 \(line) 行：\(novelty(what))，屬於更新的 deskbell"
      case .behindSnapshot(let path, _): "\(name(path)) 缺少快照有的事件"
      case .refusing: "先前的寫入失敗且無法復原；請結束這個程式並檢查磁碟"
      case .bookIsBusy: "別人正在使用訪客名簿；請再試一次"
      case .bookMadeAnew: "訪客名簿正在重新製作；請再試一次"
      case .noDesk, .gone, .alreadyADesk, .misuse: "\(failure(error))"
      }
    return phrase.text
  }

  private func process(_ number: Int32?) -> Phrase {
    number.map { "行程 \($0)" } ?? "另一個行程"
  }

  /// What could not be done, and to what.
  private func words(_ deed: StoreError.Deed, _ path: String) -> Phrase {
    switch deed {
    case .lookAt: "查看 \(path)"
    case .list: "列出 \(path)"
    case .open: "開啟 \(path)"
    case .read: "讀取 \(path)"
    case .watch: "監看 \(path)"
    case .make: "建立 \(path)"
    case .makeDirectory: "建立目錄 \(path)"
    case .makeDesk: "在 \(path) 建立服務台"
    case .setMode: "設定 \(path) 的模式"
    case .giveToGroup: "把 \(path) 交給群組"
    case .putInPlace: "把 \(path) 放到定位"
    case .writeTo: "寫入 \(path)"
    case .writeUnder: "在 \(path) 之下寫入"
    case .extend: "加長 \(path)"
    case .cutBack: "截短 \(path)"
    case .sync: "把 \(path) 同步到磁碟"
    case .date: "更改 \(path) 的日期"
    case .lock: "鎖住 \(path)"
    case .lookAtLock: "查看 \(path) 的鎖"
    case .sayWhoIsThere: "在 \(path) 登記誰在那裡"
    case .sayWhoIsLive: "在 \(path) 登記誰在執行"
    case .seeWhoIsThere: "在 \(path) 查看誰在那裡"
    }
  }

  private func words(_ misuse: StoreMisuse) -> String {
    switch misuse {
    case .needsOpen: "沒有先開啟儲存區"
    case .needsCatchUp: "沒有先收進別人寫的內容"
    case .needsLock: "沒有取得寫入鎖"
    case .lockedAlready: "已經取得寫入鎖"
    case .emptyCommit: "提交需要有事件"
    case .eventsOutOfOrder: "事件沒有接在先前的之後"
    case .onlyLooks: "只為了查看而開啟的儲存區不能寫入"
    case .closed: "完成之前，服務台就關閉了"
    }
  }
}
