@REM YES1
rem YES2
:: YES3
echo REMARK NO & rem YES4
echo rem NO
set a=::NO
