public import Text

extension Chinese {
  public func help(_ action: TextAction) -> String {
    switch action {
    case .newLine: "換行。"
    case .left: "往左一個字元。"
    case .right: "往右一個字元。"
    case .wordLeft: "往左一個詞。"
    case .wordRight: "往右一個詞。"
    case .up: "往上一列。"
    case .down: "往下一列。"
    case .lineStart: "行首。"
    case .lineEnd: "行尾。"
    case .textStart: "文字開頭。"
    case .textEnd: "文字結尾。"
    case .deleteBack: "刪除游標前的字元。"
    case .deleteForward: "刪除游標上的字元。"
    case .killBlankWordBack: "剪下游標前的詞，到空白為止。"
    case .killWordBack: "剪下游標前的詞。"
    case .killWord: "剪下游標後的詞。"
    case .killToLineStart: "剪下這一行游標前的所有內容。"
    case .killToLineEnd: "剪下這一行游標後的所有內容。"
    case .killAll: "剪下所有行的所有內容。"
    case .yank: "放入最後剪下的內容。"
    case .yankOlder: "剛放入之後：改放更早剪下的內容。"
    case .transpose: "對調游標處的兩個字元。"
    case .undo: "復原。"
    case .redo: "重做剛才復原的。"
    }
  }
}
