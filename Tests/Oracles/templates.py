"""Holds the templates of Examples/ against the schemas of their services.

usage: templates.py ENVIRONMENT

ENVIRONMENT is the folder with the validators. Jenkins has no schema.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import ruamel.yaml

EXAMPLES = pathlib.Path("Examples")
SCHEMAS = [
    ("github-actions/debt.yml", ["vendor.github-workflows"]),
    ("github-actions/action.yml", ["vendor.github-actions"]),
    ("gitlab-ci/debt.yml", ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    # The schema of Azure has a pattern that only Python's engine takes.
    ("azure-pipelines/debt.yml", ["vendor.azure-pipelines", "--data-transform", "azure-pipelines", "--regex-variant", "python"]),
    ("bitbucket-pipelines/bitbucket-pipelines.yml", ["vendor.bitbucket-pipelines"]),
    ("buildkite/debt.yml", ["vendor.buildkite"]),
]


def check(environment, file, schema):
    print(f"{file}: ", end="", flush=True)
    program = pathlib.Path(environment) / "bin" / "check-jsonschema"
    return subprocess.run([program, "--builtin-schema", *schema, file], check=False).returncode


def component(environment):
    """A component is two documents: what goes in, and jobs that the schema knows once it went in."""
    text = (EXAMPLES / "gitlab-ci/templates/debt.yml").read_text()
    head, body = text.split("\n---\n")
    inputs = ruamel.yaml.YAML(typ="safe").load(head)["spec"]["inputs"]
    used = set(re.findall(r"\$\[\[ inputs\.([\w-]+) \]\]", body))
    if used != set(inputs):
        sys.exit(f"the component declares {sorted(inputs)} and uses {sorted(used)}")
    for name, row in inputs.items():
        body = body.replace(f"$[[ inputs.{name} ]]", row.get("default", "an-image"))
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "component.yml"
        file.write_text(body)
        return check(environment, file, ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"])


def action():
    """Inputs of an action never become part of its script."""
    data = ruamel.yaml.YAML(typ="safe").load(EXAMPLES / "github-actions/action.yml")
    for step in data["runs"]["steps"]:
        if "${{" in step["run"]:
            sys.exit("the action's script holds an expression")
        used = set(re.findall(r"inputs\.([\w-]+)", str(step["env"])))
        if used != set(data["inputs"]):
            sys.exit(f"the action declares {sorted(data['inputs'])} and uses {sorted(used)}")


def main():
    (environment,) = sys.argv[1:]
    action()
    failed = sum(check(environment, EXAMPLES / file, schema) for file, schema in SCHEMAS)
    sys.exit(failed + component(environment) > 0)


main()
