"""Holds every format of `debt scan` against the programs that read it.

usage: formats.py PROGRAM ENVIRONMENT [REPOSITORY...]

PROGRAM is `debt`, ENVIRONMENT the folder with the validators and the schema of SARIF. Without REPOSITORY a small one is
made whose texts, names and authors are hostile; a REPOSITORY is only read.
"""

import collections
import csv
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import junitparser
import lxml.etree
import lxml.html
import markdown_it
import prometheus_client.parser

FORMATS = ["json", "ndjson", "csv", "sarif", "github", "gitlab", "markdown", "rdjsonl", "checkstyle", "junit", "sonar", "prometheus", "gerrit"]
EVIL = "\x1b]52;c;x\x07\x1b[2J\x9b31m\u202e ##[command]x ##vso[task.x]y \r::error::z <b>&\"' @admin #1 ]]> [x](http://e.x) | `a` \\"


def git(folder, *arguments):
    names = ["-c", f"user.name={EVIL}".replace("\x00", ""), "-c", "user.email=a@b.c", "-c", "core.protectNTFS=false"]
    subprocess.run(["git", "-C", folder, *names, *arguments], check=True, stdout=subprocess.DEVNULL)


def hostile_repository(folder):
    git(folder, "init", "--quiet", "--initial-branch=main")
    def write(name, text):
        path = os.path.join(os.fsencode(folder), name if isinstance(name, bytes) else name.encode())
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
    write("a.c", f"// TODO(@a, due=2020-01-01): {EVIL}\nint é; /* FIXME: ünï */ // TODO: x\n".encode() + b"// TODO: \xff\n")
    write("old.c", "// TODO: this goes away\n")
    write(b"d \xff/e:\x1b%,##[x].c", "// HACK: in an odd name\n")
    write("debt/r.md", f"---\nowner: \"@team\"\neffort: 2d 4h\ndue: tomorrow\n---\n# {EVIL.replace(chr(13), ' ')}\n")
    write("debt/kept.md", "---\nstatus: accepted\naccepted-by: \"@ana\"\naccepted-reason: \"<x>\"\n---\n# Kept\n")
    write(".debt.yml", "policy:\n  new-debt-needs: {level: error, fields: [owner, due]}\n  growth: error\n"
          "  expiry: warning\n  skipped-files: warning\n")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", EVIL)
    os.remove(os.path.join(folder, "old.c"))
    write("new.c", "".join(f"// TODO: new {number} {EVIL}\n\n" for number in range(40)))
    write("a.c", f"\n\n// TODO(@a, due=2020-01-01): {EVIL}\nint é; /* FIXME: ünï */ // TODO: x, but more\n")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", f"{EVIL}\n\nDebt-Accepted: none until=2030-01-01 by=@x")


PIECES = [EVIL, "::error::x", "##[error]x", "##vso[x]y", "]]>", "</script>", "<b>", "<!--", "-->", "\"", "'", "`", "```", "\\", "|",
          "@team", "#12", "GH-3", "http://e.x/", "www.e.x", "![i](u)", "[t](u)", "a@b.cc", "&lt;", "%0A", "=1+1", "\u202e",
          "\u200b", "\x1b[1m", "\x9b", "\r", "\t", "\x00", "\x7f", "é", "中", "👩\u200d🚀", "word", " ", "long" * 90]


def random_repository(folder, count=300):
    """Some hundred markers, and names of files and folders, of hostile pieces and random bytes; the same in each run."""
    random.seed(5)
    git(folder, "init", "--quiet", "--initial-branch=main")

    def pieces(most):
        parts = [random.choice(PIECES).encode() if random.random() < 0.8 else random.randbytes(random.randint(1, 5))
                 for _ in range(random.randint(1, most))]
        return b"".join(parts)

    def name():
        return re.sub(rb"[\x00/]|^\.+$", b"_", pieces(3))[:120] or b"_"

    def write(share):
        for number in range(int(count * share)):
            path = os.path.join(os.fsencode(folder), b"d" + name(), name() + b".c")
            os.makedirs(os.path.dirname(path), exist_ok=True)
            text = pieces(8).replace(b"\n", b" ")
            with open(path, "wb") as file:
                file.write(b"int a;\n// TODO(@a): %d " % number + text + b"\n/* FIXME: " + pieces(4) + b" */\n")

    write(0.3)
    with open(os.path.join(folder, "a.c"), "w", encoding="utf-8") as file:
        file.write("// TODO: plain\n")
    with open(os.path.join(folder, ".debt.yml"), "w", encoding="utf-8") as file:
        file.write("policy:\n  new-debt-needs: {level: error, fields: [due]}\n  growth: error\n")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "one")
    write(0.7)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", pieces(9).replace(b"\x00", b"").decode("utf-8", "replace"))


