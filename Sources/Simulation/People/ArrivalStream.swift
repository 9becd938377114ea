import Desk
import Documents
import Foundation
import Randomness

/// Visitors as they come, one after the other. Milliseconds are after the beginning.
struct ArrivalStream {
  private let process: ArrivalProcess
  private let start: Instant
  private let length: Double
  private var random: SplitMix64
  /// When the last one came, to fractions of a millisecond, so that none are lost to rounding.
  private var last = 0.0
  private var next = 0
  private let zone: TimeZone

  /// In how many milliseconds no profile changes: offsets of zones are whole quarters of an hour.
  private static let quarter: Int64 = 900_000

  /// - Parameter length: how many milliseconds they come for.
  init(_ process: ArrivalProcess, from start: Instant, for length: Int64, _ random: SplitMix64) {
    self.process = process
    self.start = start
    self.length = Double(length)
    self.random = random
    if case .profile(let profile) = process {
      zone = TimeZone(identifier: profile.timeZone) ?? .gmt
    } else {
      zone = .gmt
    }
  }

  /// The next one; nil: nobody comes any more.
  mutating func following(_ usual: AskedFor) -> (after: Int64, asked: AskedFor)? {
    switch process {
    case .poisson(let rate):
      last += random.unitExponential() / rate * 1000
      return last < length ? (Int64(last), usual) : nil
    case .profile(let profile):
      return followingOf(profile) ? (Int64(last), usual) : nil
    case .recorded(let visitors):
      guard next < visitors.count, Double(visitors[next].after) < length else { return nil }
      next += 1
      return (visitors[next - 1].after, visitors[next - 1].asked)
    }
  }

  /// A process whose rate changes: an exponential of mean 1 is used up by the rate as it goes (D. P.
  /// Kroese et al., "Handbook of Monte Carlo methods", 2011, section 5.4).
  private mutating func followingOf(_ profile: ArrivalProfile) -> Bool {
    var left = random.unitExponential()
    while last < length {
      let at = start.milliseconds + Int64(last)
      let end = Double((at / Self.quarter + 1) * Self.quarter - start.milliseconds)
      let rate = rate(of: profile, at: at / 1000) / 1000
      if left < rate * (end - last) {
        last += left / rate
        return last < length
      }
      left -= rate * (end - last)
      last = end
    }
    return false
  }

  private func rate(of profile: ArrivalProfile, at seconds: Int64) -> Double {
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    let local = seconds + Int64(offset)
    let day = Int((Double(local) / 86_400).rounded(.down))
    return profile.perSecond(
      on: Weekday(daysSinceEpoch: day), at: Int(local - Int64(day) * 86_400))
  }
}
