#!/usr/bin/perl YES1
# YES2
my $a = "NO # text"; # YES3
my $n = $#array; my $m = $#{$r}; # YES4
my $q = q(NO # (nested) NO); # YES5
my @w = qw/NO # text/; # YES6
my $h = qq {NO # "text"}; # YES7
$x =~ s/NO # '/NO # "/g; # YES8
$x =~ s{NO #}{NO # '}; # YES9
$x =~ tr/"/'/; # YES10
$x =~ m#NO//#; # YES11
$x =~ /NO # "/; # YES12
my $y = $a / $b; # YES13
my %s = (y => 1, s => 2, q => 3); # YES14
$h{s} = $h{y}; # YES15
print <<EOT; # YES16
NO # text it's
EOT
print <<"A", <<'B'; # YES17
NO #
A
NO #
B
print <<~EOT; # YES18
  NO #
  EOT
=pod

YES19

=cut
my $z = 1 << 2; # YES20
my $s = 1; my @y = (1); # YES21
return''; # YES23 it's
$x //= $y; # YES24 /
if (-s $file) { # YES25 rename $a, $b
}
$seen{''} = 1; # YES26 it's
$h{'NO # '} = $#{$i}; # YES27 it's
$x =~ s,/,.,g; # YES28
$x =~ s,NO #\,,NO # ',; # YES29
print $p->y, $p->s, 1, 2; # YES30
$x = "a/b"; # YES31
my @d = grep {m[^a(/|$)]} keys %d; # YES32
$h{s}{y}{ m } = ${s}; # YES33 it's
my $d = {y => "/", q=>1}; # YES34
__END__
# NO it's
=head1 YES22

=cut
# NO
