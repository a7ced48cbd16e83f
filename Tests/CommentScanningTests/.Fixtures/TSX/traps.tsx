// YES1
const a = <T,>(x: T) => x; // YES2
const b = <T extends {}>(x: T) => x; // YES3
const c = () => <p>don't NO // text {d /* YES4 */}</p>; // YES5
const e = cond && <Foo.Bar a={1 /* YES6 */} b='NO // '/>; // YES7
const f = <Foo
  // YES8 it's
  a="NO // " /* YES9 > */ b
/>; // YES10
const g = <Foo<string, () => void> a="NO // " />; // YES11
function map<T>(x: T) {} // YES12 it's
