# YES1
/* YES2 # */ { NO }:
/** DOC1 */
{
  a = "NO # text"; # YES3
  b = "NO \" # ${c /* YES4 */ "NO # x"} # NO"; # YES5
  d = ''
    # NO "quoted" ${e # YES6
    } # NO
  ''; # YES7
  f = ./NO/x; # YES8
  g = "NO
  # NO over lines \${h"; # YES9
  i = x: x'; # YES10
  j = ''NO''; # YES11
  k = ''
    ''${NO#} '''NO # ''\t # NO $NO
  ''; # YES12
  l = "NO"; # YES13
}
