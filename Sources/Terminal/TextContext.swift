/// Where text is edited: there is but one place.
public enum TextContext: Hashable, Sendable { case text }
