#!/usr/bin/octave YES1
1; # YES2
% YES3
#{
YES4 it's
#}
%{
YES5
%}
a = 'NO # % text'; # YES6
b = "NO \" # text"; % YES7
c = d' + e'; # YES8 '
f = [1, ... YES9
  2]; ## YES10
g = "it's # NO"; # YES11
printf ("NO %d # \n", 1); # YES12
#{ YES13 one line only
h = 'it''s # NO'; # YES14
