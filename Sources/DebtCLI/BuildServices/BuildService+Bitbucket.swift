internal import DebtKit

extension BuildService {
  static let bitbucket = BuildService(
    name: "bitbucket", title: "Bitbucket Pipelines", variable: "BITBUCKET_BUILD_NUMBER",
    target: { variables in
      // The target is merged into the change before a step runs; the clone has both.
      variables.branch("BITBUCKET_PR_DESTINATION_BRANCH").map {
        ChangeTarget(branch: $0, tip: variables["BITBUCKET_PR_DESTINATION_COMMIT"])
      }
    },
    depth: { "give the step `clone: {depth: \($0.map(String.init) ?? "full")}`" },
    template: Template(
      path: "bitbucket-pipelines.yml",
      text: """
        # Asks the policy of .debt.yml about each pull request, as `debt init --ci bitbucket` writes it.
        # `debt` must be on the PATH: name an image that has it and git.
        # image: registry.example.com/debt
        definitions:
          caches:
            debt: .debt-cache
        pipelines:
          pull-requests:
            '**':
              - step:
                  name: Ask the policy of debt
                  script:
                    # Bitbucket has merged the target into the branch: no history is read, and no cache.
                    - debt scan --base auto --format text --format markdown=debt.md
                  artifacts:
                    upload:
                      - name: debt
                        paths: [debt.md]
                        capture-on: always
          branches:
            '{main,master}':
              - step:
                  name: Rank the debt
                  clone:
                    depth: full
                  # What the history says. Only this step, on the default branch, reads and writes it.
                  caches:
                    - debt
                  script:
                    - debt backlog --cache-dir .debt-cache

        """,
      advice: "name an image that has debt and git in it"))
}
