-- YES1
with Ada.Text_IO; -- YES2
procedure Traps is --YES3
   A : constant String := "NO -- text"; -- YES4
   B : constant String := "it""s -- NO"; -- YES5
   C : constant Character := '"'; -- YES6
   D : constant Character := '''; -- YES7
   E : constant Character := '-'; F : Character := '-'; -- YES8
   G : constant Integer := Integer'Size; -- YES9
   H : constant Character := Character'('"'); -- YES10
   I : String := Integer'Image (3) & "NO --"; -- YES11
   J : String := "NO unclosed -- text
   K : Integer := 16#FF#; -- YES12
   L : Boolean := C in '"' | '''; -- YES13
   M : Integer := A'Length - -3; -- YES14
begin
   X.all'Access; P ('(', '"'); -- YES15
   --  YES16 "quoted" isn't closed
   null; --- YES17
end Traps;
