-- Plans that two attempts write otherwise for one place: whether they are others, only a reader of plans can say.
-- The dots: no collation of this server tells a blank at the end of a text from none.
-- @processingId bigint
-- @otherId bigint
select v.original_text, w.original_text as other_text
from plan_value as v
join plan_value as w on w.indicator_id = v.indicator_id and w.organisation_id = v.organisation_id and w.period_id = v.period_id
    and (w.document + N'.') = (v.document + N'.') and (w.valid_from = v.valid_from or (w.valid_from is null and v.valid_from is null)) and w.processing_id = @otherId
where v.processing_id = @processingId and (w.original_text + N'.') <> (v.original_text + N'.');
