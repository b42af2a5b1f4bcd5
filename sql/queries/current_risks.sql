-- Risk factors named for organisations, as of a commit. A later file of the same name from the same sender replaces the earlier one.
-- @programmeCode nvarchar(100)
-- @revision bigint
-- @asOf bigint
with latest as (
    select max(c.submission_id) as submission_id
    from programme as g
    join attempt_span as c on c.programme_id = g.programme_id
    join submission as s on s.submission_id = c.submission_id
    where g.code = @programmeCode and c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
        and c.outcome in ('loaded', 'loaded_with_issues')
    group by s.file_name, coalesce(s.sender, '')
)
select
    m.risk, u.code as organisation_code, m.original_text, m.level, t.code as period_code,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, m.row_no, m.column_no
from programme as g
join attempt_span as c on c.programme_id = g.programme_id
join risk_mark as m on m.processing_id = c.processing_id
join organisation as u on u.organisation_id = m.organisation_id
left join period as t on t.period_id = m.period_id
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = m.processing_id and h.sheet_no = m.sheet_no
where g.code = @programmeCode and c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
    and (c.processing_id = @revision
        or (c.kind <> 'passport' and c.submission_id in (select l.submission_id from latest as l)))
order by m.risk_mark_id;
