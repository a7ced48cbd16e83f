-- YES1
REM YES2 it's
/* YES3 */ select q'[NO -- it's]', q'!NO -- it's!', 'NO -- text' from dual; -- YES4
select remark from NO; -- YES5
