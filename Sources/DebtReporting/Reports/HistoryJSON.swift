internal import DebtKit

/// The members that the ledger adds to the JSON of one item.
enum HistoryJSON {
  static func members(of history: ItemHistory, to json: inout JSONWriter) {
    json.array("timeline") { json in
      for commit in history.timeline {
        for event in commit.events { json.object { LogJSON.line(event, of: commit, to: &$0) } }
      }
    }
    if let introduced = history.introduced {
      json.object("introduced") {
        $0.member("commit", introduced.commit)
        EventJSON.person(introduced.author, named: "author", to: &$0)
        $0.member("date", MomentText.iso(introduced.date))
        $0.member("exactness", introduced.exactness.rawValue)
      }
    } else {
      json.member("introduced", nil as String?)
    }
    if let interest = history.interest {
      json.object("interest") {
        $0.member("commits", interest.commits)
        $0.member("lines", interest.lines)
        $0.member("people", interest.people)
      }
    } else {
      json.member("interest", nil as String?)
    }
    json.array("merges") { json in
      for merge in history.merges {
        json.object {
          $0.member("effect", merge.effect.rawValue)
          $0.member("commit", merge.commit)
        }
      }
    }
  }
}
