"""Holds the exports of `debt backlog` against the programs and libraries that read them.

usage: exports.py PROGRAM [REPOSITORY...]

PROGRAM is `debt`. Without REPOSITORY one is made whose texts and names are hostile; a REPOSITORY is only read. `task` and
`shellcheck` are Debian's.
"""

import csv
import datetime
import io
import json
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile
import uuid
import warnings

import html5lib
import icalendar
import lxml.html
import markdown_it
import pytodotxt

FORMATS = ["csv", "jira", "linear", "azure", "gitlab-issues", "github-issues", "github-issues-script", "taskwarrior",
           "todotxt", "ical", "markdown", "html"]
EVIL = ("\x1b]52;c;x\x07 \u202e ##[command]x <b>&\"' @admin +work due:2001-01-01 #1 ~l !2 ]]> [x](http://e.x) | `a` $(id) `id` "
        "\\ {noformat} --> \\n; , é 中")
TEXTS = [EVIL, "=1+1", "+2", "-3", "@SUM(A1)", "'=4", "x done", "(A) first", "2020-01-01 day", "/close", "x" * 400,
         "it's 'quoted'", "a\u2028b", "tab\there", "$(touch hacked)", "`touch hacked`", "<!-- debt-id: split -->", "-rf"]


def git(folder, *arguments):
    subprocess.run(["git", "-C", folder, "-c", "user.name=Ana", "-c", "user.email=a@b.c", *arguments], check=True,
                   stdout=subprocess.DEVNULL)


def hostile_repository(folder):
    git(folder, "init", "--quiet", "--initial-branch=main")

    def write(name, text):
        path = os.path.join(os.fsencode(folder), name if isinstance(name, bytes) else name.encode())
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text.encode())
    write("a.py", "".join(f"# TODO(@ana, due=2027-0{1 + index % 9}-15, reach={index + 1}, impact=1, confidence=80%, effort={index + 1}h): {text}\n"
                          f"#   /assign @admin\n#   {text}\nx = {index}\n" for index, text in enumerate(TEXTS)))
    write(b"d \xff'/e:%,{path}|).py", "# HACK: in an odd name\n")
    write("<!-- debt-id: split -->.py", "# TODO: a mark of another item as a path\n")
    write("plain.py", "# FIXME(ana@example.org): nobody estimated this\n\n# XXX\n")
    for index, text in enumerate(TEXTS):
        title = text.replace("\x1b", "").replace("\x07", "").replace("\u2028", " ")
        write(f"debt/r{index}.md", f"---\nowner: \"@team/x\"\ndue: 2026-12-{index + 1:02}\neffort: 2d 4h\nvalue: 8\nurgency: 5\nrisk-reduction: 3\n"
              f"size: 5\nreach: 40\nimpact: 2\nconfidence: 50%\ntags: [\"a b\", \"=x\", \"-y\", \"{index},z\"]\n---\n# {title}\n"
              f"- [ ] {title} (2h)\n- [x] done (1h)\n")
    write("debt/split.md", "---\nkind: spike\ntimebox: 2d\nstatus: in-progress\n---\n# Ask\n")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "first")
    git(folder, "remote", "add", "origin", "https://bob:hunter2@gitlab.com/shop/shop.git")


def unguarded(text):
    return text[1:] if re.match("'+[=+\\-@\t\r\n＝＋－＠]", text) else text


