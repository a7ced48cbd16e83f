package import DebtKit

/// One row of an export: an item, or one ticket of it where a plan takes a part.
package struct ExportEntry: Sendable {
  /// The item.
  package let item: DebtItem
  /// The item's place in the order; nil for what has no score.
  package let rank: Int?
  /// The item's score under the export's method.
  package let score: Double?
  /// The one ticket of the item that is meant; the whole item where nil.
  package let ticket: String?
  /// The hours of work that are left; nil where nobody says.
  package let hours: Double?

  /// Creates an entry.
  package init(
    _ item: DebtItem, rank: Int? = nil, score: Double? = nil, ticket: String? = nil,
    hours: Double? = nil
  ) {
    self.item = item
    self.rank = rank
    self.score = score
    self.ticket = ticket
    self.hours = hours
  }

  /// The item's id, and for a ticket what tells it from the others: the same in every export.
  var key: String {
    let id = item.id.description
    return ticket.map { "\(id)#\(SHA256.hex($0).prefix(8))" } ?? id
  }

  /// What is to be done, never empty; not yet filtered.
  var title: String { [title(of: item), ticket].compactMap(\.self).joined(separator: ": ") }

  private func title(of item: DebtItem) -> String {
    let hasWords = item.title.utf8.contains { $0 > 0x20 }
    if hasWords { return item.title }
    let site = item.sites[0]
    return "\(item.keyword ?? "Debt") at \(site.path):\(site.line)"
  }

  /// The day by which it should be paid.
  var due: CalendarDate? { item.due }

  /// The day on which it was written down: the one that it names, else that of its commit.
  var created: CalendarDate? {
    if case .date(let day)? = item.fields[.created]?.value { day } else { item.activity?.opened }
  }

  /// The one person who owns it: a mail address, or a name without `@`; nil for teams and for several.
  var assignee: String? {
    guard item.owners.count == 1, let owner = item.owners.first, !owner.utf8.contains(0x2F) else {
      return nil
    }
    let name = owner.utf8.drop { $0 == UInt8(ascii: "@") }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// Words to filter by: `debt`, the kind, the keyword and the tags; each once.
  var labels: [String] {
    var labels = ["debt"]
    let kind = item.fields[.kind]?.value.list ?? []
    let tags = item.fields[.tags]?.value.list ?? []
    for word in kind + [item.keyword?.lowercased()].compactMap(\.self) + tags {
      let label = ExportText.label(word)
      if !label.isEmpty, !labels.contains(label) { labels.append(label) }
    }
    return labels
  }
}
