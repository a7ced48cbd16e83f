% YES1
%! DOC1 documentation
%% DOC2 documentation
/* YES2 /* not nested */ no(NO).
/** DOC3 */
a('NO % text'). % YES3
b('it''s % NO'). % YES4
c('NO \' % text'). % YES5
d("NO % text"). % YES6
e(0'%, NO). % YES7
f(0'', NO). % YES8
g(0'", NO). % YES9
h(0'\', NO). % YES10
i(`NO % text`). % YES11
j('NO % unclosed
k(1). % YES12
l(16'FF, NO). % YES13
m(0'a, "NO \" %"). % YES14
n("NO one \
% NO two"). % YES15
o(0''', NO). % YES16 doubled
p(X) :- X = "a""b % NO". % YES17
