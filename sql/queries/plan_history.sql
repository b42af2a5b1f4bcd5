-- Every plan value ever given for one place, the one given last first. It counts when its attempt is the latest of its file and, for a passport,
-- the file is the latest passport.
-- @programmeCode nvarchar(100)
-- @indicatorCode nvarchar(100)
-- @organisationCode nvarchar(100)
-- @periodCode varchar(40)
-- @revision bigint
-- @asOf bigint
select
    v.original_text, v.document, v.valid_from,
    case when (p.until_no is null or p.until_no > @asOf) and (p.kind <> 'passport' or p.processing_id = @revision) then 1 else 0 end as counts,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, v.row_no, v.column_no
from programme as g
join indicator as i on i.programme_id = g.programme_id
join plan_value as v on v.indicator_id = i.indicator_id
join organisation as u on u.organisation_id = v.organisation_id
join period as t on t.period_id = v.period_id
join attempt_span as p on p.processing_id = v.processing_id
join submission as s on s.submission_id = p.submission_id
join processing_sheet as h on h.processing_id = v.processing_id and h.sheet_no = v.sheet_no
where g.code = @programmeCode and i.code = @indicatorCode and u.code = @organisationCode and t.code = @periodCode and p.commit_no <= @asOf
order by p.word_no desc, p.attempt desc, v.plan_value_id desc;
