/// A value kept apart from whoever has it, so that copying them costs one count whatever is in it.
/// Making one costs an allocation.
struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
  private indirect enum Storage: Hashable, Sendable {
    case value(Value)
  }
  private let storage: Storage

  init(_ value: Value) { storage = .value(value) }

  var value: Value {
    switch storage {
    case .value(let value): value
    }
  }
}
