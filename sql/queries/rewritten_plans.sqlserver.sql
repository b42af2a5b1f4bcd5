-- Plans that two attempts write otherwise for one place: whether they are others, only a reader of plans can say.
-- Whatever the collation of the database: letters of another case and blanks at an end are another text.
-- @processingId bigint
-- @otherId bigint
select v.original_text, w.original_text as other_text
from plan_value as v
join plan_value as w on w.indicator_id = v.indicator_id and w.organisation_id = v.organisation_id and w.period_id = v.period_id
    and (w.document + N'.') collate Latin1_General_100_BIN2 = (v.document + N'.') collate Latin1_General_100_BIN2 and (w.valid_from = v.valid_from or (w.valid_from is null and v.valid_from is null)) and w.processing_id = @otherId
where v.processing_id = @processingId and (w.original_text + N'.') collate Latin1_General_100_BIN2 <> (v.original_text + N'.') collate Latin1_General_100_BIN2;
