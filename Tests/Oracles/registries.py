"""Holds the registry that a history leads to against a scan of the same commit that knows no history.

usage: registries.py DEBT EVERY REPOSITORY...

DEBT is the built command; EVERY the distance between the commits that are asked, in topological order
from the newest. All that a scan tells of an open item must be what the backlog of that commit tells of
it; only what history adds may differ: id, aliases, heat, proposals, and the scores that rest on them.
"""

import json
import subprocess
import sys
import tempfile


def run(debt, repository, cache, command, *arguments):
    line = [debt, command, *arguments, "--format", "json", "-C", repository]
    line += ["--cache-dir", cache] if cache else ["--no-cache"]
    return json.loads(subprocess.run(line, stdout=subprocess.PIPE, check=True).stdout)


def plain(item):
    """An item without what history alone can tell."""
    kept = {key: value for key, value in item.items()
            if key not in ("id", "aliases", "heat", "scores", "rank", "change", "activity")}
    kept["fields"] = {name: field for name, field in item["fields"].items()
                      if field["origin"] not in ("proposal", "observed")}
    return json.dumps(kept, sort_keys=True)


def differences(debt, repository, cache, commit):
    scan = run(debt, repository, None, "scan", commit)
    backlog = run(debt, repository, cache, "backlog", commit)
    scanned = [plain(item) for item in scan["items"] if item["status"] in ("open", "in-progress")]
    ranked = [plain(item) for item in backlog["items"]]
    lacking = sorted(set(scanned) - set(ranked))
    added = sorted(set(ranked) - set(scanned))
    if len(scanned) != len(ranked) and not lacking and not added:
        added = ["another number of equal items"]
    if scan["problems"] != [problem for problem in backlog["problems"] if problem in scan["problems"]]:
        lacking.append("problems differ")
    return len(scanned), lacking, added


def main():
    debt, every, repositories = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    wrong = 0
    for repository in repositories:
        line = ["git", "-C", repository, "rev-list", "--topo-order", "HEAD"]
        commits = subprocess.run(line, stdout=subprocess.PIPE, check=True).stdout.decode().split()[::every]
        items = 0
        with tempfile.TemporaryDirectory() as cache:
            # The newest first: its history holds all others.
            for commit in commits:
                count, lacking, added = differences(debt, repository, cache, commit)
                items += count
                for item in lacking[:3]:
                    print(f"{commit} the history lacks {item[:400]}")
                for item in added[:3]:
                    print(f"{commit} the history adds {item[:400]}")
                wrong += bool(lacking or added)
        print(f"{repository}: {len(commits)} commits, {items} items compared, {wrong} commits differ so far")
    sys.exit(1 if wrong else 0)


main()