class Judge:
    """Says what is wrong with the files of one run."""

    def __init__(self, environment, repository):
        self.environment = environment
        self.repository = repository
        self.wrong = []

    def hold(self, truth, *words):
        if not truth:
            self.wrong.append(" ".join(str(word) for word in words))

    def run(self, *arguments):
        done = subprocess.run([os.path.join(self.environment, "bin", arguments[0]), *arguments[1:]],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, text=True)
        self.hold(done.returncode == 0, arguments[0], "says", done.stdout[:2000])
        return done.stdout

    def sarif(self, path):
        self.run("check-jsonschema", "--schemafile", schema(self.environment), path)
        run = json.loads(path.read_text())["runs"][0]
        summary = self.run("sarif", "summary", path)
        counts = sum(int(count) for count in re.findall(r"^(?:error|warning|note): (\d+)", summary, re.M))
        self.hold(counts == len(run["results"]), "sarif-tools counts", counts, "of", len(run["results"]))
        same = self.run("sarif", "diff", path, path)
        self.hold("+0 -0" in same or "no new" in same.lower(), "sarif diff finds", same[:200])
        ids = [result["partialFingerprints"]["debtId/v1"] for result in run["results"]]
        self.hold(len(set(ids)) == len(ids), "debtId/v1 stands twice")
        for result in run["results"]:
            place = result["locations"][0]["physicalLocation"]
            file = os.path.join(os.fsencode(self.repository), unquoted(place["artifactLocation"]["uri"]))
            region = place["region"]
            if not os.path.exists(file):
                self.hold(place["artifactLocation"]["uri"] == ".debt.yml", "there is no", file)
                continue
            with open(file, "rb") as contents:
                contents = contents.read()
            line = contents.split(b"\n")[region["startLine"] - 1].decode("utf-8", "replace")
            word = result["ruleId"]
            if word in ("TODO", "FIXME", "HACK", "XXX"):
                found = line[region["startColumn"] - 1:]
                self.hold(found.upper().startswith(word), place, "shows", found[:40])
            expected = line_hashes(contents).get(region["startLine"])
            self.hold(result["partialFingerprints"].get("primaryLocationLineHash") == expected, place, "is", expected)

    def json(self, path):
        data = path.read_bytes()
        root = json.loads(data)
        self.hold(root["schemaVersion"] == 1 and root["verdict"]["result"] in ("pass", "fail", "none"), root["verdict"])
        self.hold(root["items"] and not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]|##(vso)?\[", data), "raw bytes")

    def ndjson(self, path):
        for line in path.read_bytes().split(b"\n")[:-1]:
            self.hold(json.loads(line)["sites"], line)

    def csv(self, path):
        with open(path, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file, strict=True))
        self.hold(len({len(row) for row in rows}) == 1, "rows of different lengths")
        self.hold(not any(cell[:1] in tuple("=+-@\t\r\n") and cell for row in rows for cell in row), "a formula")

    def github(self, path):
        counts = collections.Counter()
        for line in path.read_bytes().decode().split("\n")[:-1]:
            self.hold("##[" not in line, "an old command in", line)
            # As ActionCommand.TryParseV2 of the runner does it.
            match = re.match(r"::([^ :]+)(?: (.*?))?::(.*)$", line)
            self.hold(match, "no command:", line)
            if match:
                counts[match[1]] += 1
                names = [part.split("=", 1)[0] for part in (match[2] or "").split(",")]
                self.hold(set(names) <= {"file", "line", "title"}, "properties", names)
        self.hold(set(counts) <= {"error", "warning", "notice"} and max(counts.values()) <= 10, counts)

    def gitlab(self, path):
        data = path.read_bytes()
        self.hold(not data.startswith(b"\xef\xbb\xbf"), "a byte order mark")
        entries = json.loads(data)
        names = {entry["fingerprint"] for entry in entries}
        self.hold(len(names) == len(entries), "fingerprints stand twice")
        for entry in entries:
            self.hold(entry["description"] and entry["check_name"] and entry["location"]["lines"]["begin"] >= 1
                      and entry["severity"] in ("info", "minor", "major", "critical", "blocker")
                      and not entry["location"]["path"].startswith(("./", "/")), "entry", entry)

    def markdown(self, path):
        text = path.read_text()
        self.hold(len(text) <= 60_200 and text.startswith("<!-- debt:report:"), "length or marker")
        html = markdown_it.MarkdownIt("commonmark").enable("table").render(text)
        tree = lxml.html.fromstring(f"<div>{html}</div>")
        tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
        allowed = {"div", "p", "h3", "strong", "table", "thead", "tbody", "tr", "th", "td", "code"}
        self.hold(tags <= allowed, "tags", tags - allowed)
        for code in list(tree.iter("code")):
            code.text = ""
        for wrong in (r"@\w", r"(^|\W)#\d"):
            self.hold(not re.search(wrong, tree.text_content()), "the page refers by", wrong)

    def rdjsonl(self, path):
        for line in path.read_text().split("\n")[:-1]:
            found = json.loads(line)
            self.hold(found["severity"] in ("INFO", "WARNING", "ERROR") and found["message"]
                      and found["location"]["path"] and found["location"]["range"]["start"]["line"] >= 1, line)

    def checkstyle(self, path):
        tree = lxml.etree.parse(path)
        self.hold(tree.getroot().tag == "checkstyle", tree.getroot().tag)
        for error in tree.iter("error"):
            self.hold(error.getparent().get("name") and error.get("message") and int(error.get("line")) >= 1
                      and error.get("severity") in ("info", "warning", "error"), error.attrib)

    def junit(self, path):
        suites = junitparser.JUnitXml.fromfile(str(path))
        told = (suites.tests, suites.failures, suites.errors, suites.skipped)
        suites.update_statistics()
        self.hold(told == (suites.tests, suites.failures, suites.errors, suites.skipped), "counts", told)

    def sonar(self, path):
        data = json.loads(path.read_text())
        rules = {rule["id"] for rule in data["rules"]}
        for rule in data["rules"]:
            self.hold(rule["name"] and rule["engineId"] and rule["cleanCodeAttribute"] and rule["impacts"], rule)
        for issue in data["issues"]:
            place = issue["primaryLocation"]
            self.hold(issue["ruleId"] in rules and place["message"] and place["filePath"]
                      and issue.get("effortMinutes", 0) >= 0, issue)
        return sum(issue.get("effortMinutes", 0) for issue in data["issues"])

    def prometheus(self, path):
        families = list(prometheus_client.parser.text_string_to_metric_families(path.read_text()))
        self.hold(len(families) >= 8 and all(family.type == "gauge" for family in families), len(families))

    def gerrit(self, path):
        review = json.loads(path.read_text())
        self.hold(review["tag"].startswith("autogenerated:") and review["message"], review["tag"])
        for file, comments in review["comments"].items():
            for comment in comments:
                self.hold(file and comment["message"] and comment.get("line", 1) >= 1, comment)


