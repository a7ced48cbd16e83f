internal import DebtKit

extension BuildService {
  static let gitHub = BuildService(
    name: "github", title: "GitHub Actions", variable: "GITHUB_ACTIONS",
    target: { variables in
      // A merge queue names the commit that a group builds on in the name of its branch.
      if let queue = variables.branch("GITHUB_REF"), queue.hasPrefix("gh-readonly-queue/"),
        let dash = queue.lastIndex(of: "-"), let slash = queue.lastIndex(of: "/")
      {
        return ChangeTarget(
          branch: String(queue[..<slash].dropFirst(18)),
          tip: String(queue[queue.index(after: dash)...]))
      }
      guard let branch = variables.branch("GITHUB_BASE_REF") else { return nil }
      let built = variables["GITHUB_SHA"]
      let isMerge = variables["GITHUB_REF"].map {
        $0.hasPrefix("refs/pull/") && $0.hasSuffix("/merge")
      }
      // There the commit that is built is the target itself.
      let isTarget = variables["GITHUB_EVENT_NAME"] == "pull_request_target"
      return ChangeTarget(
        branch: branch, merge: isMerge == true ? built : nil, tip: isTarget ? built : nil)
    },
    depth: { "give actions/checkout `fetch-depth: \($0 ?? 0)`" },
    template: Template(
      path: ".github/workflows/debt.yml",
      text: #"""
        # Asks the policy of .debt.yml about each pull request, as `debt init --ci github` writes it.
        # `debt` must be on the runner's PATH: name an image of yours that has it under `container:`.
        name: debt
        on:
          pull_request:
          merge_group:
          push:
            branches: [main, master]
        permissions:
          contents: read
        jobs:
          gate:
            if: github.event_name != 'push'
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
                with:
                  # The merge of the pull request and its parents: no history is read, and no cache.
                  # A waiver in an older commit of the branch is found with `fetch-depth: 0`.
                  fetch-depth: 2
                  persist-credentials: false
              - name: Ask the policy
                run: debt scan --base auto --format github --format sarif=debt.sarif
              - name: Keep the findings
                if: always()
                uses: actions/upload-artifact@v4
                with:
                  name: debt
                  path: debt.sarif
                  if-no-files-found: ignore
              # Code scanning shows the findings at their lines. The job then needs the permission
              # `security-events: write`, which pull requests from forks do not get.
              # - uses: github/codeql-action/upload-sarif@v3
              #   if: always()
              #   with:
              #     sarif_file: debt.sarif

          backlog:
            if: github.event_name == 'push'
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
                with:
                  fetch-depth: 0
                  persist-credentials: false
              # What the history says. Only this job, on the default branch, reads and writes it.
              - uses: actions/cache@v4
                with:
                  path: ${{ runner.temp }}/debt
                  key: debt-${{ github.ref_name }}-${{ github.sha }}
                  restore-keys: debt-${{ github.ref_name }}-
              - name: Rank the debt
                run: |
                  debt backlog --cache-dir "$RUNNER_TEMP/debt" --top 20 --format text \
                    --format markdown="$RUNNER_TEMP/backlog.md"
                  cat "$RUNNER_TEMP/backlog.md" >>"$GITHUB_STEP_SUMMARY"

        """#,
      advice:
        "commit it; the rules of the branch may then require the check")
  )
}
