/// A hook of git that asks the policy before something happens.
///
/// A hook is a script of a few lines that calls `debt` from PATH: git gives it what it needs, and what
/// a team wants to be different can be changed in it. What a hook does not judge it tells.
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
    case .preCommit: Self.commit + "exec debt scan --staged --base HEAD"
    case .commitMessage: Self.commit + #"exec debt scan --staged --base HEAD --message "$1""#
    case .prePush:
      // New branches part from the remote's default branch. What is pushed onto a branch that has no
      // commit in common with it is compared with that branch's own tip.
      """
      remote=$1
      status=0
      while read -r local_ref local_id remote_ref remote_id; do
        case $local_id in *[!0]*) ;; *) continue ;; esac # a deletion
        case $remote_ref in refs/heads/*) ;; *) continue ;; esac
        branch=${remote_ref#refs/heads/}
        base=refs/remotes/$remote/HEAD
        if ! git merge-base "$base" "$local_id" >/dev/null 2>&1; then
          base=$remote_id
          case $base in
          *[!0]*) ;;
          *)
            echo "debt: $branch: not judged, as nothing is known that it parts from;" \\
              "see git remote set-head $remote --auto" >&2
            continue
            ;;
          esac
        fi
        echo "debt: $branch" >&2
        debt scan "$local_id" --base "$base" >&2 </dev/null || status=1
      done
      exit $status
      """
    case .preReceive:
      // The policy of the default branch rules every branch, as it stood before the push. The default
      // branch itself is never let by, whatever its new history has in common with the old one.
      """
      if ! git rev-parse --quiet --verify 'HEAD^{commit}' >/dev/null; then
        [ -z "$(git for-each-ref --count=1 refs/heads)" ] ||
          echo "debt: nothing is judged, as HEAD names no branch here: git symbolic-ref HEAD REF"
        exit 0
      fi
      default=$(git symbolic-ref --quiet HEAD)
      status=0
      while read -r old_id new_id ref; do
        case $new_id in *[!0]*) ;; *) continue ;; esac # a deletion
        case $ref in refs/heads/*) ;; *) continue ;; esac
        branch=${ref#refs/heads/}
        [ "$ref" = "$default" ] || git merge-base HEAD "$new_id" >/dev/null
        if [ $? -eq 1 ]; then
          echo "debt: $branch: not judged, as it has no commit in common with the default branch"
          continue
        fi
        echo "debt: $branch"
        debt scan "$new_id" --base HEAD </dev/null || status=1
      done
      exit $status
      """
    }
  }

  /// What a merge brings in was judged on the branch that it comes from.
  private static let commit = """
    git rev-parse --quiet --verify HEAD >/dev/null || exit 0
    [ ! -e "$(git rev-parse --git-path MERGE_HEAD)" ] || exit 0

    """
}
