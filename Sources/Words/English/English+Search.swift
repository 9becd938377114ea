public import Store

extension English {
  public func flaw(_ flaw: SearchFlaw) -> String {
    switch flaw {
    case .nothing: "Say what to look for."
    case .needsValue(let name): "\(name) is followed by what it asks for, without a space."
    case .noDate(let name, let text): "\(name)\(text) is no day: write \(name)2026-11-23."
    }
  }

  public var nothingWasSaid: String { "Nothing is found." }

  public func moreWasSaid(option: String) -> String { "There is more: \(option) shows it." }
}
