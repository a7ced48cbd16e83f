internal import DebtKit

/// The members of an item in the JSON contract.
struct ItemJSON {
  private let scorer: Scorer
  /// Whether factors that nobody wrote are told, with where a proposal for them would come from.
  private let tellsProposals: Bool

  init(_ registry: Registry, scorer: Scorer? = nil, tellsProposals: Bool = false) {
    self.scorer = scorer ?? registry.configuration.scorer
    self.tellsProposals = tellsProposals
  }

  func members(of item: DebtItem, to json: inout JSONWriter) {
    json.member("id", item.id.description)
    json.member("fingerprint", item.fingerprint.description)
    json.array("aliases") { json in
      for alias in item.aliases { json.value(alias.description) }
    }
    json.member("source", item.source.rawValue)
    json.member("keyword", item.keyword)
    json.member("title", item.title)
    json.member("status", item.status.rawValue)
    json.object("fields") { fields(of: item, to: &$0) }
    json.member("heat", item.heat)
    json.array("sites") { json in
      for site in item.sites { json.object { members(of: site, to: &$0) } }
    }
    json.member("change", item.change?.kind.rawValue)
    json.member("confidence", item.change?.confidence)
    if let from = item.change?.from {
      json.object("from") {
        $0.path(from.pathBytes)
        $0.member("line", from.line)
        $0.member("text", from.text)
      }
    } else {
      json.member("from", nil as String?)
    }
    json.object("scores") { scores(of: item, to: &$0) }
  }

  /// Writes what the history says of the lines around an item, or null where it was not read.
  static func activity(of item: DebtItem, to json: inout JSONWriter) {
    guard let activity = item.activity else { return json.member("activity", nil as String?) }
    json.object("activity") {
      $0.member("commits", activity.commits)
      $0.member("people", activity.people)
      $0.member("ask", activity.ask)
      $0.member("hotspot", activity.hotspot)
    }
  }

  private func fields(of item: DebtItem, to json: inout JSONWriter) {
    for field in Field.allCases {
      if let entry = item.fields[field] {
        json.object(field.rawValue) {
          write(entry.value, of: field, to: &$0)
          $0.member("origin", entry.origin.rawValue)
          $0.member("from", entry.from)
        }
      } else if tellsProposals, item.takesProposals, let lack = item.lackOfHistory(for: field) {
        json.object(field.rawValue) {
          $0.member("value", nil as Double?)
          $0.member("origin", Origin.proposal.rawValue)
          $0.member("from", lack)
        }
      }
    }
    var written: Set<String> = []
    for extra in item.extras where written.insert(extra.key).inserted {
      json.object(extra.key) {
        if extra.texts.count == 1 {
          $0.member("value", extra.texts[0])
        } else {
          list(extra.texts, to: &$0)
        }
        $0.member("origin", Origin.declared.rawValue)
        $0.member("from", item.source.rawValue)
      }
    }
  }

  private func write(_ value: FieldValue, of field: Field, to json: inout JSONWriter) {
    switch value {
    // CODEOWNERS may name several, and the contract promises one text: no owner has a comma.
    case .list where field.type == .owner: json.member("value", value.text)
    case .number(let number): json.member("value", number)
    case .list(let texts): list(texts, to: &json)
    case .text, .date, .duration, .rate: json.member("value", value.text)
    }
  }

  private func list(_ texts: [String], to json: inout JSONWriter) {
    json.array("value") { json in
      for text in texts { json.value(text) }
    }
  }

  private func members(of site: Site, to json: inout JSONWriter) {
    json.path(site.pathBytes)
    json.member("line", site.line)
    json.member("column", site.column)
    json.member("endColumn", site.endColumn)
    json.member("text", site.text)
    json.member("language", site.language)
  }

  private func scores(of item: DebtItem, to json: inout JSONWriter) {
    for method in ScoringMethod.allCases {
      guard let score = scorer.assess(item, by: method).score else { continue }
      json.object(method.rawValue) {
        $0.member("value", score.value)
        $0.object("factors") { json in
          for factor in score.factors {
            json.object(factor.field.rawValue) {
              $0.member("value", factor.value)
              $0.member("origin", factor.origin.rawValue)
              $0.member("how", factor.how)
            }
          }
        }
      }
    }
  }
}
