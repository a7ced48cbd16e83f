// YES1
const a = <T,>(x: T) => x; // YES2
const b = <any>c; // YES3
let d: Array<string> = ['NO // text']; /* YES4 */
type E = `NO // ${string} // NO`; // YES5
/** DOC1 */
const f = /NO"/; // YES6
