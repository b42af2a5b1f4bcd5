-- The definition of a programme as of a commit: of the revisions that count, the one whose file arrived last.
-- @programmeCode nvarchar(100)
-- @asOf bigint
select r.programme_revision_id, r.processing_id, c.submission_id, r.name, r.owner_code, r.document, r.starts_on, r.ends_on, r.deadline_days, r.continues_code
from programme as g
join programme_revision as r on r.programme_id = g.programme_id
join attempt_span as c on c.processing_id = r.processing_id
where g.code = @programmeCode and c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
    and not exists (
        select 1 from programme_revision as q
        join attempt_span as later on later.processing_id = q.processing_id
        where q.programme_id = r.programme_id and later.word_no > c.word_no
            and later.commit_no <= @asOf and (later.until_no is null or later.until_no > @asOf));
