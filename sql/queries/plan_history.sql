-- Every plan value ever given for one place, the one given last first. It counts when its attempt is the latest of its file and, for a passport,
-- the file is the latest passport.
-- @programmeCode nvarchar(100)
-- @indicatorCode nvarchar(100)
-- @organisationCode nvarchar(100)
-- @periodCode varchar(40)
-- @asOf datetime2(3)
with counting as (
    select p.processing_id, p.submission_id, p.kind
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
)
select
    v.original_text, v.document, v.valid_from,
    case when c.processing_id is not null and (c.kind <> 'passport' or v.processing_id = (select r.processing_id from revision as r)) then 1 else 0 end as counts,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, v.row_no, v.column_no
from programme as g
join indicator as i on i.programme_id = g.programme_id
join plan_value as v on v.indicator_id = i.indicator_id
join organisation as u on u.organisation_id = v.organisation_id
join period as t on t.period_id = v.period_id
join processing as p on p.processing_id = v.processing_id
join submission as s on s.submission_id = p.submission_id
join processing_sheet as h on h.processing_id = v.processing_id and h.sheet_no = v.sheet_no
left join counting as c on c.processing_id = v.processing_id
where g.code = @programmeCode and i.code = @indicatorCode and u.code = @organisationCode and t.code = @periodCode and p.processed_at <= @asOf
order by s.submission_id desc, p.attempt desc, v.plan_value_id desc;
