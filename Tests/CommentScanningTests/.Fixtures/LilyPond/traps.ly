% YES1
%{ YES2
 YES3 % %} NO = 1
\version "2.24.0" % YES4
title = "NO % \" text %{" % YES5
a = "NO
% NO
" % YES6
{ c'4 d''8 NO } % YES7 it's
%{ YES8 unclosed
