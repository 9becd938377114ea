import Desk
import FrontDesk
import Glibc
import Inbox
import Terminal

/// Draws the README's pictures from the program itself: a desk, its screens, their canvases.
@main struct Picture {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      fail("usage: deskbell-picture DIRECTORY", status: 64)
    }
    let directory = CommandLine.arguments[1]
    let scene = try PictureDesk()
    try write(
      CanvasSVG.draw(inbox(scene), title: "The inbox"), to: directory + "/inbox.svg")
  }

  private static func inbox(_ scene: PictureDesk) -> Canvas {
    let now = scene.clock.now
    var model = InboxModel(
      me: "ann", size: Size(rows: 32, columns: 120), now: now, session: "picture")
    let view = DeskView(
      state: scene.desk.state, time: scene.desk.time, me: scene.desk.agentStatus(of: "ann"))
    _ = model.update(.deskChanged(view, events: scene.desk.takeNews()), at: now)
    // To the visitor who has waited longest, and into the composer.
    _ = model.update(.keyPressed(.character("n")), at: now)
    _ = model.update(.keyPressed(.enter), at: now)
    for character in "會的，電子發票會寄到您的信箱。" {
      _ = model.update(.keyPressed(.character(character)), at: now)
    }
    return model.view()
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else {
      fail("cannot write \(path): \(String(cString: strerror(errno)))", status: 74)
    }
    fputs(text, file)
    fclose(file)
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    let bytes = Array((message + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    exit(status)
  }
}
