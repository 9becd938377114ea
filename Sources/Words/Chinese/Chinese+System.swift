import Glibc

extension Chinese {
  /// What the operating system refuses, and why. It has words of its own only where its catalogues
  /// are installed, and in the language of its own choosing; what people meet is said here.
  func systemReason(_ code: Int32) -> String {
    switch code {
    case EPERM: "不允許這項操作"
    case ENOENT: "沒有這個檔案或目錄"
    case EINTR: "系統呼叫被中斷"
    case EIO: "輸入或輸出錯誤"
    case ENXIO, ENODEV: "沒有這個裝置"
    case ENOEXEC: "執行檔的格式不對"
    case EBADF: "無效的檔案描述符"
    case EAGAIN: "資源暫時無法使用"
    case ENOMEM: "記憶體不足"
    case EACCES: "權限不足"
    case EBUSY: "裝置或資源忙碌中"
    case EEXIST: "檔案已經存在"
    case EXDEV: "不能跨越檔案系統"
    case ENOTDIR: "不是目錄"
    case EISDIR: "是目錄"
    case EINVAL: "無效的引數"
    case ENFILE, EMFILE: "開啟的檔案太多"
    case ENOTTY: "不是終端機"
    case ETXTBSY: "檔案正在執行中"
    case EFBIG: "檔案太大"
    case ENOSPC: "磁碟空間不足"
    case EROFS: "檔案系統唯讀"
    case EMLINK: "連結太多"
    case EPIPE: "管線中斷"
    case ENAMETOOLONG: "檔名太長"
    case ENOTEMPTY: "目錄不是空的"
    case ELOOP: "符號連結的層數太多"
    case EADDRINUSE: "位址已被使用"
    case EADDRNOTAVAIL: "位址無法使用"
    case ETIMEDOUT: "連線逾時"
    case ECONNREFUSED: "連線被拒絕"
    case ESTALE: "檔案已經不在"
    case EDQUOT: "超過磁碟配額"
    default: String(cString: strerror(code))
    }
  }

  func advice(_ code: Int32) -> String {
    switch code {
    case ENOSPC: "；請清出一些空間再試：沒有遺失任何東西"
    case EDQUOT: "；配額已用完：請清出一些空間再試：沒有遺失任何東西"
    case EFBIG: "；請提高檔案大小的限制（ulimit -f）：沒有遺失任何東西"
    case EACCES, EPERM: "；請檢查目錄的擁有者和模式"
    case ENOTEMPTY: "；請指定空的或還不存在的目錄"
    case ELOOP: "；它是連結，而服務台裡不該有連結：請看它通到哪裡，再拿掉它"
    case EMLINK: "；它在別處還有另一個名字，可能不是服務台的檔案：請看一看"
    case ENOTDIR: "；該是目錄的地方有一個檔案"
    case EROFS: "；檔案系統是以唯讀方式掛載的"
    case ESTALE: "；它在這段期間被移除或換掉了：請再試一次"
    case EMFILE, ENFILE: "；請關掉一些再試"
    case EIO: "；磁碟回報錯誤：請立刻備份"
    default: ""
    }
  }
}
