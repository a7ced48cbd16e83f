internal import DebtKit

extension IssueText {
  /// The description as a piece of HTML.
  func html(ci: CIService) -> String {
    var html = HTMLWriter(ci: ci)
    if !quote.isEmpty {
      html.element("blockquote") { html in
        for line in quote { html.element("p", text: line) }
      }
    }
    if !tickets.isEmpty {
      html.element("ul") { html in
        for ticket in tickets {
          html.element("li", text: "[\(ticket.isDone ? "x" : " ")] \(ticket.caption)")
        }
      }
    }
    html.element("ul") { html in
      for fact in facts {
        html.element("li") { html in
          html.text("\(fact.name): ")
          html.link(to: fact.link, text: fact.text)
        }
      }
    }
    return String(decoding: html.take(), as: UTF8.self)
  }
}
