; YES1
;; YES2
(def a "NO ; text \" ; NO") ; YES3
(def b \;) (def c \") ; YES4
#_(def NO 1) ; YES5
