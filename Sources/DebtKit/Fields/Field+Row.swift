extension Field {
  struct Row {
    let type: FieldType
    let meaning: String

    init(_ type: FieldType, _ meaning: String) {
      self.type = type
      self.meaning = meaning
    }
  }

  /// Choices of `status`; other words for them stand in ``Status``.
  static let kinds = [
    "architecture", "build", "code", "dependency", "design", "documentation", "infrastructure",
    "process", "security", "spike", "test",
  ]

  private static let wsjfScale: [Double] = [1, 2, 3, 5, 8, 13, 20]

  var row: Row {
    switch self {
    case .id:
      Row(.identifier, "The record's own name, instead of its file's stem.")
    case .title:
      Row(.text, "The title, for a file without a heading.")
    case .status:
      Row(.choice(Status.allSpellings), "Whether the debt is open, being paid, accepted or paid.")
    case .kind:
      Row(.choice(Self.kinds), "What part of the work the debt burdens.")
    case .owner:
      Row(.owner, "The team or person who knows the debt best.")
    case .created:
      Row(.date, "The day on which the debt was written down.")
    case .due:
      Row(.date, "The day by which it should be paid.")
    case .effort:
      Row(.duration, "The principal: the work that paying it takes.")
    case .interest:
      Row(.rate, "The work that it costs each month while it stays.")
    case .timebox:
      Row(.duration, "The most work that a spike may take.")
    case .outcome:
      Row(.text, "What a spike found out.")
    case .expect:
      Row(.text, "What paying it should change.")
    case .reach:
      Row(.number(scale: []), "RICE: people or events it touches per quarter.")
    case .impact:
      Row(
        .number(scale: [0.25, 0.5, 1, 2, 3]),
        "RICE: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.")
    case .confidence:
      Row(
        .percentage(scale: [0.5, 0.8, 1]),
        "RICE: how sure the estimates are; 100 % high, 80 % medium, 50 % low.")
    case .value:
      Row(.number(scale: Self.wsjfScale), "WSJF: user and business value, relative.")
    case .urgency:
      Row(.number(scale: Self.wsjfScale), "WSJF: time criticality, relative.")
    case .riskReduction:
      Row(
        .number(scale: Self.wsjfScale),
        "WSJF: risk reduced or opportunity enabled, relative.")
    case .size:
      Row(.number(scale: Self.wsjfScale), "WSJF: job size, relative.")
    case .likelihood:
      Row(.rating(1...5), "Risk: how likely the harm is, 1 to 5.")
    case .severity:
      Row(.rating(1...5), "Risk: how bad the harm is, 1 to 5.")
    case .track:
      Row(.choice(["product", "platform"]), "The roadmap that pays for it.")
    case .objective:
      Row(.text, "The objective that it serves, such as O2-KR1.")
    case .tags:
      Row(.list(.tag), "Free words to filter by.")
    case .paths:
      Row(.list(.glob), "Globs of the code that the debt weighs on.")
    case .covers:
      Row(.list(.cover), "Markers that belong to the record: ids, or `text: …` matched whole.")
    case .links:
      Row(.list(.link), "Tickets and pages: PAY-12, #7, owner/repo#7 or a URL.")
    case .blockedBy:
      Row(.list(.identifier), "Items that must be paid first.")
    case .acceptedBy:
      Row(.owner, "Who decided to live with it.")
    case .acceptedUntil:
      Row(.date, "The day on which that decision runs out.")
    case .acceptedReason:
      Row(.text, "Why it was accepted.")
    }
  }
}
