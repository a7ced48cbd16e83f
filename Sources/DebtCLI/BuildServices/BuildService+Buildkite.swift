internal import DebtKit

extension BuildService {
  static let buildkite = BuildService(
    name: "buildkite", title: "Buildkite", variable: "BUILDKITE",
    target: { variables in
      guard variables["BUILDKITE_PULL_REQUEST"] != "false" else { return nil }
      return variables.branch("BUILDKITE_PULL_REQUEST_BASE_BRANCH").map { ChangeTarget(branch: $0) }
    },
    depth: { _ in
      "clone the whole history: no `depth` under `checkout`, no `--depth` in BUILDKITE_GIT_CLONE_FLAGS"
    },
    template: Template(
      path: ".buildkite/debt.yml",
      text: """
        # Asks the policy of .debt.yml about each pull request, as `debt init --ci buildkite` writes it.
        # Upload it in a step of yours: buildkite-agent pipeline upload .buildkite/debt.yml
        # `debt` must be on the agent's PATH.
        steps:
          - label: ":mag: Ask the policy of debt"
            if: build.pull_request.id != null
            command: |
              # The agent keeps clones and does not renew the target in them.
              target="$$BUILDKITE_PULL_REQUEST_BASE_BRANCH"
              git fetch --quiet origin "+refs/heads/$$target:refs/remotes/origin/$$target"
              code=0
              debt scan --base auto --format text --format markdown=debt.md || code=$$?
              style=success
              [ "$$code" -eq 0 ] || style=error
              if [ -s debt.md ]; then
                buildkite-agent annotate --context debt --style "$$style" <debt.md
              fi
              exit "$$code"
            artifact_paths: debt.md

          - label: ":bar_chart: Rank the debt"
            if: build.branch == pipeline.default_branch && build.pull_request.id == null
            # What the history says lies in the agent's clone, where only this step reads and writes it.
            command: debt backlog

        """,
      advice: "upload it in a step: `buildkite-agent pipeline upload .buildkite/debt.yml`"))
}
