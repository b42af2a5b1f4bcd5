-- The passports of a programme that count as of a commit, in the order in which they came, each with the day from which it governs. What a table
-- says of its own programme governs alone.
-- A person's word about a day is of the file, whichever attempt loaded it.
-- @programmeCode nvarchar(100)
-- @asOf bigint
select
    r.programme_revision_id, r.processing_id, c.submission_id, r.name, r.owner_code, r.document, r.starts_on, r.ends_on, r.deadline_days,
    r.continues_code, c.kind,
    coalesce((
        select b.governs_from from revision_backdating as b
        where b.revision_backdating_id = (
            select max(last.revision_backdating_id)
            from revision_backdating as last
            join programme_revision as dated on dated.programme_revision_id = last.programme_revision_id
            join processing as said on said.processing_id = dated.processing_id
            where said.submission_id = c.submission_id and last.commit_no <= @asOf)),
        r.governs_from) as governs_from
from programme as g
join programme_revision as r on r.programme_id = g.programme_id
join attempt_span as c on c.processing_id = r.processing_id
where g.code = @programmeCode and c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
order by c.word_no;
