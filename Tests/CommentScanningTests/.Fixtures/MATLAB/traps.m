% YES1
%% YES2
%{
YES3 it's
  %{
  YES4
  %}
YES5
%}
a = 'NO % text'; % YES6
b = 'it''s % NO'; % YES7
c = "NO % text"; % YES8
d = "a ""b % NO"; % YES9
e = f' * g'; % YES10
h = [i' j']'; % YES11 '
k = x.'; l = {1}'; % YES12 '
m = [1 2 ... YES13 goes on
  3]; % YES14
n = 'NO ... text'; % YES15
o = "C:\"; % YES16
fprintf('NO %d\n', 'a''b'); % YES17
%{ YES18 one line only
p = 1; NO %}
hold on % YES19
q = a(1)' + b{2}'; % YES20 '
