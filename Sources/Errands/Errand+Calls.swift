public import Alerts
import Glibc
import Text

extension Errand {
  /// What has a call said on a channel; nil: none of those that programs say.
  ///
  /// - Parameter json: the call as programs read it.
  public static func saying(
    _ call: Call, _ text: CallText, json: [UInt8], _ settings: CallSettings
  ) -> Result<Errand, CallError>? {
    switch call.channel {
    case .bell, .title, .terminal: nil
    case .desktop: .success(desktop(call, text, settings))
    case .hook: hook(json, settings)
    case .mail: mail(text, settings)
    case .webhook: webhook(json, settings)
    }
  }

  /// The text is no option whatever it begins with, and no markup.
  private static func desktop(
    _ call: Call, _ text: CallText, _ settings: CallSettings
  ) -> Errand {
    Errand(
      "notify-send",
      [
        "--app-name=Deskbell", "--urgency=\(call.offers.isEmpty ? "normal" : "critical")", "--",
        text.headline.string, escaped(text.detail.string),
      ], timeout: settings.timeout)
  }

  private static func escaped(_ text: String) -> String {
    // By code points: marks that follow a sign make another character of it, which is markup still.
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func hook(
    _ json: [UInt8], _ settings: CallSettings
  ) -> Result<Errand, CallError>? {
    guard let program = settings.hook.first else { return nil }
    return .success(
      Errand(
        program, Array(settings.hook.dropFirst()), input: json, timeout: settings.timeout))
  }

  private static func mail(
    _ text: CallText, _ settings: CallSettings
  ) -> Result<Errand, CallError>? {
    guard let address = settings.mail else { return nil }
    guard let program = sendmail else { return .failure(CallError(.noProgram("sendmail"))) }
    // A lone dot does not end it.
    return .success(
      Errand(
        program, ["-i", address], input: CallMail.bytes(text, to: address),
        timeout: settings.timeout))
  }

  /// Where it usually lies, which is on the PATH of few.
  public static var sendmail: String? {
    find("sendmail", alsoIn: ["/usr/sbin", "/usr/lib", "/usr/local/sbin"])
  }

  private static func webhook(
    _ json: [UInt8], _ settings: CallSettings
  ) -> Result<Errand, CallError>? {
    guard let url = settings.url, let path = settings.secret else { return nil }
    return secret(in: path).map { secret in
      let configuration = SignedRequest.configuration(url: url, body: json, secret: secret)
      return Errand(
        "curl", SignedRequest.arguments(timeout: settings.timeout), input: json,
        configuration: Array(configuration.utf8), timeout: settings.timeout + 2)
    }
  }

  /// What requests are signed with: the bytes of a file without the line's end, which nobody but its owner
  /// may read.
  public static func secret(in path: String) -> Result<[UInt8], CallError> {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return .failure(CallError(.noSecret(path, code: errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(CallError(.noSecret(path, code: EINVAL)))
    }
    guard status.st_mode & 0o077 == 0 else { return .failure(CallError(.openSecret(path))) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count >= 0 else { return .failure(CallError(.noSecret(path, code: errno))) }
    bytes.removeLast(bytes.count - count)
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    return bytes.isEmpty ? .failure(CallError(.emptySecret(path))) : .success(bytes)
  }
}
