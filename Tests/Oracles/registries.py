"""Holds the registry that a history leads to against a scan of the same commit that knows no history.

usage: registries.py DEBT EVERY REPOSITORY...

DEBT is the built command; EVERY the distance between the commits that are asked, in topological order
from the newest. All that a scan tells of an open item must be what the backlog of that commit tells of
it; only what history adds may differ: id, aliases, heat, proposals, and the scores that rest on them.
A backlog reads the commit, too, so that it shows only that the ledger has each item: one that the
ledger lacks has no heat. That the ledger has no others, the totals of the trend show, which are made of
the ledger alone, by keyword.
"""

import collections
import json
import subprocess
import sys
import tempfile


# What history alone tells of an item.
TOLD = {"id", "aliases", "heat", "scores", "rank", "change", "activity", "observed", "odds"}


def run(debt, repository, cache, *words):
    line = [debt, *words, "--format", "json", "-C", repository]
    line += ["--cache-dir", cache] if cache else ["--no-cache"]
    return json.loads(subprocess.run(line, stdout=subprocess.PIPE, check=True).stdout)


def plain(item):
    """An item without what history alone can tell."""
    kept = {key: value for key, value in item.items() if key not in TOLD}
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
    lacking += [f"in its ledger {item['fingerprint']}" for item in backlog["items"] if item["heat"] is None]
    trend = run(debt, repository, cache, "report", "trend", commit, "--by", "keyword", "--since", "9999-12-31")
    totals = {group["name"]: int(group["values"][0]) for group in trend["groups"] if group["values"][0]}
    counts = collections.Counter(item["keyword"] for item in backlog["items"])
    if totals != dict(counts):
        added.append(f"to its totals {totals}, and a scan counts {dict(counts)}")
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
