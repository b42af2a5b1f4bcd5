-- What the speaker of an attempt said before about the same, the last first: files that count, came earlier from the same place, or from the same
-- sender where senders are told apart, and give figures of an organisation and period that the attempt gives figures of, define its programme as the
-- attempt does, or lay in the place of a table that has no figures.
-- @processingId bigint
-- @programmeId bigint
select c.processing_id, coalesce(c.word_of, c.submission_id) as word_of, c.submission_id
from (
    select p.processing_id, e.submission_id, 1 as is_of_place
    from processing as p
    join submission as s on s.submission_id = p.submission_id
    join submission as e on e.source = s.source and e.place = s.place and e.submission_id < s.submission_id
    where p.processing_id = @processingId
    union all
    select p.processing_id, e.submission_id, 0
    from processing as p
    join submission as s on s.submission_id = p.submission_id
    join submission as e on e.source = s.source and e.sender_key = s.sender_key and e.place <> s.place and e.submission_id < s.submission_id
    where p.processing_id = @processingId and s.sender_key <> '') as said
join counting_attempt as c on c.submission_id = said.submission_id and c.programme_id = @programmeId
where c.outcome in ('loaded', 'loaded_with_issues')
    and (
        exists (
            select 1
            from processing_coverage as v
            join processing_coverage as w on w.organisation_id = v.organisation_id and w.period_id = v.period_id
            where v.processing_id = said.processing_id and w.processing_id = c.processing_id)
        or (
            exists (select 1 from programme_revision as r where r.processing_id = said.processing_id)
            and exists (select 1 from programme_revision as r where r.processing_id = c.processing_id))
        or (
            said.is_of_place = 1
            and not exists (select 1 from processing_coverage as v where v.processing_id = said.processing_id)))
order by c.submission_id desc;
