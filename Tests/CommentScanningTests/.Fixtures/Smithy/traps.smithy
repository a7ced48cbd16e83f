// YES1
/// DOC1
$version: "2.0" // YES2
namespace NO.foo // YES3
@pattern("NO // \" text") // YES4
@documentation("""
  NO // text "quoted" \"""
  NO """) // YES5
string A // YES6
@length(min: 1) string NO //// YES7
