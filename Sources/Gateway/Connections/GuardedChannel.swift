#if Web
import HummingbirdCore
import Logging
import NIOCore
import NIOSSL

/// Connections of some kind, each behind its door.
struct GuardedChannel<Base: ServerChildChannel>: ServerChildChannel {
  typealias Value = Base.Value

  let base: Base
  let isSecured: Bool
  let limits: LiveLimits
  let count: ConnectionCount

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    let pipeline = channel.pipeline.syncOperations
    let door = ConnectionDoor(count, securedWithin: isSecured ? limits[.seconds] : nil)
    do {
      try pipeline.addHandler(door)
      if !isSecured { try pipeline.addHandler(ByteWatch(door)) }
      let made = base.setup(channel: channel, logger: logger)
      if isSecured {
        let tls = try pipeline.handler(type: NIOSSLServerHandler.self)
        try pipeline.addHandler(ByteWatch(door), position: .after(tls))
      }
      return made
    } catch {
      return channel.eventLoop.makeFailedFuture(error)
    }
  }

  func handle(value: Value, logger: Logger) async {
    await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
      await base.handle(value: value, logger: logger)
    }
  }
}
#endif
