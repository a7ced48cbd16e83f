; YES1
;;; YES2 it's "open
(defun f (x) ; YES3
  "NO ; a string
; NO over lines #| NO"
  #| YES4 #| nested |# YES5 |# NO)
(list #\; NO) ; YES6
(list #\" NO) ; YES7
(list #\| NO #\\ NO) ; YES8
(list 'a\;NO '|NO ; #\| x|) ; YES9
(list "NO \" ; text" "NO \\") ; YES10
#+nil (NO) '#:g `(,@x) ; YES11
#-(or) NO ;YES12
(f #'car) ; YES13 |
(f :a) #|YES14|# (NO)
