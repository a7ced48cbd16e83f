! YES1
program traps ! YES2
  !> DOC1 documentation
  !! DOC2 documentation
  character(9) :: a = "NO ! text" ! YES3
  character(9) :: b = 'NO ! text' ! YES4
  character(9) :: c = 'it''s ! NO' ! YES5
  character(9) :: d = "a ""b ! NO" ! YES6
  character(9) :: e = "it's ! NO" ! YES7
  x = y & ! YES8 continuation
    + z !YES9
  !$omp parallel YES10
  character(9) :: f = 'NO ! unclosed
  integer :: g ! YES11
  character(30) :: h = 'NO ! it is &
    &NO ! going on' ! YES15 '
  character(30) :: i = "a & ! NO" ! YES16
#error don't NO
#if !defined(NO) && "
#endif
  print *, c // d ! YES12
  NO = 1; i = 2 ! YES13
!!! YES14 a rule
end program traps
