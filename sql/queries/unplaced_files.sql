-- Files with an issue that names no organisation or no period, and what their figures are of: whose the issue is, and when.
-- The plus keeps SQLite to those files: it shall not look through all of the programme for them.
-- @programmeCode nvarchar(100)
-- @asOf bigint
select distinct s.submission_id, s.source, s.sender, u.code as organisation_code, t.code as period_code
from programme as g
join attempt_span as c on +c.programme_id = g.programme_id
join submission as s on s.submission_id = c.submission_id
left join processing_coverage as v on v.processing_id = c.processing_id
left join organisation as u on u.organisation_id = v.organisation_id
left join period as t on t.period_id = v.period_id
where g.code = @programmeCode and +c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
    and c.processing_id in (
        select d.processing_id from data_issue as d where d.organisation_code is null or d.period_code is null)
order by s.submission_id, u.code, t.code;
