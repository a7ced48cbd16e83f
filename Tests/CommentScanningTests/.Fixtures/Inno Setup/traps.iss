; YES1
#define NO "1.0" ; NO
[Setup]
AppPublisherURL=https://NO//x ; NO { NO }
DefaultDirName={app}\NO
  ; YES2
Name: "NO ; ""x"""; Flags: NO
[Code]
// YES3
{ YES4
YES5 } (* YES6 *) function NO: String;
begin
  Result := 'NO // it''s {'; // YES7
end;
[Files]
Source: "NO"; // NO
; YES8
