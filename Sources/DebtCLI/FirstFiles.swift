/// What `debt init` writes.
enum FirstFiles {
  static let settings = """
    # Settings of debt. Everything here may be left out; `debt explain KEY` tells what a key does,
    # `debt schema --config` prints a schema for editors.

    # Files that are left out, beside vendored and generated ones.
    exclude: []

    # What a scan finds fault with. All of it only warns; `debt explain RULE` tells more. To keep debt
    # from growing, add a rule such as  growth: {level: error, max: 0}  and scan with --base.
    policy:
      expiry: warning                 # days that come near or have passed, and that cannot be read
      orphans: warning                # markers of unknown records, records of code that is gone
      lapsed-acceptance: warning      # debt that is accepted past its day

    # scoring:
    #   # what a keyword stands for when nobody says otherwise
    #   defaults: {FIXME: {impact: 1, confidence: 50%}}
    #   # effort=S on a marker or a record
    #   sizes: {S: 4h, M: 2d, L: 1w}

    # objectives:                     # what debt may serve, such as objective: O2-KR1
    #   O2-KR1: Deploy every day

    """

  static let guide = """
    # Technical debt

    One markdown file for each debt that is too large for a comment: fields on top, the story below.
    `debt backlog` ranks the files together with the markers in the code; a marker such as
    `DEBT(first-record): why here` belongs to the record of that name.

    """

  static let record = """
    ---
    status: open
    kind: code
    # owner: "@team"
    # effort: 3d           what paying it takes
    # interest: 4h/mo      what it costs while it stays
    # reach: 500           people or events it touches per quarter
    # impact: 2            3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal
    # confidence: 80%
    ---
    # Replace this with your first debt

    Say why it hurts and what you propose. Then fill in the fields above: with `reach`, `impact`,
    `confidence` and `effort` it has a RICE score.

    - [ ] a small ticket (2h)

    """
}
