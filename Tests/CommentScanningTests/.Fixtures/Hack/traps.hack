#!/usr/bin/env hhvm YES1
// YES2
/* YES3 */ $no = NO;
/** DOC1 */
$a = "NO // text"; // YES4
$b = 'it\'s // NO'; // YES5
$c = <<<EOT
// NO it's
EOT; // YES6
$d = "NO
// NO over lines"; // YES7
$e = Foo#NO; // YES8
<<__Memoize>> function f(vec<int> $x): void {} // YES9
$g = <<<'RAW'
/* NO
RAW; // YES10
$h = <p>NO it's // {$i /* YES11 */}</p>; // YES12
$j = $k < 1 ? $l << 2 : "NO {$m['n']} // NO"; // YES13
function o<T>(T $p): T { return $p; } // YES14
function map<Tu>((function(Tv): Tu) $p): Map<Tk, Tu> {} // YES15 it's
