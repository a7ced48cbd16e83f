#!/usr/bin/env raku YES1
# YES2
my $a = 'NO # text'; # YES3
my $b = "NO # { c "NO # x" } # NO"; # YES4
my $d = #`( YES5 embedded ) NO;
#`[ YES6
over lines ] my $NO;
#`{ YES7 } NO
#| DOC1 of what follows
#= DOC2 of what stands before
=begin comment
YES8 it's
=end comment
my $e = q{NO # {nested} NO}; # YES9
my $f = q[NO # ']; # YES10
my $g = isn't-a-string; # YES11
my $h = /NO \# '/; # YES12
my $i = $j / 2; # YES13 /
my $k = 'NO
# NO over lines'; # YES14
my $l = qq{NO #}; # YES15
my $m = 「NO \ # '」; # YES16
my $n = qw<NO # x>; # YES17
=begin pod
YES18
=begin code
it's
=end code
YES27 "
=end pod
#YES19
@m.push(.NO); $s.q{NO} # YES20
#`{{ YES21 } still { nested }} NO
#`«YES22» NO
#`( YES23 (nested) YES24 ) NO
#`[ YES25 [[ ] ] YES26 ] NO
token comment:sym<#> { NO }
=finish
# NO
