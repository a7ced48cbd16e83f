internal import DebtKit

/// The members of a commit and of a change in the JSON contract.
enum EventJSON {
  /// Writes what tells one commit from another.
  static func members(of commit: CommitEvents, to json: inout JSONWriter) {
    json.member("commit", commit.commit)
    json.member("date", MomentText.iso(commit.date))
    person(commit.author, named: "author", to: &json)
    json.member("subject", commit.subject)
  }

  /// Writes somebody as a member.
  static func person(
    _ person: CommitEvents.Person, named name: String, to json: inout JSONWriter
  ) {
    json.object(name) {
      $0.member("name", person.name)
      $0.member("email", person.email)
    }
  }

  /// Writes what happened to an item.
  static func members(of event: LedgerEvent, to json: inout JSONWriter) {
    json.member("type", event.kind.rawValue)
    json.member("how", event.how?.rawValue)
    json.member("id", event.id.description)
    json.member("source", event.source.rawValue)
    json.member("keyword", event.standing.keyword)
    json.path(event.standing.pathBytes)
    json.member("line", event.standing.line)
    json.member("text", event.standing.text)
    if let from = event.from {
      json.object("from") {
        $0.path(from.pathBytes)
        $0.member("line", from.line)
        $0.member("text", from.text)
        $0.member("keyword", from.keyword)
      }
    } else {
      json.member("from", nil as String?)
    }
    json.object("fields") { fields(of: event, to: &$0) }
    json.member("reason", event.reason?.rawValue)
    json.member("resembles", event.resembles?.description)
    json.member("confidence", event.confidence)
  }

  private static func fields(of event: LedgerEvent, to json: inout JSONWriter) {
    var written: Set<String> = []
    for field in event.fields where written.insert(field.name).inserted {
      json.array(field.name) { json in
        for texts in [field.old, field.new] {
          if field.isList || texts.count > 1 {
            json.array { json in
              for text in texts { json.value(text) }
            }
          } else if let text = texts.first {
            json.value(text)
          } else {
            json.null()
          }
        }
      }
    }
  }
}

extension LedgerEvent.FieldChange {
  /// Whether the values are lists by nature, however many texts they hold.
  fileprivate var isList: Bool {
    if name == "sites" { return true }
    if case .list? = Field(rawValue: name)?.type { return true }
    return false
  }
}
