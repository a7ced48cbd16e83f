000100* YES1 in column 7
000200/ YES2 begins a new page
000300 IDENTIFICATION DIVISION.
000400 PROGRAM-ID. NO-COMMENTS.                                        
      * YES3 without a number
      *> YES4
       PROCEDURE DIVISION. *> YES5
           DISPLAY "NO *> text". *> YES6
           DISPLAY 'NO *> text'. *> YES7
           DISPLAY "IT""S *> NO". *> YES8
           DISPLAY 'IT''S *> NO'. *> YES9
           DISPLAY "NO *> GOES ON
      -    "NO *> HERE". *> YES10
           COMPUTE NO = A * B / C. *> YES11
      D    DISPLAY "NO ON DEMAND". *> YES12
       * NO IN COLUMN 8
           DISPLAY 'NO UNCLOSED *> TEXT
           STOP RUN. *> YES13 DON'T
      ******************************************************************
      *YES14
