import Desk
import JSON

extension English {
  public func fault(_ fault: DocumentFault) -> String {
    switch fault {
    case .notJSON(let fault, let line, let column):
      "not JSON: line \(line), column \(column): \(self.fault(fault))"
    case .missing: "is missing"
    case .empty: "must not be empty"
    case .needed(.string, let found): "a text is needed, not \(words(found))"
    case .needed(let wanted, let found): "\(words(wanted)) is needed, not \(words(found))"
    case .outOfRange(let number): "\(number) is not a whole number in range"
    case .tooSmall(let number, let least): "\(number) is too small; the least is \(least)"
    case .tooLarge(let number, let most): "\(number) is too large; the most is \(most)"
    case .repeated(let text): "\"\(text)\" is there twice"
    case .nestedTooDeeply: "nested too deeply"
    case .noCount(let number, let most): "\(number) is not a number from 0 to \(grouped(most))"
    case .partsOfDay(let count, let allowed):
      "\(count) numbers, where a day has \(allowed.map(String.init).joined(separator: ", "))"
    case .unknownField(let known): "unknown field; known here: \(known.joined(separator: ", "))"
    case .unknown(let term, let word, let known):
      "unknown \(words(term)) \"\(word)\"; known: \(known.joined(separator: ", "))"
    case .noSuchField(let field, let kind): "a route of kind \(kind) has no field \(field)"
    case .twice(let thing, let id): "the \(thing.rawValue) \(id) twice"
    case .domainTwice(let domain): "the domain \(domain) twice"
    case .noAgentID(let id):
      "\"\(id)\" cannot be an agent's id: 1 to 32 of a-z, 0-9, '.', '_', '-', not \"visitor\""
    case .noTimeZone(let name, let respelt):
      "\"\(name)\" is no time zone of the IANA database"
        + (respelt.map { "; did you mean \($0)?" } ?? "")
    case .noBlock(let text): "\"\(text)\" is no block of time like 09:00-12:30"
    case .overlaps(let block): "the block overlaps \(block)"
    case .noDay: "no day of the week with blocks apart"
    case .notInRoster(let id, let nearest):
      "there is no agent \"\(id)\" in the roster"
        + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .noTeam(let id): "there is no team \"\(id)\""
    case .agentsAndTeam: "a rule names agents or a team, not both"
    case .neitherAgentsNorTeam: "a rule names agents or a team; this one names neither"
    case .noInstant: "an instant in UTC is needed, such as 2026-11-23T09:00:00Z"
    case .before(let at, let last): "\(at) is before the step before (\(last))"
    case .noChoicesThere: "only the type choice has choices"
    case .refused(let refusal): self.refusal(refusal)
    }
  }

  private func words(_ kind: JSONScanner.Kind) -> String {
    switch kind {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  private func words(_ term: DocumentFault.Term) -> String {
    switch term {
    case .permission: "permission"
    case .op: "op"
    case .kind: "kind"
    case .step: "step"
    case .card: "card"
    case .type: "type"
    case .known: "word"
    }
  }

  public func fault(_ fault: ListFault) -> String {
    switch fault {
    case .notUTF8: "the file is no UTF-8 text; save it as UTF-8"
    case .wrongFirstLine(let columns):
      "the first line must name \(columns.joined(separator: ", "))"
    case .separatorMissing: "a separator or the line's end is missing after a quoted field"
    case .quoteDoesNotEnd: "a quoted field that begins here does not end"
    case .quoteInside: "a quote inside a field that is not quoted"
    case .fields(let count, let needed): "\(count) fields where \(needed) are needed"
    case .onLineAlready(let what, let line): "\(what) is on line \(line) already"
    case .unknownColumn(let name, let known):
      "unknown column \"\(name)\"; known: \(known.joined(separator: ", "))"
    case .columnTwice(let name): "the column \(name) is there twice"
    case .noColumn(let name): "the first line must name a column \(name)"
    case .outsideColumns(let field): "field \(field) stands under no column"
    case .noStatus(let word, let known):
      "\"\(word)\" is no status; known: \(known.joined(separator: ", "))"
    case .flawed(let flaw): self.flaw(flaw)
    case .inColumn(let name, let fault): "column \(name): \(self.fault(fault))"
    case .refused(let refusal): self.refusal(refusal)
    }
  }

  public func onLine(_ line: Int, _ fault: String) -> String { "line \(line): \(fault)" }

  public var andMore: String { "… and more" }
}
