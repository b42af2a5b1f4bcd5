-- Plan values of a programme that hold on a day, as known at a moment. A null valid_from sorts first on both engines: from the beginning.
-- @programmeCode nvarchar(100)
-- @asOf datetime2(3)
-- @day date
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
ranked as (
    select v.processing_id, v.indicator_id, v.organisation_id, v.period_id, v.original_text, v.document, v.valid_from,
        v.sheet_no, v.row_no, v.column_no, c.submission_id,
        row_number() over (
            partition by v.indicator_id, v.organisation_id, v.period_id
            order by v.valid_from desc, c.submission_id desc, v.plan_value_id desc) as place
    from plan_value as v
    join counting as c on c.processing_id = v.processing_id
    where (v.valid_from is null or v.valid_from <= @day)
        and (c.kind <> 'passport' or v.processing_id = (select r.processing_id from revision as r))
)
select
    i.code as indicator_code, u.code as organisation_code, t.code as period_code, v.original_text, v.document, v.valid_from,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, v.row_no, v.column_no
from ranked as v
join indicator as i on i.indicator_id = v.indicator_id
join organisation as u on u.organisation_id = v.organisation_id
join period as t on t.period_id = v.period_id
join submission as s on s.submission_id = v.submission_id
join processing_sheet as h on h.processing_id = v.processing_id and h.sheet_no = v.sheet_no
where v.place = 1
order by v.indicator_id, v.period_id, v.organisation_id;
