/// What can be gone to.
public enum JumpKind: Hashable, CaseIterable, Sendable {
  case chat, past, visitor, agent, team, view
}
