-- The roadmap of a programme as of a commit. What came to the place of a file later replaces it.
-- Activities are few among attempts, so they come first (cross join, which SQLite keeps to), and the plus keeps SQLite from looking for later files among all of the programme: they are at the place of this one.
-- @programmeCode nvarchar(100)
-- @revision bigint
-- @asOf bigint
select
    a.position, a.text, a.period_text, a.period_kind, a.starts_on, a.ends_on, a.responsible,
    a.execution, a.executed_on, a.execution_text, a.execution_column_no, u.code as organisation_code, a.risk,
    s.source, s.place, s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, a.row_no, a.column_no
from programme as g
cross join activity as a
join attempt_span as c on c.processing_id = a.processing_id and +c.programme_id = g.programme_id
join submission as s on s.submission_id = c.submission_id
left join organisation as u on u.organisation_id = a.organisation_id
join processing_sheet as h on h.processing_id = a.processing_id and h.sheet_no = a.sheet_no
where g.code = @programmeCode and +c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
    and (c.processing_id = @revision
        or (c.kind <> 'passport' and c.outcome in ('loaded', 'loaded_with_issues') and not exists (
            select 1 from later_of_place as n
            where n.submission_id = c.submission_id and +n.programme_id = c.programme_id
                and +n.commit_no <= @asOf and (n.until_no is null or n.until_no > @asOf))))
    -- A copy of what lies in another place stands and falls with that.
    and not exists (
        select 1 from said_elsewhere as e
        where e.processing_id = c.processing_id and +e.commit_no <= @asOf and (e.until_no is null or e.until_no > @asOf))
order by c.word_no, a.position, a.activity_id;
