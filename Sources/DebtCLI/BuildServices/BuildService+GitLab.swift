internal import DebtKit

extension BuildService {
  static let gitLab = BuildService(
    name: "gitlab", title: "GitLab CI", variable: "GITLAB_CI",
    mergeBaseVariable: "CI_MERGE_REQUEST_DIFF_BASE_SHA",
    target: { variables in
      guard let branch = variables.branch("CI_MERGE_REQUEST_TARGET_BRANCH_NAME") else { return nil }
      let kind = variables["CI_MERGE_REQUEST_EVENT_TYPE"]
      let isMerge = kind == "merged_result" || kind == "merge_train"
      return ChangeTarget(
        branch: branch, merge: isMerge ? variables["CI_COMMIT_SHA"] : nil,
        tip: variables["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"],
        mergeBase: variables["CI_MERGE_REQUEST_DIFF_BASE_SHA"])
    },
    depth: { "set `GIT_DEPTH: \"\($0 ?? 0)\"` for the job" },
    template: Template(
      path: ".gitlab/debt.yml",
      text: """
        # Asks the policy of .debt.yml about each merge request, as `debt init --ci gitlab` writes it.
        # Include it in .gitlab-ci.yml. `debt` must be on the PATH: name an image that has it and git.
        debt:
          stage: test
          # image: registry.example.com/debt
          rules:
            - if: $CI_PIPELINE_SOURCE == "merge_request_event"
          variables:
            # A merged result and its parents. No history is read, and no cache.
            # A waiver in an older commit of the branch is found with GIT_DEPTH: "0".
            GIT_DEPTH: "2"
          cache: []
          script:
            # For merge requests without a merged result: what they part from, and the policy of today.
            - >-
              git fetch --quiet --depth=1 origin "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
              "+refs/heads/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME:refs/remotes/origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
            - debt scan --base auto --format text --format gitlab=gl-code-quality-report.json
          artifacts:
            when: always
            reports:
              codequality: gl-code-quality-report.json

        # The merge request's widget compares with this report. What the history says is read and written
        # here alone, on the default branch.
        debt-backlog:
          stage: test
          # image: registry.example.com/debt
          rules:
            - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
          variables:
            GIT_DEPTH: "0"
          cache:
            key: debt-$CI_DEFAULT_BRANCH
            paths: [.debt-cache]
          script:
            - debt scan --exit-zero --format text --format gitlab=gl-code-quality-report.json
            - debt backlog --cache-dir .debt-cache
          artifacts:
            reports:
              codequality: gl-code-quality-report.json

        """,
      advice: "include it in .gitlab-ci.yml: `include: {local: .gitlab/debt.yml}`"))
}
