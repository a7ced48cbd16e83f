// YES1
@@ expression NO; @@
- a("// NO") // YES2 it's
+ b('"') /* YES3 */
