internal import DebtKit

/// The member `verdict` of the JSON contract.
enum VerdictJSON {
  /// Writes the verdict of a registry; one that nobody asked for is `none`.
  static func members(of registry: Registry, to json: inout JSONWriter) {
    let verdict = registry.verdict
    let standard: Verdict.Result = registry.isTrusted ? .none : .untrusted
    let origin = verdict?.policy ?? .none
    json.member("result", (verdict?.result ?? standard).rawValue)
    json.object("policy") {
      $0.member("commit", origin.commit)
      $0.member("from", origin.source.rawValue)
    }
    json.array("rules") { json in
      for group in RuleGroup.groups(of: verdict?.hits ?? []) {
        json.object {
          $0.member("rule", group.rule)
          $0.member("level", group.level.rawValue)
          $0.array("items") { json in
            for item in group.items { json.value(item.description) }
          }
        }
      }
    }
    json.array("waived") { json in
      for waived in verdict?.waived ?? [] {
        json.object {
          $0.member("item", waived.item.description)
          $0.member("rule", waived.rule)
          $0.member("by", waived.waiver.by)
          $0.member("until", waived.waiver.until?.description)
          $0.member("commit", waived.waiver.commit)
        }
      }
    }
    write(verdict?.policyEdits, named: "policyEdits", to: &json)
    write(verdict?.ignoredAdded, named: "ignoredAdded", to: &json)
  }

  private static func write(_ places: [Place]?, named name: String, to json: inout JSONWriter) {
    json.array(name) { json in
      for place in places ?? [] {
        json.object {
          $0.path(place.pathBytes)
          $0.member("line", place.line)
        }
      }
    }
  }
}

/// What one rule finds at one level.
struct RuleGroup {
  let rule: String
  let level: RuleLevel
  private(set) var hits: [RuleHit] = []

  /// The items, each once, in the order of the findings.
  var items: [ItemID] {
    var seen: Set<ItemID> = []
    return hits.flatMap(\.items).filter { seen.insert($0).inserted }
  }

  /// Groups findings by rule and level, in their own order.
  static func groups(of hits: [RuleHit]) -> [RuleGroup] {
    var groups: [RuleGroup] = []
    for hit in hits {
      let index =
        groups.firstIndex { $0.rule == hit.rule && $0.level == hit.level } ?? groups.endIndex
      if index == groups.endIndex { groups.append(RuleGroup(rule: hit.rule, level: hit.level)) }
      groups[index].hits.append(hit)
    }
    return groups
  }
}
