<%@ Language=VBScript %>
<!-- YES1=ASP -->
<% ' YES2=VBScript %> NO it's
<% NO = "' NO" ' YES3=VBScript
Rem YES4
x = 1 %> ' NO
<script>// YES5=JavaScript
var a = "// NO";</script>
<p>' NO // NO</p> <%= "NO" %> <% 'YES6 %>NO
