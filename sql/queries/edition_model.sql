-- The data of one edition: of a region's report tens of megabytes, so no other query carries them along.
-- @id bigint
select e.model
from edition as e
where e.edition_id = @id;
