import ArgumentParser
import Desk
import FrontDesk
import JSON
import Routing
import Text
import Words

/// What agents may say of themselves.
struct MeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "me",
    abstract: "Show and change your own name, time zone, schedule and picture.",
    subcommands: [MeShow.self, MeSet.self], defaultSubcommand: MeShow.self)
}

struct MeShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show who you are at the desk, when you work and how you stand.",
    discussion: "  deskbell me show")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let me = try session.actor()
    guard let status = session.desk.agentStatus(of: me.id) else { return }
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      AgentListing.write(me, status, to: &writer)
      return output.line(writer.text)
    }
    let words = Environment.words
    let clock = session.wallClock(for: me.id)
    var facts = FactList()
    facts.add(.agent, me.id.text)
    facts.add(.name, me.name)
    facts.add(.picture, me.picture.map { String($0.text.prefix(8)) })
    facts.add(.profile, AgentListing.profile(me))
    facts.add(.timeZone, me.timeZone ?? "UTC")
    facts.add(.works, words.schedule(me.schedule))
    facts.add(
      .stands, words.standing(status.availability.words(clock), present: status.isPresent))
    facts.add(.chats, words.chats(status.load, of: status.capacity))
    facts.print(to: &output, paint: Paint())
  }
}

struct MeSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change what you may say of yourself: it takes the permission ownProfile.",
    discussion: """
      What is not named stays as it is; an empty text takes a thing away. Days of a schedule are \
      given as in `deskbell help agent schedule`, one --schedule each; days that are not named stay \
      as they are. A new schedule counts at once, unless you have said that you are available or not: \
      that holds until the next block starts or the day ends.

        deskbell me set --name "Ann Lee" --zone Asia/Taipei
        deskbell me set --schedule mon-thu=09:00-17:00 --schedule fri=off
        deskbell me set --picture ann.png
      """)

  @Option(help: "The name that visitors see.")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "A time zone of the IANA database, such as Asia/Taipei; none is UTC.", valueName: "zone"),
    completion: .timeZones)
  var zone: String?

  @Option(
    help: ArgumentHelp("A day or a run of days with its blocks, or off.", valueName: "days"),
    transform: ScheduleDays.init(argument:))
  var schedule: [ScheduleDays] = []

  @Flag(help: "No schedule: always scheduled.")
  var always = false

  @Option(
    help: ArgumentHelp(
      "A picture that visitors see: PNG, JPEG or WebP, 256 KB and 2048 × 2048 pixels at most.",
      valueName: "file"),
    completion: .file(extensions: ["png", "jpg", "jpeg", "webp"]))
  var picture: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if name == nil, zone == nil, schedule.isEmpty, !always, picture == nil {
      throw ValidationError(.nothingToChangeAsIn(example: "--zone Asia/Taipei"))
    }
    if always && !schedule.isEmpty {
      throw ValidationError(.goesWithoutDays(option: "--always"))
    }
    try ScheduleDays.checkArguments(schedule)
    if let zone, !zone.isEmpty, let problem = Agent.problem(inTimeZone: zone) {
      throw ValidationError(Refusal(.value(problem)).told)
    }
  }

  func run() throws {
    let session = try global.openDesk()
    let me = try session.actor()
    var change = AgentChange()
    change.name = name
    change.timeZone = zone.map { $0.isEmpty ? nil : $0 }
    if always { change.schedule = .some(nil) }
    if !schedule.isEmpty {
      change.schedule = .some((me.schedule ?? WeeklySchedule()).with(schedule))
    }
    if let picture {
      change.picture = .some(nil)
      if !picture.isEmpty { change.picture = try session.keep(pictureIn: picture, isOwn: true) }
    }
    let receipt = try session.perform(.change(.changeOwn(change)))
    receipt.report(json: global.json, .changedAgent(me.id))
  }
}
