-- Risk factors named for organisations, as of a moment. A later file of the same name from the same sender replaces the earlier one.
-- @programmeCode nvarchar(100)
-- @asOf datetime2(3)
with counting as (
    select p.processing_id, p.submission_id, p.kind, p.outcome
    from processing as p
    join programme as g on g.programme_id = p.programme_id
    where g.code = @programmeCode and p.processed_at <= @asOf
        and not exists (
            select 1 from processing as later
            where later.submission_id = p.submission_id and later.attempt > p.attempt and later.processed_at <= @asOf)
),
revision as (
    select r.processing_id
    from programme_revision as r
    join counting as c on c.processing_id = r.processing_id
    where c.submission_id = (
        select max(other.submission_id)
        from programme_revision as q
        join counting as other on other.processing_id = q.processing_id)
),
latest as (
    select max(c.submission_id) as submission_id
    from counting as c
    join submission as s on s.submission_id = c.submission_id
    where c.outcome in ('loaded', 'loaded_with_issues')
    group by s.file_name, coalesce(s.sender, '')
)
select
    m.risk, u.code as organisation_code, m.original_text, m.level, t.code as period_code,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, m.row_no, m.column_no
from counting as c
join risk_mark as m on m.processing_id = c.processing_id
join organisation as u on u.organisation_id = m.organisation_id
left join period as t on t.period_id = m.period_id
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = m.processing_id and h.sheet_no = m.sheet_no
where m.processing_id = (select r.processing_id from revision as r)
    or (c.kind <> 'passport' and c.submission_id in (select l.submission_id from latest as l))
order by m.risk_mark_id;
