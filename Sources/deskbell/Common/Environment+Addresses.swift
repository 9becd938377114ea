import Dispatch
import Errands
import Screens
import Words

/// What the surroundings have to open addresses with.
extension Environment {
  /// What opens addresses at a screen. A program that has not failed after so many seconds goes on by itself.
  static var addressDesk: AddressDesk {
    let words = words
    return AddressDesk(way: addressWay) { program, failed in
      guard let name = program.first else { return }
      var errand = Errand(name, Array(program.dropFirst()), timeout: 5)
      errand.mayStay = true
      let opening = errand
      DispatchQueue.global(qos: .userInitiated).async {
        if let failure = opening.run() { failed(words.notOpened(failure)) }
      }
    }
  }

  /// What the user has chosen, else what BROWSER names, else what the desktop has for it, where there is one.
  static func addressWay(_ opener: [String]) -> AddressDesk.Way {
    if let program = opener.first {
      return Errand.find(program) == nil ? .obstacle(.notFound(program)) : .program(opener)
    }
    // Commands between colons, of which the first that is there counts.
    for command in (text("BROWSER") ?? "").split(separator: ":") {
      let words = command.split(separator: " ").map(String.init)
      if let program = words.first, Errand.find(program) != nil { return .program(words) }
    }
    guard Errand.find("xdg-open") != nil else { return .obstacle(.noProgram) }
    let hasDisplay = text("DISPLAY") != nil || text("WAYLAND_DISPLAY") != nil
    return hasDisplay ? .program(["xdg-open"]) : .obstacle(.noDisplay)
  }
}
