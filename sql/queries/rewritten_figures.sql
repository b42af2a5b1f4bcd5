-- Figures that two attempts write otherwise: whether they are others, only a reader of figures can say.
-- @processingId bigint
-- @otherId bigint
-- @programmeId bigint
select o.number_a, o.number_b, o.marks, w.number_a as other_a, w.number_b as other_b, w.marks as other_marks, o.value_kind, o.original_text
from processing_coverage as v
join indicator as i on i.programme_id = @programmeId
join observation as o on o.indicator_id = i.indicator_id and o.period_id = v.period_id and o.organisation_id = v.organisation_id
    and o.processing_id = v.processing_id
join observation as w on w.indicator_id = o.indicator_id and w.period_id = o.period_id and w.organisation_id = o.organisation_id
    and w.breakdown = o.breakdown and w.processing_id = @otherId
where v.processing_id = @processingId
    and (o.number_a <> w.number_a or o.number_b <> w.number_b or coalesce(o.marks, '') <> coalesce(w.marks, ''));
