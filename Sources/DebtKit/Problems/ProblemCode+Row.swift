extension ProblemCode {
  struct Row {
    let level: ProblemLevel
    let meaning: String
    let cure: String

    init(_ level: ProblemLevel, _ meaning: String, _ cure: String) {
      self.level = level
      self.meaning = meaning
      self.cure = cure
    }
  }

  var row: Row {
    switch self {
    case .ambiguousId:
      Row(
        .warning, "A reference fits more than one item.",
        "Write the whole id, or more of its letters.")
    case .continuationOffByOne:
      Row(
        .note,
        "A comment line looks like the continuation of a marker but is not indented far enough.",
        "Indent it by at least one more space than the keyword, or put a blank line between.")
    case .contradictedTrailer:
      Row(
        .warning, "A commit's message says of an item what the commit's own tree contradicts.",
        "Nothing to mend in the past; `Debt-Paid` names an item that goes with the commit.")
    case .cutMarker:
      Row(
        .warning, "A marker is longer than a limit, and what is beyond it is not read.",
        "Write less between the parentheses, or move the text to a record.")
    case .duplicateField:
      Row(
        .warning, "A field is given more than once, and it holds one value.",
        "Keep one; the first is used.")
    case .duplicateId:
      Row(
        .warning, "Two records have one id.",
        "Rename one of the files, or give one of them an `id:` of its own.")
    case .guessedField:
      Row(
        .note, "A value was read by a guess, for want of a key.",
        "Write the key: `due=2027-01-31`, `@ana`.")
    case .idleOwner:
      Row(
        .note, "An owner of debt has not committed for longer than `owners.idle-after`.",
        "Ask whether they still look after it; if not, write another owner.")
    case .malformedCondition:
      Row(
        .warning,
        "A condition in brackets looks like a version, a date or a dependency and is none.",
        "Write `[>=1.2.0]`, `[2027-01-31]`, `[-path:src/old.c]` or `[+name]`.")
    case .malformedConfiguration:
      Row(
        .error, "The configuration cannot be read.",
        "Mend the line that the message names; `debt explain KEY` tells what a setting takes.")
    case .malformedDate:
      Row(
        .warning, "A value looks like a date and is none.",
        "Write the year, the month and the day: 2027-01-31.")
    case .malformedDuration:
      Row(
        .warning, "A value should be a duration of work and is none.",
        "Write 30m, 4h, 3d, 2w or 1mo, alone or together: 1d 4h; interest is per month: 6h/mo.")
    case .malformedMarker:
      Row(
        .warning, "A marker's parts cannot be read as they stand.",
        "Write TODO(@owner, LINK-1, due=2027-01-31): text.")
    case .malformedNumber:
      Row(.warning, "A value should be a number and is none.", "Write 3, 0.5 or 80%.")
    case .malformedOwners:
      Row(
        .warning, "A line of CODEOWNERS says nothing, or the file cannot be read.",
        "Mend the line; `owners.dialect` in .debt.yml says which host's rules it is read by.")
    case .malformedRecord:
      Row(
        .warning, "A record's front matter cannot be read.",
        "Mend the line that the message names; the fields before it are kept.")
    case .malformedSchema:
      Row(
        .error, "The repository's .debt-schema.json cannot be used.",
        "Mend the place that the message names, or remove the file.")
    case .malformedSignal:
      Row(
        .warning, "A line of a signals file is no signal, or the file cannot be read.",
        "Write one JSON object a line with `time` and `kind`; the lines that can be read count.")
    case .malformedTrailer:
      Row(
        .warning,
        "A trailer of a commit's message names no item that stands there, several, or no amount of work.",
        "Nothing to mend in the past; a later commit may say it again.")
    case .malformedValue:
      Row(
        .warning, "A value is not one that its field takes.",
        "`debt explain FIELD` lists what the field takes.")
    case .metCondition:
      Row(
        .warning, "What an item waits for has come: a path is there, or is gone.",
        "Pay the item, or mend its condition.")
    case .missingObject:
      Row(
        .error, "The object database lacks an object, or holds it damaged.",
        "Fetch it again; in a partial clone, `git diff --stat BASE HEAD` brings the missing blobs.")
    case .notARecord:
      Row(
        .note, "A markdown file in the records' folder has no front matter.",
        "Start it with `---`, fields and `---`, or move it elsewhere.")
    case .offScale:
      Row(
        .note, "A factor is not on the method's scale.",
        "It counts as written; `debt explain FIELD` shows the scale.")
    case .referenceLanded:
      Row(
        .note,
        "A marker cites a ticket, and a later commit on the branch carries the ticket's key.",
        "Look whether it is done: remove the marker, or cite what is left to do.")
    case .schemaViolation:
      Row(
        .warning, "A record or marker does not fit the repository's .debt-schema.json.",
        "Change the value, or the schema.")
    case .snapshot:
      Row(
        .note, "Something about the repository bears on the answer.",
        "Nothing need be done; the message tells what was read instead.")
    case .titleDiffers:
      Row(
        .warning, "A record's heading and its `title:` differ.",
        "Remove `title:`; the heading is used.")
    case .tolerated:
      Row(
        .note, "A value is not strict YAML and was read as it was meant.",
        "Put it in quotes: owner: \"@payments\".")
    case .tooManyItems:
      Row(
        .error, "A file holds more items than the limit.",
        "Exclude the file, or raise limits.items.")
    case .unjudgedCondition:
      Row(
        .note, "A condition cannot be judged from the repository alone.",
        "Nothing need be done; the condition is kept with the item.")
    case .unknownKey:
      Row(
        .warning, "A key is not a field.",
        "Use the nearest known one, or start your own keys with `x-`.")
    case .unknownObjective:
      Row(
        .warning, "An item serves an objective that the configuration does not list.",
        "Add it under `objectives:` in .debt.yml, or mend the name.")
    case .unknownRecord:
      Row(
        .warning, "A marker refers to a record that does not exist.",
        "Write the record, or mend the name.")
    case .unknownSetting:
      Row(
        .warning, "A key in .debt.yml is no setting.",
        "Use the nearest known one; `debt explain KEY` tells what it does.")
    case .unknownSignalItem:
      Row(
        .warning, "A signal names an item that neither stands nor ever stood.",
        "Mend the name, or give the signal `paths` instead.")
    case .unmatchedCover:
      Row(
        .warning, "A record covers a marker that is not there.",
        "Remove the line from `covers:`, or mend it.")
    case .unmatchedPath:
      Row(
        .warning, "A path of a record, or of the command line, matches no file.",
        "Mend the path, or pay the record if the code is gone; `--untracked` reads new files, too.")
    case .unreadable:
      Row(
        .error, "A file could not be read.",
        "Look at its permissions; nothing of it is in the answer.")
    case .unsplitItem:
      Row(
        .note, "An item takes more work than a ticket and has no small tickets; `debt lint` tells.",
        "Write checkboxes in the record: - [ ] first step (4h).")
    }
  }
}
