import Desk
import FileStore
import FrontDesk
import Glibc
import Hosting
import Store
import Words

/// The desk's side of the doctor: store, lock, notification, clock, identity.
struct StoreExamination {
  private let path: String
  private let options: GlobalOptions

  /// Bytes of free space below which to worry.
  private static let leastSpace: UInt64 = 100 << 20
  /// How long to wait for the lock, in milliseconds.
  private static let patience = 1000
  /// How many damages are told one by one; `store check` tells all.
  private static let damagesTold = 5

  init(_ path: String, _ options: GlobalOptions) {
    self.path = path
    self.options = options
  }

  func findings() -> [Finding] {
    let session: DeskSession
    do throws(Failure) {
      session = try options.lookAtDesk()
    } catch {
      let failed = [Finding("store", .fail, error.message)]
      return error.status == .store ? failed + journal() + [wall(), space(), lock()] : failed
    }
    return [store(session)] + journal() + [
      wall(), space(), lock(), notification(session), clock(session), people(session),
      identity(session),
    ]
  }

  private func store(_ session: DeskSession) -> Finding {
    let state = session.state
    let counts =
      "\(counted(state.seq, "event")), \(counted(state.agents.count, "agent")), "
      + counted(state.chats.count, "open chat")
    guard access(path, W_OK) == 0 else {
      return Finding("store", .warn, "\(path): \(counts); this account may only read it")
    }
    return Finding("store", .ok, "\(path): \(counts)")
  }

  /// Every byte: a desk goes on over damage in what it does not need, and nobody would know.
  private func journal() -> [Finding] {
    let report: CheckReport
    do throws(StoreError) {
      report = try FileStore(path, toLook: true).checkTellingProgress()
    } catch {
      return [Finding("journal", .fail, error.told)]
    }
    guard !report.isSound else {
      let size = "\(counted(report.segments, "file")), \(report.bytes >> 10) KiB"
      return [Finding("journal", .ok, "\(size), every line is sound")]
    }
    var findings = report.findings.prefix(StoreExamination.damagesTold).map {
      Finding("journal", .fail, $0.told)
    }
    let more = report.findings.count - findings.count
    findings.append(
      Finding(
        "journal", .fail,
        (more > 0 ? "\(more) more; " : "")
          + "back the files up, then mend them with: \(options.hint("store repair"))"))
    return findings
  }

  private func wall() -> Finding {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return Finding("mode", .fail, "\(path): \(String(cString: strerror(errno)))")
    }
    let mode = String(status.st_mode & 0o7777, radix: 8)
    guard status.st_mode & 0o007 == 0 else {
      return Finding(
        "mode", .warn,
        "everybody on this machine can get into \(path) (mode \(mode)): chmod o-rwx it")
    }
    let shared = status.st_mode & 0o020 != 0
    return Finding("mode", .ok, "\(mode): \(shared ? "its group shares the desk" : "yours alone")")
  }

  private func space() -> Finding {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else {
      return Finding("space", .warn, "cannot tell: \(String(cString: strerror(errno)))")
    }
    let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
    let enough = free >= StoreExamination.leastSpace
    return Finding("space", enough ? .ok : .warn, "\(free >> 20) MiB free")
  }

  private func lock() -> Finding {
    guard access("\(path)/lock/writer", F_OK) == 0 else {
      return Finding("lock", .ok, "there is none yet: it comes with the first write")
    }
    do throws(StoreError) {
      let store = try FileStore(path)
      try store.lock(timeoutMilliseconds: StoreExamination.patience)
      store.unlock()
      return Finding("lock", .ok, "taken and let go")
    } catch {
      if case .system(_, _, let code) = error, code == EACCES || code == EROFS {
        return Finding("lock", .warn, "this account may not write the desk")
      }
      return Finding("lock", .fail, error.told)
    }
  }

  private func notification(_ session: DeskSession) -> Finding {
    do throws(StoreError) {
      _ = try FileSignal(StoreDirectory(existing: session.live.place.name))
      return Finding("notification", .ok, "inotify tells at once what others do")
    } catch {
      return Finding(
        "notification", .warn,
        "no inotify (\(Environment.words.failure(error))); screens look once a second instead")
    }
  }

  private func clock(_ session: DeskSession) -> Finding {
    let own = session.desk.ownClock
    let ahead = session.desk.lastEventAt - own
    guard ahead <= FrontDesk.clockLeap else {
      return Finding(
        "clock", .warn,
        "the last event lies \(WallClock.span(ahead)) ahead of this machine's clock, and nothing "
          + "falls due until then. Check the clock; if it is right, set desk time back with: "
          + options.hint("store clock"))
    }
    // Those who are live are asked by somebody who may write, should it be so: theirs is no look.
    let live = (try? StoreDirectory(existing: path)).map { FileClocks($0).others() } ?? []
    for theirs in live where abs(own - theirs) > FrontDesk.clockLeap {
      let lead = own - theirs
      return Finding(
        "clock", .warn,
        "this machine's clock is \(WallClock.span(abs(lead))) \(lead > 0 ? "ahead of" : "behind") "
          + "that of somebody who is at the desk"
          + (lead > 0 ? ", so commands are refused here" : "") + ": set the one that is wrong")
    }
    let clock = WallClock(zone: nil, now: own)
    let now = clock.now
    return Finding("clock", .ok, "\(clock.date(now)) \(clock.second(now)) \(clock.zone(now))")
  }

  private func people(_ session: DeskSession) -> Finding {
    let takers = session.state.agents.count { $0.permissions.contains(.liveChat) }
    guard takers > 0 else {
      return Finding(
        "agents", .warn,
        "nobody takes chats: \(options.hint("agent add ann --name \"Ann Lee\""))")
    }
    let present = session.live.attendance.agents()
    let there = session.state.agents.filter { present.contains($0.number) }.map(\.id.text)
    let who = there.isEmpty ? "none is present" : "present: " + there.joined(separator: ", ")
    return Finding("agents", .ok, "\(takers) \(takers == 1 ? "takes" : "take") chats; \(who)")
  }

  private func identity(_ session: DeskSession) -> Finding {
    do throws(Failure) {
      let agent = try session.actor()
      let profile = agent.permissions.names.joined(separator: ", ")
      return Finding("you", .ok, "\(agent.name) (\(agent.id)): \(profile)")
    } catch {
      return Finding("you", .warn, error.message)
    }
  }
}
