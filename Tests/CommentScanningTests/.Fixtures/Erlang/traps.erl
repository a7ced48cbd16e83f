% YES1
%% YES2
a() -> "NO % \" text", 'NO % it', $%, $", $\", b. % YES3
