*> YES1
>>SOURCE FORMAT IS FREE
identification division. *> YES2
program-id. NO.
procedure division.
      display "NO *> text" *> YES3
  compute a = NO
          / 2 *> YES4
stop run.*>YES5
