-- Plan values of a programme that hold on a day, as known at a commit; of passports the revision in force alone.
-- Plans are few among attempts, so they come first (cross join, which SQLite keeps to). A null valid_from sorts first on both engines: from the beginning.
-- @programmeCode nvarchar(100)
-- @organisations nvarchar(max)
-- @revision bigint
-- @asOf bigint
-- @day date
with ranked as (
    select v.processing_id, v.indicator_id, v.organisation_id, v.period_id, v.original_text, v.document, v.valid_from,
        v.sheet_no, v.row_no, v.column_no, c.submission_id,
        row_number() over (
            partition by v.indicator_id, v.organisation_id, v.period_id
            order by v.valid_from desc, c.word_no desc, v.plan_value_id desc) as place
    from programme as g
    cross join plan_value as v
    join organisation as w on w.organisation_id = v.organisation_id
    join attempt_span as c on c.processing_id = v.processing_id and +c.programme_id = g.programme_id
    where g.code = @programmeCode and (@organisations is null or w.code in (select named.value collate Latin1_General_100_BIN2 from openjson(@organisations) as named))
        and +c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
        and (v.valid_from is null or v.valid_from <= @day)
        and (c.kind <> 'passport' or c.processing_id = @revision)
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
