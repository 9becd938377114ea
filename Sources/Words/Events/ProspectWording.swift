public import Desk

/// Why an agent gets no chats at this moment, in words. Agents are called by name.
public protocol ProspectWording: Sendable {
  /// The whole of it: what keeps chats from an agent; nil: nothing does. And how many chats wait.
  func prospect(of name: String, obstacle: PassReason?, waiting: Int) -> String
  /// Whether they are available, what decides that, and until when, in words.
  func available(_ isAvailable: Bool, _ cause: AvailabilityGround, until: String?) -> String
  /// Whether they are present; `matters`: whether offers ask for that.
  func present(_ isPresent: Bool, matters: Bool) -> String
  /// Whether they may take chats, which is a permission of that name.
  func mayTakeChats(_ may: Bool, permission: String) -> String
  /// How many chats they have, and how many they can have.
  func load(_ load: Int, of capacity: Int) -> String
  /// Why a chat that waits does not ring at them.
  func waits(_ reason: WaitingReason, for name: String, _ terms: Terms) -> String
  /// What heads the chats that wait.
  var waitingHead: String { get }
  /// What heads the rings they are in.
  var turnsHead: String { get }
  /// Whose turn it is in a ring: the names in order, up to and with the agent if `reaches`.
  func turns(_ ring: Ring, _ names: [String], reaches: Bool) -> String
  /// The same for chats that may not wait, where it is otherwise.
  func hurriedTurns(_ names: [String], reaches: Bool) -> String
  /// How a ring went on: who was offered a chat through it last before, and after.
  func turn(from before: AgentID?, to after: AgentID?, _ terms: Terms) -> String
}
