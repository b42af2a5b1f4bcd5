-- What was written for the reports of a programme as of a commit, the last words last. What came to the place of a file later replaces it,
-- except what a form says: its empty cells take nothing back.
-- Texts are few among attempts, so they come first (cross join, which SQLite keeps to), and the plus keeps SQLite from looking for later files among all of the programme: they are at the place of this one.
-- @programmeCode nvarchar(100)
-- @asOf bigint
select
    x.kind, x.report_kind, x.section, x.indicator_code, x.organisation_code, t.code as period_code,
    x.text, x.action, x.responsible, x.term, x.author,
    s.source, s.place, s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, x.row_no, x.column_no
from programme as g
cross join said_text as x
join attempt_span as c on c.processing_id = x.processing_id and +c.programme_id = g.programme_id
join submission as s on s.submission_id = c.submission_id
left join period as t on t.period_id = x.period_id
join processing_sheet as h on h.processing_id = x.processing_id and h.sheet_no = x.sheet_no
where g.code = @programmeCode and +c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
    and c.outcome in ('loaded', 'loaded_with_issues') and (c.layout = 'form' or not exists (
        select 1 from later_of_place as n
        where n.submission_id = c.submission_id and +n.programme_id = c.programme_id
            and +n.commit_no <= @asOf and (n.until_no is null or n.until_no > @asOf)))
    -- A copy of what lies in another place stands and falls with that.
    and not exists (
        select 1 from said_elsewhere as e
        where e.processing_id = c.processing_id and +e.commit_no <= @asOf and (e.until_no is null or e.until_no > @asOf))
order by c.word_no, x.said_text_id;
