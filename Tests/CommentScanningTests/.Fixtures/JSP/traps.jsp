<%-- YES1
YES2 --%> NO
<!-- YES3=JSP -->
<% // YES4=Java
String a = "// NO"; char b = '"'; /* YES5=Java */ %> // NO
<%! /** DOC1=Java */ int NO; %> <%= NO /* YES6 */ %>
<p>it's ${NO} // NO</p>
<script>// YES7=JavaScript
</script>