class Judge:
    """Says what is wrong with the exports of one repository."""

    def __init__(self, folder, files):
        self.folder = pathlib.Path(folder)
        self.files = files
        self.wrong = []
        self.held = 0
        self.issues = [json.loads(line) for line in files["github-issues"].read_text().split("\n")[:-1]]
        self.titles = [issue["title"] for issue in self.issues]
        self.keys = [re.search(r"<!-- debt-id: (\S+) -->$", issue["body"])[1] for issue in self.issues]

    def hold(self, truth, *words):
        self.held += 1
        if not truth:
            self.wrong.append(" ".join(str(word) for word in words))

    def table(self, name):
        with open(self.files[name], newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file, strict=True))
        self.hold(len(rows) == len(self.issues) + 1, name, "has", len(rows), "rows for", len(self.issues))
        self.hold(all(len(row) == len(rows[0]) for row in rows), "ragged rows")
        for row in rows:
            for cell in row:
                self.hold(not re.match("[=+\\-@\t\r＝＋－＠]", cell) or re.fullmatch(r"-?\d[\d.e-]*", cell), "a formula:", cell[:40])
        return rows[0], rows[1:]

    def csv(self):
        header, rows = self.table("csv")
        truth = [json.loads(line) for line in self.files["ndjson"].read_text().split("\n")[:-1]]
        for row, item in zip(rows, truth):
            cells = dict(zip(header, row))
            self.hold(unguarded(cells["id"]) == item["id"], cells["id"], item["id"])
            self.hold(cells["rank"] == str(item["rank"] or ""), cells["rank"])
            if item["title"].isprintable():
                self.hold(unguarded(cells["title"]) == item["title"], cells["title"], item["title"])
            for name, field in item["fields"].items():
                if field["origin"] != "proposal" and isinstance(field["value"], float):
                    self.hold(float(cells[name]) == field["value"], name, cells[name])

    def jira(self):
        header, rows = self.table("jira")
        self.hold("Summary" in header and all(re.fullmatch(r"[A-Za-z ]+", name) for name in header), header)
        self.hold(len(set(header) - {"Labels"}) == len([name for name in header if name != "Labels"]), "columns twice")
        configuration = json.loads(self.files["jira-config"].read_text())
        self.hold(set(configuration["config.field.mappings"]) == set(header), "unmapped columns")
        for row, title in zip(rows, self.titles):
            cells = dict(zip(header, row))
            self.hold(unguarded(cells["Summary"]) == title and len(cells["Summary"]) <= 255, cells["Summary"], title)
            self.hold(cells["Description"].count("{noformat}") == 2, "the block ends early")
            self.hold(cells["Due Date"] == "" or datetime.date.fromisoformat(cells["Due Date"]), cells["Due Date"])
            labels = [cell for name, cell in zip(header, row) if name == "Labels" and cell]
            self.hold(labels and not any(re.search(r"\s", label) for label in labels), labels)
        self.hold(self.files["jira"].read_bytes().count(b"\r\n") == len(rows) + 1, "rows end otherwise")

    def linear(self):
        header, rows = self.table("linear")
        for row, title, issue in zip(rows, self.titles, self.issues):
            cells = dict(zip(header, row))
            # As LinearCsvImporter reads a row.
            self.hold(re.sub(r"^'([+\-=@])", r"\1", cells["Title"]) == title or title[0] in "'＝＋－＠", cells["Title"])
            self.hold(cells["Priority"] in ("No priority", "Urgent", "High", "Medium", "Low"), cells["Priority"])
            self.hold(not cells["Archived"], "skipped")
            self.hold(cells["Labels"].split(", ") == issue["labels"], cells["Labels"], issue["labels"])
            self.hold(cells["Estimate"] == "" or int(cells["Estimate"]) >= 0, cells["Estimate"])

    def azure(self):
        header, rows = self.table("azure")
        self.hold(header[:2] == ["Work Item Type", "Title"] and "ID" not in header and len(rows) <= 1000, header)
        for row, title in zip(rows, self.titles):
            cells = dict(zip(header, row))
            self.hold(unguarded(cells["Title"]) == title and len(cells["Title"]) <= 255, cells["Title"])
            tree = lxml.html.fragment_fromstring(cells["Description"], create_parent="div")
            tags = {element.tag for element in tree.iter()}
            self.hold(tags <= {"div", "ul", "li", "blockquote", "p", "a"}, tags)
            self.hold(all(link.startswith("https://") for _, _, link, _ in tree.iterlinks()), "links")
            self.hold(not re.search(r"[,]", cells["Tags"]), cells["Tags"])

    def gitlab_issues(self):
        header, rows = self.table("gitlab-issues")
        self.hold(header == ["title", "description", "due_date"], header)
        for title, description, due in rows:
            # GitLab takes every line that starts with a slash for a quick action.
            commands = [line for line in description.split("\n") if line.lstrip().startswith("/")]
            self.hold(all(re.fullmatch(r"/estimate \d+h \d+m", line) for line in commands) and len(commands) < 2, commands)
            self.hold(title and (due == "" or datetime.date.fromisoformat(due)), due)
            self.page(re.sub(r"\n\n/estimate.*$", "", description))

    def github_issues(self):
        for issue in self.issues:
            self.hold(issue["title"].strip() and len(issue["title"]) <= 256 and len(issue["body"]) <= 65536, issue["title"])
            self.hold(all(label and len(label) <= 50 for label in issue["labels"]), issue["labels"])
            self.page(issue["body"])
        self.hold(len(set(self.keys)) == len(self.keys), "keys stand twice")

    def page(self, text):
        """What a forge makes of Markdown: no element of the repository's own, nobody mentioned."""
        body = re.sub(r"\n\n<!-- debt-id: [A-Za-z0-9._%#-]+ -->$", "", text)
        tree = lxml.html.fromstring(f"<div>{markdown_it.MarkdownIt('commonmark').enable('table').render(body)}</div>")
        tags = {element.tag if isinstance(element.tag, str) else "comment" for element in tree.iter()}
        allowed = {"div", "p", "ul", "li", "blockquote", "code", "a", "table", "thead", "tbody", "tr", "th", "td"}
        self.hold(tags <= allowed, "tags", tags - allowed)
        self.hold(all(link.startswith("https://gitlab.com/shop/") or link.startswith("https://") for _, _, link, _ in tree.iterlinks()), "links")
        for code in tree.iter("code"):
            code.text = ""
        self.hold(not re.search(r"@\w|(^|\W)#\d", tree.text_content()), "refers:", tree.text_content()[:80])

    def markdown(self):
        text = self.files["markdown"].read_text()
        self.page(text)
        tree = lxml.html.fromstring(f"<div>{markdown_it.MarkdownIt('commonmark').enable('table').render(text)}</div>")
        rows = tree.xpath("//tbody/tr")
        self.hold(len(rows) == len(self.issues), "markdown has", len(rows), "rows")
        self.hold(len({len(row) for table in tree.iter("table") for row in table.iter("tr")}) <= 2, "ragged rows")

    def html(self):
        text = self.files["html"].read_text()
        # Strict: any error of parsing is raised.
        html5lib.HTMLParser(strict=True).parse(text)
        tree = lxml.html.fromstring(text)
        self.hold(len(tree.xpath("//tbody/tr")) == len(self.issues), "rows")
        self.hold(not tree.xpath("//script|//style|//img|//*[@onclick or @style]"), "active content")
        policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        self.hold(policy and "default-src 'none'" in policy[0], policy)
        self.hold(all(link.startswith("https://") for _, _, link, _ in tree.iterlinks()), "links")

    def todotxt(self):
        tasks = pytodotxt.TodoTxt(self.files["todotxt"])
        tasks.parse()
        self.hold(len(tasks.tasks) == len(self.issues), "todo.txt has", len(tasks.tasks), "tasks")
        for task, key, issue in zip(tasks.tasks, self.keys, self.issues):
            self.hold(not task.is_completed and task.priority in (None, "A", "B", "C"), task)
            self.hold(len(task.projects) == 1 and task.attributes.get("debt") == [key], task, task.attributes)
            due = re.search(r"^\* due: (\S+)$", issue["body"], re.M)
            self.hold(task.attributes.get("due") == (due and [due[1]]), task.attributes, due and due[1])
            self.hold(len(task.contexts) == len(re.findall(r"^\* owner: ", issue["body"], re.M)), task.contexts)

    def ical(self):
        data = self.files["ical"].read_bytes()
        self.hold(all(len(line) <= 75 for line in data.split(b"\r\n")) and data.endswith(b"\r\n"), "lines")
        self.hold(b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b""), "line ends")
        calendar = icalendar.Calendar.from_ical(data)
        todos = calendar.walk("VTODO")
        dated = [(title, match[1]) for title, issue in zip(self.titles, self.issues)
                 if (match := re.search(r"^\* due: (\S+)$", issue["body"], re.M))]
        self.hold(len(todos) == len(dated) and not calendar.errors, len(todos), "of", len(dated))
        self.hold(len({todo["UID"] for todo in todos}) == len(todos), "UIDs stand twice")
        for todo, (title, due) in zip(todos, dated):
            self.hold(str(todo["SUMMARY"]) == title, str(todo["SUMMARY"]), title)
            self.hold(todo.decoded("DUE") == datetime.date.fromisoformat(due), due)
            self.hold(not todo.errors and todo["DTSTAMP"], todo.errors)

    def taskwarrior(self):
        data = self.folder / "tasks"
        data.mkdir()
        (data / "rc").write_text(f"data.location={data}\nconfirmation=off\nverbose=nothing\nhooks=off\ngc=off\n")

        def task(*arguments, zone="UTC"):
            done = subprocess.run(["task", *arguments], check=False, capture_output=True,
                                  env={**os.environ, "TASKRC": str(data / "rc"), "TASKDATA": str(data), "TZ": zone})
            self.hold(done.returncode == 0, "task", arguments[0], "says", done.stderr[:500])
            return done.stdout.decode()
        zone = "America/New_York"
        task("import", str(self.files["taskwarrior"]), zone=zone)
        first = {entry["uuid"]: entry for entry in json.loads(task("export", zone=zone))}
        task("import", str(self.files["taskwarrior"]), zone=zone)
        second = {entry["uuid"]: entry for entry in json.loads(task("export", zone=zone))}
        self.hold(len(first) == len(self.issues) and set(first) == set(second), "a second import adds tasks")
        for wanted in json.loads(self.files["taskwarrior"].read_text()):
            found = first[wanted["uuid"]]
            self.hold(uuid.UUID(wanted["uuid"]).variant == uuid.RFC_4122, wanted["uuid"])
            for name in ("description", "project", "priority", "entry", "status"):
                self.hold(found.get(name) == wanted.get(name), name, found.get(name), wanted.get(name))
            self.hold(sorted(found["tags"]) == sorted(wanted["tags"]), found["tags"], wanted["tags"])
            notes = [[note["description"] for note in entry["annotations"]] for entry in (wanted, found, second[wanted["uuid"]])]
            self.hold(notes[0] == notes[1] == notes[2], notes)
            if "due" in wanted:
                moment = datetime.datetime.strptime(found["due"], "%Y%m%dT%H%M%SZ")
                self.hold((moment - datetime.timedelta(hours=5)).date().isoformat() == wanted["due"]
                          or (moment - datetime.timedelta(hours=4)).date().isoformat() == wanted["due"], found["due"])

    def github_issues_script(self):
        script = self.files["github-issues-script"]
        for command in (["sh", "-n", script], ["dash", "-n", script], ["shellcheck", "--shell=sh", script]):
            done = subprocess.run(command, check=False, capture_output=True, text=True)
            self.hold(done.returncode == 0, command[0], "says", done.stdout[:1500], done.stderr[:500])
        forge = self.folder / "forge"
        (forge / "bin").mkdir(parents=True)
        (forge / "bin" / "gh").write_text(f"#!{sys.executable}\n{FAKE_GH}")
        (forge / "bin" / "gh").chmod(0o755)
        work = forge / "work"
        work.mkdir()

        def run(**variables):
            done = subprocess.run(["sh", script], check=False, capture_output=True, text=True, cwd=work,
                                  env={**os.environ, "PATH": f"{forge}/bin:{os.environ['PATH']}", "FORGE": str(forge / "issues"),
                                       "DEBT_PAUSE": "0", **variables})
            self.hold(done.returncode == 0, "the script says", done.stderr[:1000])
            return done.stdout.split("\n")[-2]
        count = min(len(self.issues), 300)
        self.hold(run() == f"{count} opened, 0 there already", "a first run")
        opened = [json.loads(line) for line in (forge / "issues").read_text().split("\n")[:-1]]
        self.hold([issue["title"] for issue in opened] == self.titles[:count], "titles differ")
        self.hold([issue["body"] for issue in opened] == [issue["body"] + "\n" for issue in self.issues[:count]], "bodies differ")
        self.hold(run() == f"0 opened, {count} there already", "a second run")
        self.hold(run(NO_LABELS="1") == f"0 opened, {count} there already", "a run after somebody took the label away")
        with open(forge / "issues", "w", encoding="utf-8") as file:
            for issue in opened[1:]:
                file.write(json.dumps(issue) + "\n")
        self.hold(run() == f"1 opened, {count - 1} there already", "a run after one was deleted")
        self.hold(not list(work.iterdir()), "files were made:", list(work.iterdir()))


