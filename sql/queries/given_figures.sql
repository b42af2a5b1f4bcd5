-- Which indicators the organisations have given for a period, as of a commit; a stated absence («-») counts as given.
-- @programmeCode nvarchar(100)
-- @periodCode varchar(40)
-- @asOf bigint
select distinct u.code as organisation_code, i.code as indicator_code
from indicator as i
join programme as g on g.programme_id = i.programme_id
join observation as o on o.indicator_id = i.indicator_id
join period as t on t.period_id = o.period_id
join attempt_span as c on c.processing_id = o.processing_id
join organisation as u on u.organisation_id = o.organisation_id
where g.code = @programmeCode and t.code = @periodCode and c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf);
