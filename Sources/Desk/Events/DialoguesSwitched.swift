/// All dialogues were switched on or off at once; off, nobody is met, and who is in one goes on.
public struct DialoguesSwitched: Hashable, Sendable {
  public var areOn: Bool
  public init(areOn: Bool) { self.areOn = areOn }
}
