; YES1
section .text
  mov al, ';' ; YES2
  db "NO ; text", 0 ; YES3
