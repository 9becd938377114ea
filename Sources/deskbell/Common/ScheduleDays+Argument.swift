import ArgumentParser
import Desk
import Words

/// Days of a schedule on the command line.
extension ScheduleDays {
  init(argument text: String) throws {
    do throws(Flaw) { try self.init(reading: text) } catch { throw error.told }
  }

  /// Refuses a day that is named twice.
  static func checkArguments(_ days: [ScheduleDays]) throws {
    do throws(Flaw) { try check(days) } catch { throw error.told }
  }
}

extension ScheduleDays.Flaw {
  fileprivate var told: ValidationError { ValidationError(Environment.words.flaw(self)) }
}
