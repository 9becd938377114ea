extension Tongue {
  /// The language of a locale such as `zh_TW.UTF-8`, or of a tag such as `zh-Hant-TW`; nil: none of
  /// ours. Whoever reads any Chinese reads ours more easily than English.
  public init?(ofLocale name: String) {
    let language = name.lowercased().prefix { $0.isASCII && $0.isLetter }
    guard let tongue = Tongue.allCases.first(where: { $0.language == language }) else { return nil }
    self = tongue
  }

  /// The tag without what says where, and in which characters.
  private var language: Substring { rawValue.prefix { $0 != "-" } }
}
