-- The last commit that the instants of people place at a moment or before it; 0 before the first.
-- @moment datetime2(3)
select coalesce(max(e.commit_no), 0)
from (
    select p.commit_no from processing as p where p.processed_at <= @moment
    union all
    select a.commit_no from issue_acceptance as a where a.accepted_at <= @moment) as e;
