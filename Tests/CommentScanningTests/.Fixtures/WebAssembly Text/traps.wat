;; YES1
(module (; YES2 (; YES3 nested ;) YES4 ;) $NO ;; YES5
  (data (i32.const 0) "NO ;; \" (; ") ;; YES6
  (func $NO (nop)) ;; YES7 it's
  (import "NO ;)" "b") (; YES8
YES9 ;)
  (export "unclosed ;; NO
  (nop) ;; YES10
)
