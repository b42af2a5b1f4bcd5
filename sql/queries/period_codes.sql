-- Every period that figures or plans were ever given for.
select t.period_id as id, t.code
from period as t;
