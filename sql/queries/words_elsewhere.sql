-- What others than the speaker of an attempt said before about the same and was replaced since, the last first: files that count, came earlier from
-- another place, in whatever mailbox from another sender, and give as many figures of the first organisation and period that the attempt gives figures of; or begin
-- without figures as it does. Whether they say the same is asked of each. Passports are none: whatever one changes is told to those whom it concerns, and one
-- that is put right again comes under a new name.
-- @processingId bigint
-- @programmeId bigint
with first_place as (
    select v.organisation_id, min(v.period_id) as period_id
    from processing_coverage as v
    where v.processing_id = @processingId
        and v.organisation_id = (select min(x.organisation_id) from processing_coverage as x where x.processing_id = @processingId)
    group by v.organisation_id
),
said as (
    select w.processing_id
    from first_place as f
    join processing_coverage as v
        on v.processing_id = @processingId and v.organisation_id = f.organisation_id and v.period_id = f.period_id
    join processing_coverage as w
        on w.organisation_id = v.organisation_id and w.period_id = v.period_id and w.figure_count = v.figure_count
    union
    select y.processing_id
    from said_text as x
    join said_text as y on y.programme_id = x.programme_id and y.kind = x.kind and y.section = x.section and y.text = x.text
    where x.said_text_id = (select min(t.said_text_id) from said_text as t where t.processing_id = @processingId)
        and not exists (select 1 from first_place)
    union
    select b.processing_id
    from activity as a
    join activity as b on b.position = a.position and b.text = a.text
    where a.activity_id = (select min(t.activity_id) from activity as t where t.processing_id = @processingId)
        and not exists (select 1 from first_place)
)
select c.processing_id, coalesce(c.word_of, c.submission_id) as word_of, c.submission_id
from said
join counting_attempt as c on c.processing_id = said.processing_id and c.programme_id = @programmeId
join submission as e on e.submission_id = c.submission_id
join processing as p on p.processing_id = @processingId
join submission as s on s.submission_id = p.submission_id
where e.submission_id < s.submission_id and c.kind <> 'passport' and c.outcome in ('loaded', 'loaded_with_issues')
    and not (e.source = s.source and (e.place = s.place or (s.sender_key <> '' and e.sender_key = s.sender_key)))
    and (e.sender is null or s.sender is null or e.sender <> s.sender)
    and (
        exists (
            select 1 from later_of_place as b
            where b.submission_id = c.submission_id and b.programme_id = c.programme_id and b.until_no is null and b.later_id < s.submission_id)
        or exists (
            select 1
            from processing_coverage as v
            join processing_coverage as w on w.organisation_id = v.organisation_id and w.period_id = v.period_id
            join counting_attempt as n on n.processing_id = w.processing_id and n.programme_id = c.programme_id
            where v.processing_id = @processingId and n.word_no > c.word_no and n.submission_id < s.submission_id))
order by c.submission_id desc;
