C YES1
c YES2
* YES3
! YES4
      PROGRAM TRAPS ! YES5
      A = 'NO ! TEXT' ! YES6
      B = 'IT''S ! NO' ! YES7
      D = "NO ! TEXT" ! YES8
      CALL NO(A,
     !  NO, B) ! YES9
      E = 2 * NO
CYES10 without a blank
C$OMP PARALLEL YES11
      WRITE (*, '(A, ! NO)
      F = 1 ! YES12
      G = A // B ! YES13 DON'T
D     PRINT *, YES14
  100 CONTINUE ! YES15
      END
