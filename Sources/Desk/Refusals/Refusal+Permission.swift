extension Refusal {
  /// It is not theirs to do.
  public enum Permission: Hashable, Sendable {
    case onlyAgents
    case onlyVisitors(Deed)
    case visitorsMayNot(Deed)
    /// The permission of that name is missing.
    case missing(AgentID, Deed, permission: String)
    /// A visitor's key does not fit the chat.
    case notYourChat(ChatID)
    case onlyItsVisitor(ChatID)
    case mayNotReadPast
    /// The chat is open, perhaps with somebody else.
    case mayNotRead(ChatID, with: AgentID?)
    case mayNotTakeChats
  }

  /// What not everybody may do.
  public enum Deed: Hashable, CaseIterable, Sendable {
    case manageAgents, manageRouting, changeSettings, endOthersChats, setOthersAvailability
    case takeOverOthersChats, transferOthersChats, setDeskTime
    case assignChats, requeueChats, moveInQueue, exceedCapacity, broadcast, whisper, bargeIn
    case changeOwnProfile
    case manageDialogues, publishDialogues, manageResponses, readReports, exportReports
    case seeMissed, handleMissed, blockVisitors, blockOthers, seeBlocks, mergeVisitors
    case askForAPerson, leave, goOn, walkThroughDialogues
  }
}
