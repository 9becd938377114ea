import Glibc

/// Seconds since some moment, never going back.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func elapsed(_ body: () throws -> Void) rethrows -> Double {
  let start = seconds()
  try body()
  return seconds() - start
}

/// Seconds of this process's processor time: what others run meanwhile does not count.
func processorTime(_ body: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  try body()
  return now() - start
}

extension [Double] {
  var median: Double { sorted()[count / 2] }

  /// What so many of a hundred are at most.
  func percentile(_ percent: Int) -> Double {
    sorted()[Swift.min(count - 1, count * percent / 100)]
  }
}

/// Kilobytes from a line of a process's status; this one's if none is named.
func processMemory(_ field: String, of process: Int32? = nil) -> Double {
  let name = process.map { String($0) } ?? "self"
  guard let file = fopen("/proc/\(name)/status", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, 256, file) != nil {
    let text = String(
      decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if text.hasPrefix(field + ":") {
      return Double(text.split(whereSeparator: { $0 == " " || $0 == "\t" })[1]) ?? 0
    }
  }
  return 0
}
