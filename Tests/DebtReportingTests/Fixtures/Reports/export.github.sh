#!/bin/sh
# Opens an issue for each item of a backlog of `debt` that has none yet; it may be run again.
# usage: GH_REPO=OWNER/NAME sh FILE    needs `gh`, signed in; in a clone GH_REPO may be left out
# DEBT_LABEL is the label that every issue gets, DEBT_PAUSE the seconds between two of them.
#
# Texts of the repository are data, whatever they look like:
# shellcheck disable=SC2016,SC1003,SC1110,SC1111,SC1112
set -eu
label=${DEBT_LABEL-debt}
pause=${DEBT_PAUSE-2}
opened=0
found=0

command -v gh >/dev/null || {
  echo "gh is not on PATH" >&2
  exit 2
}
gh label create "$label" --description 'Technical debt' >/dev/null 2>&1 || :
bodies=$(gh issue list --state all --label "$label" --limit 100000 --json body --jq '.[].body')

# is_there ID: whether an issue has the mark at the start of a line, with the label or without.
is_there() {
  mark="
<!-- debt-id: $1 -->"
  case $bodies in *"$mark"*) return 0 ;; esac
  others=$(gh issue list --state all --search "\"$1\" in:body" --limit 100 --json body --jq '.[].body')
  case $others in *"$mark"*) return 0 ;; esac
  return 1
}

# issue ID TITLE LOGIN BODY
issue() {
  if is_there "$1"; then
    found=$((found + 1))
    return 0
  fi
  [ "$opened" -eq 0 ] || sleep "$pause"
  address=$(printf '%s\n' "$4" | gh issue create --title "$2" --body-file - --label "$label")
  printf '%s\n' "$address"
  opened=$((opened + 1))
  bodies="$bodies$mark"
  if [ -n "$3" ]; then
    gh issue edit "$address" --add-assignee "$3" >/dev/null 2>&1 ||
      echo "  nobody is assigned: $3 has no part in the repository" >&2
  fi
}

issue 'wide-characters-and-a-long-name-of-a-record' '決済モジュールの分割を検討する' '' '* where: [`debt/wide-characters-and-a-long-name-of-a-record.md:20`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/debt/wide-characters-and-a-long-name-of-a-record.md#L20)
* owner: `@shop/payments-and-invoices`
* due: 2027-01-31
* effort: 2w
* reach: 250000
* impact: 3
* confidence: 30%
* score: RICE 450,000, rank 1
* work left: 80 h
* id: `wide-characters-and-a-long-name-of-a-record`

<!-- debt-id: wide-characters-and-a-long-name-of-a-record -->'

issue '9avjy0a8g9nvrgwptax4xx6dy8' 'rounds half up' '' '* where: [`src/billing/invoice.py:8`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/src/billing/invoice.py#L8)
* owner: `@shop/payments`
* effort: 4h
* reach: 900
* impact: 1
* confidence: 50%
* score: RICE 18,000, rank 2
* work left: 4 h
* id: `9avjy0a8g9nvrgwptax4xx6dy8`

<!-- debt-id: 9avjy0a8g9nvrgwptax4xx6dy8 -->'

issue 'split-billing' 'Split the billing module' '' '* [x] Move the tax tables \(2d\)
* [ ] Give retries a queue \(5d\)
* [ ] Release alone \(5d\)

* where: [`debt/split-billing.md:20`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/debt/split-billing.md#L20)
* where: [`src/billing/retry.go:6`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/src/billing/retry.go#L6)
* owner: `@shop/payments`
* due: 2026-10-31
* effort: 15d
* interest: 12h/mo
* expect: One module changes instead of four
* reach: 1200
* impact: 2
* confidence: 80%
* value: 8
* urgency: 5
* risk-reduction: 8
* size: 8
* likelihood: 3
* severity: 4
* paths: src/billing/\*\*
* score: RICE 3,840, rank 3
* work left: 80 h
* id: `split-billing`

<!-- debt-id: split-billing -->'

issue 'event-bus' 'Would an event bus do?' '' '* where: [`debt/event-bus.md:20`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/debt/event-bus.md#L20)
* kind: spike
* owner: `@shop/core`
* timebox: 2d
* work left: 16 h
* id: `event-bus`

<!-- debt-id: event-bus -->'

issue 'w8a3122a0svzdpx836drc2vwv8' 'TODO at src/a.c:12' '' '* where: [`src/a.c:12`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/src/a.c#L12)
* links: `#12`, PAY-7
* id: `w8a3122a0svzdpx836drc2vwv8`

<!-- debt-id: w8a3122a0svzdpx836drc2vwv8 -->'

issue 'j8qger57h7rgk2h2ag8bb3evq8' 'TODO at src/a.c:30' '' '* where: [`src/a.c:30`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/src/a.c#L30)
* id: `j8qger57h7rgk2h2ag8bb3evq8`

<!-- debt-id: j8qger57h7rgk2h2ag8bb3evq8 -->'

issue 'mjhy4h205ybma0taeb3g1cdtz8' 'XXX at src/a.c:44' '' '* where: [`src/a.c:44`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/src/a.c#L44)
* id: `mjhy4h205ybma0taeb3g1cdtz8`

<!-- debt-id: mjhy4h205ybma0taeb3g1cdtz8 -->'

issue 'bxy37pa489fzwbngxasq2545yg' 'audit for sparse index' '' '* where: [`src/b.c:1`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/src/b.c#L1)
* id: `bxy37pa489fzwbngxasq2545yg`

<!-- debt-id: bxy37pa489fzwbngxasq2545yg -->'

issue 'kn3kw9940qcj9902mmek9nay7g' 'audit for sparse index.' '' '* where: [`src/c.c:7`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/src/c.c#L7)
* id: `kn3kw9940qcj9902mmek9nay7g`

<!-- debt-id: kn3kw9940qcj9902mmek9nay7g -->'

issue '4ncd4rpw6fa16dpq00s1bjzpym' 'three round trips' '' '* where: [`src/checkout.ts:3`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/src/checkout.ts#L3)
* effort: 1d
* reach: 5000
* impact: 0\.25
* work left: 8 h
* id: `4ncd4rpw6fa16dpq00s1bjzpym`

<!-- debt-id: 4ncd4rpw6fa16dpq00s1bjzpym -->'

issue 'c7dzwgr91xvc7trqssya0mkdb8' 'read the rate from the database' '' '> read the rate from the database
> and cache it for a day

* where: [`src/tax/tables/europe/rates.py:105`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/src/tax/tables/europe/rates.py#L105)
* due: 2026-11-01
* effort: 2h
* work left: 2 h
* id: `c7dzwgr91xvc7trqssya0mkdb8`

<!-- debt-id: c7dzwgr91xvc7trqssya0mkdb8 -->'

issue '4vdxzyfxqh7rn36y9dywxkqm20' 'beyond <U+202E>txt.exe\x1b[31m' '' '* where: [`web/cart.vue:2`](https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/web/cart.vue#L2)
* id: `4vdxzyfxqh7rn36y9dywxkqm20`

<!-- debt-id: 4vdxzyfxqh7rn36y9dywxkqm20 -->'

echo "$opened opened, $found there already"
