import Terminal
import Testing
import Text

@Suite struct CanvasTests {
  @Test func drawsTextWhereItIsPut() {
    var canvas = Canvas(Size(rows: 3, columns: 10))
    canvas.put("你好 ok", row: 1, column: 2)
    #expect(canvas.plainRows() == ["", "  你好 ok", ""])
  }
}
