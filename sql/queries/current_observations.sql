-- Figures of a programme as of a moment, of periods that begin on or after a day. The file that arrived last wins, whenever it was loaded.
-- The cross joins keep SQLite to this order, figures by their key and their attempts by number: left to itself it goes through all figures
-- once for every file. To SQL Server they are joins like any other.
-- @programmeCode nvarchar(100)
-- @asOf datetime2(3)
-- @fromDay date
with counting as (
    select p.processing_id, p.submission_id, p.kind, p.outcome
    from processing as p
    join programme as g on g.programme_id = p.programme_id
    where g.code = @programmeCode and p.processed_at <= @asOf
        and not exists (
            select 1 from processing as later
            where later.submission_id = p.submission_id and later.attempt > p.attempt and later.processed_at <= @asOf)
),
newest as (
    select o.indicator_id, o.period_id, o.organisation_id, o.breakdown, max(c.submission_id) as submission_id
    from programme as g
    cross join indicator as i
    cross join observation as o
    cross join counting as c
    where g.code = @programmeCode and i.programme_id = g.programme_id and o.indicator_id = i.indicator_id and c.processing_id = o.processing_id
    group by o.indicator_id, o.period_id, o.organisation_id, o.breakdown
)
select
    i.code as indicator_code, u.code as organisation_code, t.code as period_code, o.breakdown,
    o.value_kind, o.number_a, o.number_b, o.marks, o.original_text,
    s.submission_id, s.file_name, s.sender, s.received_at, s.content_hash,
    h.name as sheet_name, o.row_no, o.column_no,
    h2.name as second_sheet_name, o.second_row_no, o.second_column_no
from newest as n
cross join observation as o
cross join counting as c
join indicator as i on i.indicator_id = o.indicator_id
join organisation as u on u.organisation_id = o.organisation_id
join period as t on t.period_id = o.period_id
join submission as s on s.submission_id = c.submission_id
join processing_sheet as h on h.processing_id = o.processing_id and h.sheet_no = o.sheet_no
left join processing_sheet as h2 on h2.processing_id = o.processing_id and h2.sheet_no = o.second_sheet_no
where o.indicator_id = n.indicator_id and o.period_id = n.period_id and o.organisation_id = n.organisation_id and o.breakdown = n.breakdown
    and c.processing_id = o.processing_id and c.submission_id = n.submission_id and t.starts_on >= @fromDay
order by o.indicator_id, o.period_id, o.organisation_id, o.breakdown;
