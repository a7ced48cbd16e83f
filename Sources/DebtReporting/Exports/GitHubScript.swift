internal import DebtKit

extension BacklogFormat {
  static let githubScript = BacklogFormat(
    "github-issues-script", "a script for `gh` that opens what is not there yet", usualCount: 20
  ) { [GitHubScript($0).bytes] }
}

/// A script for `sh` that opens an issue for each item with GitHub's program `gh`.
///
/// It may be run again: each issue ends in a hidden mark with the item's id, and what has one is left
/// alone. Only a mark that starts a line counts, which no text of the repository can do. All of those
/// stand between single quotes.
struct GitHubScript {
  /// GitHub takes 80 contents a minute and 500 an hour; others may be at work, too.
  private static let manyItems = 200

  private let export: Export

  init(_ export: Export) {
    self.export = export
  }

  var bytes: [UInt8] {
    let pause = export.entries.count > Self.manyItems ? 8 : 2
    var text = Self.head(pause: pause)
    for entry in export.entries {
      let body = IssueText(entry, in: export).markdown(isMarked: true, ci: export.options.ci)
      let words = [
        ExportText.key(entry.key), export.title(of: entry), GitHubIssues.login(of: entry) ?? "",
        body,
      ]
      text += "issue \(words.map(Self.quoted).joined(separator: " "))\n\n"
    }
    text += "echo \"$opened opened, $found there already\"\n"
    return Array(text.utf8)
  }

  /// A text as one word of the shell, whatever it holds.
  static func quoted(_ text: String) -> String {
    var output: [UInt8] = [UInt8(ascii: "'")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") {
        output += Array(#"'\''"#.utf8)
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output + [UInt8(ascii: "'")], as: UTF8.self)
  }

  private static func head(pause: Int) -> String {
    #"""
    #!/bin/sh
    # Opens an issue for each item of a backlog of `debt` that has none yet; it may be run again.
    # usage: GH_REPO=OWNER/NAME sh FILE    needs `gh`, signed in; in a clone GH_REPO may be left out
    # DEBT_LABEL is the label that every issue gets, DEBT_PAUSE the seconds between two of them.
    #
    # Texts of the repository are data, whatever they look like:
    # shellcheck disable=SC2016,SC1003,SC1110,SC1111,SC1112
    set -eu
    label=${DEBT_LABEL-debt}
    pause=${DEBT_PAUSE-\#(pause)}
    opened=0
    found=0

    command -v gh >/dev/null || {
      echo "gh is not on PATH" >&2
      exit 2
    }
    gh label create "$label" --description 'Technical debt' >/dev/null 2>&1 || :
    bodies=$(gh issue list --state all --label "$label" --limit 100000 --json body --jq '.[].body')

    # is_there ID: whether an issue has the mark at the start of a line, with the label or without.
    is_there() {
      mark="
    <!-- debt-id: $1 -->"
      case $bodies in *"$mark"*) return 0 ;; esac
      others=$(gh issue list --state all --search "\"$1\" in:body" --limit 100 --json body --jq '.[].body')
      case $others in *"$mark"*) return 0 ;; esac
      return 1
    }

    # issue ID TITLE LOGIN BODY
    issue() {
      if is_there "$1"; then
        found=$((found + 1))
        return 0
      fi
      [ "$opened" -eq 0 ] || sleep "$pause"
      address=$(printf '%s\n' "$4" | gh issue create --title "$2" --body-file - --label "$label")
      printf '%s\n' "$address"
      opened=$((opened + 1))
      bodies="$bodies$mark"
      if [ -n "$3" ]; then
        gh issue edit "$address" --add-assignee "$3" >/dev/null 2>&1 ||
          echo "  nobody is assigned: $3 has no part in the repository" >&2
      fi
    }


    """#
  }
}
