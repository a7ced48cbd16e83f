internal import DebtKit

extension BuildService {
  static let azure = BuildService(
    name: "azure", title: "Azure Pipelines", variable: "TF_BUILD",
    target: { variables in
      guard let branch = variables.branch("SYSTEM_PULLREQUEST_TARGETBRANCH") else { return nil }
      let isMerge = variables["BUILD_SOURCEBRANCH"].map {
        $0.hasPrefix("refs/pull/") && $0.hasSuffix("/merge")
      }
      return ChangeTarget(
        branch: branch, merge: isMerge == true ? variables["BUILD_SOURCEVERSION"] : nil)
    },
    depth: { "give `checkout: self` `fetchDepth: \"\($0 ?? 0)\"`" },
    template: Template(
      path: ".azure-pipelines/debt.yml",
      text: """
        # Asks the policy of .debt.yml about each pull request, as `debt init --ci azure` writes it.
        # Make a pipeline of it. In Azure Repos, `pr:` does nothing: a build validation policy of the target
        # branch runs it. `debt` must be on the agent's PATH.
        trigger:
          branches:
            include: [main, master]
        pr:
          branches:
            include: ['*']
        pool:
          vmImage: ubuntu-latest
        jobs:
          - job: gate
            condition: eq(variables['Build.Reason'], 'PullRequest')
            steps:
              - checkout: self
                # The merge of the pull request and its parents: no history is read, and no cache.
                # A waiver in an older commit of the branch is found with `fetchDepth: "0"`.
                fetchDepth: "2"
                persistCredentials: "false"
              - script: >-
                  debt scan --base auto --format text
                  --format sarif="$BUILD_ARTIFACTSTAGINGDIRECTORY/debt.sarif"
                  --format junit="$AGENT_TEMPDIRECTORY/debt-junit.xml"
                displayName: Ask the policy
              # The tab of the extension "SARIF SAST Scans Tab" reads an artifact of this name.
              - publish: $(Build.ArtifactStagingDirectory)
                artifact: CodeAnalysisLogs
                condition: succeededOrFailed()
              - task: PublishTestResults@2
                condition: succeededOrFailed()
                inputs:
                  testResultsFormat: JUnit
                  testResultsFiles: $(Agent.TempDirectory)/debt-junit.xml
                  testRunTitle: debt

          - job: backlog
            condition: ne(variables['Build.Reason'], 'PullRequest')
            steps:
              - checkout: self
                fetchDepth: "0"
                persistCredentials: "false"
              # What the history says. Only this job, on the default branch, reads and writes it.
              - task: Cache@2
                inputs:
                  key: debt | "$(Build.SourceBranchName)" | "$(Build.SourceVersion)"
                  restoreKeys: debt | "$(Build.SourceBranchName)"
                  path: $(Pipeline.Workspace)/debt
              - script: debt backlog --cache-dir "$PIPELINE_WORKSPACE/debt"
                displayName: Rank the debt

        """,
      advice:
        "make a pipeline of it; in Azure Repos, add a build validation policy to the target branch")
  )
}
