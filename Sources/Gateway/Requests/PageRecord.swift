#if Web
import Desk
import Dialogues
import JSON
import Records

/// `{"url","title","referrer","language"}`.
struct PageRecord: RequestRecord {
  var url = ""
  var title = ""
  var referrer = ""
  var language = ""

  static var blank: PageRecord { PageRecord() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("url", &url)
    try coder("title", &title, usually: "")
    try coder("referrer", &referrer, usually: "")
    try coder("language", &language, usually: "")
  }

  func check() throws(HTTPFault) {
    try Bounds.someText("page.url", url, most: Bounds.pageText)
    try Bounds.text("page.title", title, most: Bounds.pageText)
    try Bounds.text("page.referrer", referrer, most: Bounds.pageText)
    try Bounds.text("page.language", language, most: Bounds.languageText)
  }

  var view: PageView {
    PageView(url: url, title: title, referrer: referrer, language: language)
  }
}
#endif
