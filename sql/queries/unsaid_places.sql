-- How many places (organisation and period) one attempt gives more or fewer figures of than another. Where none differ, equally many figures do.
-- @processingId bigint
-- @otherId bigint
select count(*)
from (
    select v.organisation_id, v.period_id, v.figure_count from processing_coverage as v where v.processing_id = @processingId
    except
    select v.organisation_id, v.period_id, v.figure_count from processing_coverage as v where v.processing_id = @otherId) as places;
