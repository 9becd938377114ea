public import Desk

/// Why the command line does not do what it was asked, and what it warns of.
public protocol CommandFaultWording: Sendable {
  func fault(_ fault: UsageFault) -> String
  func fault(_ fault: ArgumentFault) -> String
  func fault(_ fault: CommandFault) -> String
  func fault(_ fault: SystemFault) -> String
  /// What stands before how a command is put together.
  var usage: String { get }
  func warning(_ warning: CommandWarning) -> String
  /// A text, marked as a warning.
  func warned(_ text: String) -> String
  /// The end of a fault: the command that shows more of it.
  func see(_ command: String) -> String
  /// What is read where no file is.
  var standardInput: String { get }
}

extension CommandFaultWording {
  /// Why a text is no days of a schedule.
  public func flaw(_ flaw: ScheduleDays.Flaw) -> String {
    switch flaw {
    case .noDays(let text): fault(ArgumentFault.noDays(text))
    case .noBlock(let part, let text): fault(ArgumentFault.noBlock(part, in: text))
    case .blocksOverlap(let one, let other, let text):
      fault(ArgumentFault.blocksOverlap(one, other, in: text))
    case .dayTwice(let day): fault(UsageFault.dayTwice(day))
    }
  }
}
