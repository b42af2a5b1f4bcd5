-- Who was told of missing figures for a period, and whether a letter of it was given up or came back.
-- @programmeCode nvarchar(100)
-- @periodCode varchar(40)
select
    u.code as organisation_code, r.stage, r.decided_at,
    (select count(*) from delivery as d where d.edition_id = r.edition_id and d.state in ('failed', 'returned')) as failed_letters
from reminder as r
join programme as g on g.programme_id = r.programme_id
join period as t on t.period_id = r.period_id
join organisation as u on u.organisation_id = r.organisation_id
where g.code = @programmeCode and t.code = @periodCode
order by r.reminder_id;
