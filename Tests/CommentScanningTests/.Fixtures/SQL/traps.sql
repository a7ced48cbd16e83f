-- YES1
/* YES2 */ select 'NO -- it''s', "NO -- name" from t; -- YES3
select 1 - -1; -- YES4
select '
-- NO
'; -- YES5
