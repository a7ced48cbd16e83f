/// A hook of git that asks the policy before something happens.
///
/// A hook is a script of a few lines that calls `debt` from PATH: git gives it what it needs, and what
/// a team wants to be different can be changed in it.
enum GitHook: String, CaseIterable {
  case preCommit = "pre-commit"
  case commitMessage = "commit-msg"
  case prePush = "pre-push"
  case preReceive = "pre-receive"

  /// The script.
  var script: String {
    """
    #!/bin/sh
    # Asks the policy of .debt.yml \(moment). Written by `debt init --hook \(rawValue)`.
    # Exit code 1 is the policy's no; 2 means that something could not be read, which stops, too.
    \(body)

    """
  }

  private var moment: String {
    switch self {
    case .preCommit: "before a commit is made"
    case .commitMessage: "before a commit is made, and heeds the waivers of its message"
    case .prePush: "before commits leave this clone"
    case .preReceive: "before this repository takes commits in"
    }
  }

  private var body: String {
    switch self {
    case .preCommit:
      """
      git rev-parse --quiet --verify HEAD >/dev/null || exit 0
      exec debt scan --staged --base HEAD
      """
    case .commitMessage:
      """
      git rev-parse --quiet --verify HEAD >/dev/null || exit 0
      exec debt scan --staged --base HEAD --message "$1"
      """
    case .prePush:
      // New branches part from the remote's default branch; where that is unknown, nothing was cloned.
      """
      remote=$1
      status=0
      while read -r local_ref local_id remote_ref remote_id; do
        case $local_id in *[!0]*) ;; *) continue ;; esac # a deletion
        case $remote_ref in refs/heads/*) ;; *) continue ;; esac
        base=refs/remotes/$remote/HEAD
        git rev-parse --quiet --verify "$base^{commit}" >/dev/null || base=$remote_id
        case $base in *[!0]*) ;; *) continue ;; esac # the first branch of an empty remote
        echo "debt: ${remote_ref#refs/heads/}" >&2
        debt scan "$local_id" --base "$base" >&2 || status=1
      done
      exit $status
      """
    case .preReceive:
      // The policy of the default branch rules every branch, as it stood before the push.
      """
      git rev-parse --quiet --verify 'HEAD^{commit}' >/dev/null || exit 0
      status=0
      while read -r old_id new_id ref; do
        case $new_id in *[!0]*) ;; *) continue ;; esac # a deletion
        case $ref in refs/heads/*) ;; *) continue ;; esac
        echo "debt: ${ref#refs/heads/}"
        debt scan "$new_id" --base HEAD || status=1
      done
      exit $status
      """
    }
  }
}
