internal import DebtKit

extension BuildService {
  static let jenkins = BuildService(
    name: "jenkins", title: "Jenkins", variable: "JENKINS_URL",
    target: { variables in variables.branch("CHANGE_TARGET").map { ChangeTarget(branch: $0) } },
    depth: { _ in "clear `Shallow clone` under `Advanced clone behaviours` of the job" },
    template: Template(
      path: "Jenkinsfile",
      text: #"""
        // Asks the policy of .debt.yml about each pull request, as `debt init --ci jenkins` writes it.
        // For a multibranch job that discovers pull requests by merging them with their target: its checkout
        // has the target, too. `debt` must be on the agent's PATH; the report needs Warnings Next Generation.
        pipeline {
          agent any
          stages {
            stage('Ask the policy of debt') {
              when { changeRequest() }
              steps {
                sh '''
                  debt scan --base auto --format text \
                    --format checkstyle=debt-checkstyle.xml --format junit=debt-junit.xml
                '''
              }
              post {
                always {
                  recordIssues tools: [checkStyle(id: 'debt', name: 'Debt', pattern: 'debt-checkstyle.xml')]
                  junit allowEmptyResults: true, testResults: 'debt-junit.xml'
                }
              }
            }
            stage('Rank the debt') {
              when { anyOf { branch 'main'; branch 'master' } }
              steps {
                // What the history says lies in the workspace of this branch alone.
                sh 'debt backlog'
              }
            }
          }
        }

        """#,
      advice: "make a multibranch job that merges pull requests with their target"))
}
