-- Risk factors named for organisations, as of a commit. What came to the place of a file later replaces it.
-- Marks are few among attempts, so they come first (cross join, which SQLite keeps to), and the plus keeps SQLite from looking for later files among all of the programme: they are at the place of this one.
-- @programmeCode nvarchar(100)
-- @organisations nvarchar(max)
-- @revision bigint
-- @asOf bigint
select
    m.risk, u.code as organisation_code, m.original_text, m.level, t.code as period_code,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, m.row_no, m.column_no
from programme as g
cross join risk_mark as m
join organisation as u on u.organisation_id = m.organisation_id
join attempt_span as c on c.processing_id = m.processing_id and +c.programme_id = g.programme_id
left join period as t on t.period_id = m.period_id
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = m.processing_id and h.sheet_no = m.sheet_no
where g.code = @programmeCode and (@organisations is null or u.code in (select named.value collate Latin1_General_100_BIN2 from openjson(@organisations) as named))
    and +c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
    and (c.processing_id = @revision
        or (c.kind <> 'passport' and c.outcome in ('loaded', 'loaded_with_issues') and not exists (
            select 1 from later_of_place as n
            where n.submission_id = c.submission_id and +n.programme_id = c.programme_id
                and +n.commit_no <= @asOf and (n.until_no is null or n.until_no > @asOf))))
    -- A copy of what lies in another place stands and falls with that.
    and not exists (
        select 1 from said_elsewhere as e
        where e.processing_id = c.processing_id and +e.commit_no <= @asOf and (e.until_no is null or e.until_no > @asOf))
order by c.word_no, m.risk_mark_id;
