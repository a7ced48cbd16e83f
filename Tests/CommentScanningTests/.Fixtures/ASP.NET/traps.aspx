<%@ Page Language="C#" NO="x" %>
<%-- YES1=ASP.NET
YES2 --%> NO <!-- YES3 -->
<% // YES4=C#
var a = "// NO"; /* YES5=C# */ %> // NO
<asp:Label Text='<%# Eval("NO") %>' />
<script>/* YES6=JavaScript */</script>
<style>/* YES7=CSS */ .NO {}</style>
