public import Overview
public import Store
public import Terminal
public import Words

/// What the outside decides about a screen.
public struct ScreenOptions: Sendable {
  public var place: any DeskPlace
  /// What the terminal is drawn for.
  public var terminal: TerminalType
  /// Whether the user wants no colours.
  public var noColor = false
  /// What the surroundings tell of the terminal's background.
  public var background = Shade.unknown
  /// Whether they tell that it can be told any colour.
  public var isExact = false
  /// How long an Escape is waited for, in milliseconds: `ESCDELAY`.
  public var escapePatience = EscapePatience.standard
  /// Where standard error goes while the screen is up.
  public var errorLog: String?
  /// What `--store` is in commands that are shown; empty where they find the desk without it.
  public var hintedStore: String
  /// A program that suggests answers, as a path or a name on the PATH; nil: none.
  public var assist: String?
  /// The user's editor, with its arguments, and where it finds what it is to edit.
  public var editor = ["vi"]
  public var temporary = "/tmp"
  /// The language of the screen.
  public var tongue: Tongue
  /// What whoever sits at the screen has chosen.
  public var preferences = ScreenPreferences()
  /// Where that is read anew; nil: nowhere.
  public var preferencesFile: PreferencesFile?
  /// Where pictures are read; nil: nowhere.
  public var pictureFile: PictureFile?
  /// What is to be said of it at the start: it could not be taken.
  public var preferencesFault: String?
  /// What calls whoever sits there, besides the bell and the title; nil: nothing.
  public var calls: CallDesk?
  /// What opens addresses; nil: nothing.
  public var addresses: AddressDesk?
  /// What stands between the program and the terminal.
  public var passage = Passage.direct
  /// What is to be said of how one is called, at the start.
  public var callsHint: String?
  /// What counts reports; nil: nothing.
  public var reports: ReportCounter?
  /// What the terminal can show of charts.
  public var charts = ChartSigns.blocks
  /// Where transcripts are saved; nil: nowhere.
  public var transcripts: TranscriptFolder?

  public init(place: any DeskPlace, terminal: TerminalType, tongue: Tongue) {
    self.place = place
    self.terminal = terminal
    self.tongue = tongue
    hintedStore = place.name
  }
}
