/// A value kept apart from whoever has it, so that copying them costs one count whatever is in it. It is
/// changed where it lies if nobody else has it, and else copied first. Making one costs an allocation.
struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
  /// A list of one: that is what the standard library copies only when it is written to.
  private var only: ContiguousArray<Value>

  init(_ value: Value) { only = [value] }

  var value: Value {
    _read { yield only[0] }
    _modify { yield &only[0] }
  }
}
