import Desk
import Dialogues
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
    return [store(session)] + journal() + visitors() + [
      wall(), space(), lock(), notification(session), clock(session), people(session),
      identity(session),
    ] + formerProfiles(session) + dialogues(session)
  }

  private func store(_ session: DeskSession) -> Finding {
    let state = session.state
    let mayWrite = access(path, W_OK) == 0
    let desk = DoctorFinding.desk(
      path: path, events: state.seq, agents: state.agents.count, openChats: state.chats.count,
      readOnly: !mayWrite)
    return Finding("store", mayWrite ? .ok : .warn, desk)
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
      let sound = DoctorFinding.soundJournal(files: report.segments, kib: report.bytes >> 10)
      return [Finding("journal", .ok, sound)]
    }
    var findings = report.findings.prefix(StoreExamination.damagesTold).map {
      Finding("journal", .fail, $0.told)
    }
    let more = report.findings.count - findings.count
    findings.append(
      Finding("journal", .fail, .damaged(more: more, mend: options.hint("store repair"))))
    return findings
  }

  /// What a desk without a website has none of.
  private func visitors() -> [Finding] {
    do throws(StoreError) {
      let book = FileVisitorBook(try StoreDirectory(existing: path), toLook: true)
      guard let count = try book.count() else { return [] }
      return [Finding("visitors", .ok, .knownVisitors(count, kib: book.bytes >> 10))]
    } catch {
      return [Finding("visitors", .warn, error.told)]
    }
  }

  private func wall() -> Finding {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return Finding("mode", .fail, .noMode(path: path, code: errno))
    }
    let mode = String(status.st_mode & 0o7777, radix: 8)
    guard status.st_mode & 0o007 == 0 else {
      return Finding("mode", .warn, .openToAll(path: path, mode: mode))
    }
    let shared = status.st_mode & 0o020 != 0
    return Finding("mode", .ok, .mode(mode, shared: shared))
  }

  private func space() -> Finding {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else {
      return Finding("space", .warn, .noSpace(code: errno))
    }
    let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
    let enough = free >= StoreExamination.leastSpace
    return Finding("space", enough ? .ok : .warn, .space(mib: free >> 20))
  }

  private func lock() -> Finding {
    guard access("\(path)/lock/writer", F_OK) == 0 else {
      return Finding("lock", .ok, .noLock)
    }
    do throws(StoreError) {
      let store = try FileStore(path)
      try store.lock(timeoutMilliseconds: StoreExamination.patience)
      store.unlock()
      return Finding("lock", .ok, .lockWorks)
    } catch {
      if case .system(_, _, let code) = error, code == EACCES || code == EROFS {
        return Finding("lock", .warn, .mayNotWrite)
      }
      return Finding("lock", .fail, error.told)
    }
  }

  private func notification(_ session: DeskSession) -> Finding {
    do throws(StoreError) {
      _ = try FileSignal(StoreDirectory(existing: session.live.place.name))
      return Finding("notification", .ok, .notified)
    } catch {
      return Finding("notification", .warn, .notNotified(Environment.words.failure(error)))
    }
  }

  private func clock(_ session: DeskSession) -> Finding {
    let own = session.desk.ownClock
    let ahead = session.desk.lastEventAt - own
    guard ahead <= FrontDesk.clockLeap else {
      let setBack = options.hint("store clock")
      return Finding("clock", .warn, .eventAhead(by: ahead, setBack: setBack))
    }
    // Those who are live are asked by somebody who may write, should it be so: theirs is no look.
    let live = (try? StoreDirectory(existing: path)).map { FileClocks($0).others() } ?? []
    for theirs in live where abs(own - theirs) > FrontDesk.clockLeap {
      return Finding("clock", .warn, .clockDisagrees(lead: own - theirs))
    }
    let clock = WallClock(zone: nil, now: own)
    let now = clock.now
    return Finding("clock", .ok, "\(clock.date(now)) \(clock.second(now)) \(clock.zone(now))")
  }

  private func people(_ session: DeskSession) -> Finding {
    let takers = session.state.agents.count { $0.permissions.contains(.liveChat) }
    guard takers > 0 else {
      let add = options.hint("agent add ann --name \"Ann Lee\"")
      return Finding("agents", .warn, .nobodyTakesChats(add: add))
    }
    let present = session.live.attendance.agents()
    let there = session.state.agents.filter { present.contains($0.number) }.map(\.id)
    return Finding("agents", .ok, .takers(takers, present: there))
  }

  /// Who has a profile as it was before it came to allow more: nothing is wrong with that, but whoever
  /// manages agents may not know.
  private func formerProfiles(_ session: DeskSession) -> [Finding] {
    var found: [(profile: Profile, lacks: Permissions, agents: [AgentID])] = []
    for agent in session.state.agents {
      guard let (profile, lacks) = Profile.former(agent.permissions) else { continue }
      if let place = found.firstIndex(where: { $0.profile == profile && $0.lacks == lacks }) {
        found[place].agents.append(agent.id)
      } else {
        found.append((profile, lacks, [agent.id]))
      }
    }
    return found.map { profile, lacks, agents in
      // Which of several is for whoever reads it.
      let agent = agents.count == 1 ? agents[0].text : "ID"
      let give = options.hint("agent set \(agent) --profile \(profile.rawValue)")
      return Finding(
        "profile", .ok,
        .formerProfile(profile.rawValue, agents: agents, lacks: lacks.names, give: give))
    }
  }

  /// Whether published dialogues can do what they say.
  private func dialogues(_ session: DeskSession) -> [Finding] {
    let state = session.state
    guard !state.dialogues.isEmpty else { return [] }
    let published = state.dialogues.count { $0.published != nil }
    let count = DoctorFinding.dialogues(
      published: published, of: state.dialogues.count, areOn: state.dialoguesAreOn)
    return [Finding("dialogues", .ok, count)]
      + DialogueNeeds.lacks(at: state).map { Finding("dialogues", .warn, .lack($0)) }
  }

  private func identity(_ session: DeskSession) -> Finding {
    do throws(Failure) {
      let agent = try session.actor()
      let words = Environment.words
      let profile = agent.permissions.names.joined(separator: ", ")
      let who = agent.name + words.idBehind(agent.id.text)
      return Finding("you", .ok, who + words.colon + profile)
    } catch {
      return Finding("you", .warn, error.message)
    }
  }
}
