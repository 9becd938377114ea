public import Text

/// A terminal that shows canvases.
public protocol Screen: AnyObject {
  /// The size now, in cells.
  var size: Size { get }
  /// Shows a canvas. A canvas of another size is cut, or shown at the top left.
  ///
  /// - Parameter area: where it may differ from the canvas shown before; only that is looked at.
  func present(_ canvas: Canvas, changed area: Rect)
  /// Draws everything anew with the next canvas, whatever is believed to be shown.
  func invalidate()
  /// Rings the terminal's bell.
  func bell()
  /// Sets the window's title, on terminals that have one.
  func setTitle(_ title: SafeText)
  /// Gives the terminal back, stops the process's whole group, and takes the terminal again once it
  /// is continued. Returns then; the next canvas is drawn whole.
  func suspend()
  /// Takes the terminal again after the process was stopped and continued behind the screen's back.
  func resume()
  /// Gives the terminal back for good. May be called twice.
  func close()
}

extension Screen {
  /// Shows a canvas of which anything may have changed.
  public func present(_ canvas: Canvas) { present(canvas, changed: canvas.bounds) }
}

/// A screen that only remembers, for tests.
public final class MemoryScreen: Screen {
  public var size: Size
  /// What was shown, newest last.
  public private(set) var shown: [Canvas] = []
  public private(set) var bells = 0
  public private(set) var titles: [SafeText] = []
  public private(set) var suspensions = 0
  public private(set) var resumptions = 0
  public private(set) var invalidations = 0
  public private(set) var isClosed = false

  public init(_ size: Size = Size(rows: 24, columns: 80)) { self.size = size }

  public func present(_ canvas: Canvas, changed area: Rect) { shown.append(canvas) }
  public func invalidate() { invalidations += 1 }
  public func bell() { bells += 1 }
  public func setTitle(_ title: SafeText) { titles.append(title) }
  public func suspend() { suspensions += 1 }
  public func resume() { resumptions += 1 }
  public func close() { isClosed = true }
}
