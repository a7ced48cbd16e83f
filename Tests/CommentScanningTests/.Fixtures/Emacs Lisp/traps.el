; YES1
;;; YES2
(setq a "NO ; text \" ; NO") ; YES3
(setq b ?\; c ?\" d ?" e ?;) ; YES4
(setq f 'NO) ; YES5