FAKE_GH = r'''
import json, os, re, sys

arguments = sys.argv[1:]
path = os.environ["FORGE"]
issues = [json.loads(line) for line in open(path)] if os.path.exists(path) else []

def value(name):
    return arguments[arguments.index(name) + 1] if name in arguments else None

if arguments[:2] == ["issue", "list"]:
    assert value("--state") == "all" and value("--json") == "body" and value("--jq") == ".[].body"
    found = issues
    if value("--label"):
        found = [issue for issue in issues if issue["label"] == value("--label") and "NO_LABELS" not in os.environ]
    if value("--search"):
        words = re.fullmatch(r'"([^"]+)" in:body', value("--search"))[1]
        found = [issue for issue in issues if words in issue["body"]]
    for issue in found:
        print(issue["body"])
elif arguments[:2] == ["issue", "create"]:
    assert value("--body-file") == "-" and len(arguments) == 8
    issue = {"title": value("--title"), "body": sys.stdin.read(), "label": value("--label")}
    with open(path, "a") as file:
        file.write(json.dumps(issue) + "\n")
    print(f"https://github.com/shop/shop/issues/{len(issues) + 1}")
elif arguments[:2] == ["issue", "edit"]:
    assert arguments[2].startswith("https://github.com/")
    sys.exit(0 if value("--add-assignee") == "ana" else 1)
else:
    assert arguments[:2] == ["label", "create"]
    sys.exit(1 if issues else 0)
'''


