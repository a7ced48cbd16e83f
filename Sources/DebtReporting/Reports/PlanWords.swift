internal import DebtKit

/// The words in which plans speak of work and time, for people and for programs.
struct PlanWords {
  let style: ReportStyle
  let calendar: WorkCalendar

  init(_ style: ReportStyle, _ calendar: WorkCalendar) {
    self.style = style
    self.calendar = calendar
  }

  /// Hours as days, hours and minutes.
  func time(_ hours: Double) -> SafeText {
    guard hours.isFinite, hours < 1e9 else { return NumberText.decimal(hours) }
    let perDay = Int((calendar.hoursPerDay * 60).rounded())
    return NumberText.duration(minutes: Int((hours * 60).rounded()), minutesPerDay: perDay)
  }

  /// A sprint's room: `6d of 30d (20 %)`.
  func room(_ capacity: PlanCapacity) -> SafeText {
    SafeText(
      trusted: "\(time(capacity.hours).string) of \(capacity.whole.description) "
        + "(\(NumberText.percent(capacity.share).string))")
  }

  /// How a plan was chosen.
  func choice(_ plan: Plan) -> SafeText {
    let method = plan.method.rawValue.uppercased()
    return switch plan.choice {
    case .rank: SafeText(trusted: "by \(method) in rank order")
    case .exact: SafeText(trusted: "with the greatest benefit by \(method)")
    case .approximate(let share):
      SafeText(
        trusted: "by \(method), too large to be exact: at least "
          + "\(NumberText.percent(share).string) of the greatest benefit")
    }
  }

  /// The words of a piece of work: the ticket's, where it is one, and the item's.
  func caption(_ item: DebtItem, _ ticket: Ticket?) -> StyledText {
    guard let ticket else { return style.caption(item) }
    return "\(style.text(ticket.title))\(" in ", .muted)\(style.title(item).plain, .muted)"
  }

  /// Why something is left out; ids are as short as they may be.
  func reason(_ left: Plan.Left, short: (ItemID) -> String) -> SafeText {
    switch left.reason {
    case .doesNotFit(let hours, let free):
      return SafeText(
        trusted: "does not fit\(spikes(hours, left).string): \(time(free).string) free")
    case .tooLarge(let hours, let sprint):
      return SafeText(
        trusted: "larger\(spikes(hours, left).string) than the \(time(sprint).string) of a sprint")
    case .outweighed: return "others gain more in this time"
    case .blocked(let blocker, let obstacle):
      return SafeText(
        trusted: "waits for \(style.text(short(blocker)).string): \(obstacle.rawValue)")
    case .blockedByUnknown(let token, let nearest):
      let hint = nearest.map { "; did you mean \(style.text($0).string)?" } ?? ""
      return SafeText(
        trusted: "waits for '\(style.text(token).string)', which is the name of no one item\(hint)")
    case .unscored(let missing):
      let names = missing.map { SafeText(trusted: $0.rawValue) }
      return SafeText(trusted: "no score without \(Wording.list(names).string)")
    case .needless: return "nothing planned waits for it"
    case .nothingLeft: return "every ticket is done"
    case .gainsNothing: return "it gains nothing by this method"
    }
  }

  /// What the spikes before a piece of work add to it.
  private func spikes(_ hours: Double, _ left: Plan.Left) -> SafeText {
    let own = left.hours ?? 0
    guard hours > own + 1e-6 else { return "" }
    return SafeText(trusted: " with \(time(hours - own).string) of spikes")
  }
}
