-- Every organisation any programme ever had.
select u.organisation_id as id, u.code
from organisation as u;