def main():
    program, *repositories = sys.argv[1:]
    warnings.simplefilter("ignore")
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        if not repositories:
            repositories = [os.path.join(folder, "hostile")]
            os.mkdir(repositories[0])
            hostile_repository(repositories[0])
        for number, repository in enumerate(repositories):
            output = pathlib.Path(folder) / f"out{number}"
            output.mkdir()
            files = {name: output / name for name in FORMATS + ["ndjson", "jira-config"]}
            wanted = [f"--format={name}={files[name]}" for name in FORMATS + ["ndjson"]]
            command = [program, "-C", repository, "backlog", "-q", "--no-cache", "--top=300", *wanted, f"--jira-config={files['jira-config']}"]
            done = subprocess.run(command, check=False, capture_output=True)
            judge = Judge(output, files)
            judge.hold(done.returncode == 0, "exit code", done.returncode, done.stderr)
            for file in files.values():
                judge.hold(b"hunter2" not in file.read_bytes(), "a password in", file.name)
            # The script takes the first 300 of all, the others of each table.
            for name in FORMATS:
                before = len(judge.wrong)
                try:
                    getattr(judge, name.replace("-", "_"))()
                except Exception as error:  # Whatever a reader throws is a finding.
                    judge.hold(False, repr(error))
                judge.wrong[before:] = [f"{name}: {word}" for word in judge.wrong[before:]]
            print(f"{os.path.basename(repository)}: {len(judge.issues)} items in {len(FORMATS)} exports, {judge.held} truths held, {len(judge.wrong)} wrong")
            for word in judge.wrong[:60]:
                print("  " + ascii(word)[:600])
            failed += len(judge.wrong)
    sys.exit(failed > 0)


main()
