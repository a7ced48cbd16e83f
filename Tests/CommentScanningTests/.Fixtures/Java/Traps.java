// YES1
/** DOC1 */
class A { String s = "NO // \" text"; /* YES2 */
char c = '"'; char d = '\''; // YES3
String t = """
  NO // "text"
  /* NO \""" */
  """; // YES4
int e = 4 / 2; // YES5
}
