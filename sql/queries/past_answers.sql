-- When persons answered what a passport of the programme says of closed periods: it was accepted as it is, or let govern them. Of which file, and
-- with which commit.
-- @programmeCode nvarchar(100)
-- @remark nvarchar(100)
select p.submission_id, a.commit_no
from programme as g
join processing as p on p.programme_id = g.programme_id
join data_issue as d on d.processing_id = p.processing_id and d.code = @remark
join issue_acceptance as a on a.data_issue_id = d.data_issue_id
where g.code = @programmeCode and p.kind = 'passport'
union
select p.submission_id, b.commit_no
from programme as g
join programme_revision as r on r.programme_id = g.programme_id
join revision_backdating as b on b.programme_revision_id = r.programme_revision_id
join processing as p on p.processing_id = r.processing_id
where g.code = @programmeCode;