def unquoted(uri):
    return re.sub(rb"%([0-9A-F]{2})", lambda match: bytes([int(match[1], 16)]), uri.encode())


def schema(environment):
    """The schema of SARIF without the three mistakes of the version that can be had."""
    path = os.path.join(environment, "sarif-schema-mended.json")
    with open(os.path.join(environment, "sarif-schema.json"), encoding="utf-8-sig") as file:
        data = json.load(file)
    members = data["definitions"]["suppression"]["properties"]
    members["status"] = members.pop("state")
    for name in ("run", "toolComponent"):
        data["definitions"][name]["properties"]["language"]["pattern"] = "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file)
    return path


def line_hashes(contents):
    """The hashes that code scanning gives lines, written anew from their description: window by window."""
    text = re.sub(r"\r\n?", "\n", contents.decode("utf-8", "replace"))
    units = [int.from_bytes(pair, "little") for pair in zip(*[iter(text.encode("utf-16-le"))] * 2)]
    kept = [unit for unit in units if unit not in (32, 9)] + [65535]
    starts = [0] + [index + 1 for index, unit in enumerate(kept) if unit == 10]
    counts, hashes = collections.Counter(), {}
    for line, start in enumerate(starts, 1):
        value = 0
        window = kept[start:start + 100]
        for unit in window + [0] * (100 - len(window)):
            value = (value * 37 + unit) % 2**64
        counts[value] += 1
        hashes[line] = f"{value:x}:{counts[value]}"
    return hashes


def main():
    program, environment, *repositories = sys.argv[1:]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        if not repositories:
            repositories = [os.path.join(folder, "hostile")]
            os.mkdir(repositories[0])
            hostile_repository(repositories[0])
            repositories.append(os.path.join(folder, "random"))
            os.mkdir(repositories[1])
            random_repository(repositories[1])
        output = pathlib.Path(folder) / "out"
        output.mkdir()
        for repository in repositories:
            for arguments in ([], ["--base", "HEAD~1"], ["--base", "HEAD~1", "--only-change"],
                              ["--sarif-include-suppressed"], ["--", "a.c"]):
                wanted = [f"--format={name}={output / name}" for name in FORMATS]
                command = [program, "-C", repository, "scan", "-q", *wanted, *arguments]
                done = subprocess.run(command, check=False, capture_output=True)
                judge = Judge(environment, repository)
                judge.hold(done.returncode in (0, 1), "exit code", done.returncode, done.stderr)
                for name in FORMATS:
                    before = len(judge.wrong)
                    try:
                        getattr(judge, name)(output / name)
                    except Exception as error:  # Whatever a reader throws is a finding.
                        judge.hold(False, repr(error))
                    judge.wrong[before:] = [f"{name}: {word}" for word in judge.wrong[before:]]
                print(f"{os.path.basename(repository)} {' '.join(arguments)}: {len(FORMATS)} formats, {len(judge.wrong)} wrong")
                for word in judge.wrong:
                    print("  " + ascii(word))
                failed += len(judge.wrong)
    sys.exit(failed > 0)


main()
