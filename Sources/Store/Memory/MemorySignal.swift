import Glibc
import Synchronization

/// Tells what happens at a desk that is kept nowhere.
public final class MemorySignal: DeskSignal {
  private let place: MemoryPlace
  public let descriptor: Int32?
  private var bell: Int32 = -1

  init(_ place: MemoryPlace, isTold: Bool) {
    self.place = place
    var ends: [Int32] = [-1, -1]
    guard isTold, pipe(&ends) == 0 else {
      descriptor = nil
      return
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    bell = ends[1]
    let key = ObjectIdentifier(self)
    let bell = bell
    place.contents.withLock { $0.listeners[key] = MemoryPlace.Listener(bell: bell) }
  }

  deinit {
    guard let descriptor else { return }
    let key = ObjectIdentifier(self)
    place.contents.withLock { $0.listeners[key] = nil }
    close(descriptor)
    close(bell)
  }

  public func drain() -> DeskMovement {
    guard let descriptor else { return .all }
    let key = ObjectIdentifier(self)
    return place.contents.withLock { contents in
      guard let movement = contents.listeners[key]?.movement, !movement.isEmpty else { return [] }
      contents.listeners[key]?.movement = []
      var byte: UInt8 = 0
      _ = read(descriptor, &byte, 1)
      return movement
    }
  }

  public func passOverWritten() {
    guard let descriptor else { return }
    let key = ObjectIdentifier(self)
    place.contents.withLock { contents in
      guard contents.listeners[key]?.movement.remove(.journal) != nil,
        contents.listeners[key]?.movement.isEmpty == true
      else { return }
      var byte: UInt8 = 0
      _ = read(descriptor, &byte, 1)
    }
  }

  public func listenToSigns() {
    let key = ObjectIdentifier(self)
    place.contents.withLock { contents in
      if contents.listeners[key]?.signs == nil { contents.listeners[key]?.signs = [] }
    }
  }

  public func tell(_ sign: ChatSign) {
    place.contents.withLock { contents in
      for (key, listener) in contents.listeners where listener.signs != nil {
        if listener.movement.isEmpty { MemorySignal.ring(listener.bell) }
        contents.listeners[key]?.movement.insert(.signs)
        contents.listeners[key]?.signs?.append(sign)
      }
    }
  }

  public func takeSigns() -> [ChatSign] {
    let key = ObjectIdentifier(self)
    return place.contents.withLock { contents in
      defer { if contents.listeners[key]?.signs != nil { contents.listeners[key]?.signs = [] } }
      return contents.listeners[key]?.signs ?? []
    }
  }

  static func ring(_ bell: Int32) {
    var byte: UInt8 = 0
    _ = write(bell, &byte, 1)
  }
}
