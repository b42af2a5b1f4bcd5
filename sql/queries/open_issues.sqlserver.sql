-- Data issues of the attempts that count as of a commit and that nothing corrected since: no later file in their place, no later figure,
-- and no person's word that a passport governs the closed periods that it would change.
-- Of a part of the programme: its organisations' issues, and all of a file that has an issue of nobody, which may be the part's.
-- @programmeCode nvarchar(100)
-- @organisations nvarchar(max)
-- @asOf bigint
select
    d.data_issue_id, s.submission_id, s.file_name, s.received_at, h.name as sheet_name, d.row_no, d.column_no, d.severity, d.code,
    d.message, d.expected, d.detail, d.value_text, d.indicator_code, d.organisation_code, d.period_code,
    a.note as acceptance_note, a.accepted_by, a.accepted_at
from programme as own
join attempt_span as c on c.programme_id = own.programme_id
join data_issue as d on d.processing_id = c.processing_id
join submission as s on s.submission_id = c.submission_id
left join processing_sheet as h on h.processing_id = d.processing_id and h.sheet_no = d.sheet_no
-- The bytes of a submission never change: what was accepted of a cell in one attempt is accepted in all.
left join issue_acceptance as a on a.issue_acceptance_id = (
    select max(m.issue_acceptance_id)
    from issue_acceptance as m
    join data_issue as e on e.data_issue_id = m.data_issue_id
    join processing as q on q.processing_id = e.processing_id
    where m.commit_no <= @asOf and (e.data_issue_id = d.data_issue_id or (
        q.submission_id = c.submission_id and e.code = d.code and e.sheet_no = d.sheet_no and e.row_no = d.row_no and e.column_no = d.column_no)))
where own.code = @programmeCode
    and (@organisations is null or d.organisation_code in (select named.value collate Latin1_General_100_BIN2 from openjson(@organisations) as named)
        or exists (select 1 from data_issue as e where e.processing_id = d.processing_id and e.organisation_code is null))
    and c.commit_no <= @asOf and (c.until_no is null or c.until_no > @asOf)
    -- What a passport would change of the past is asked of the last one alone, which asks it all.
    and (d.code <> 'passport-changes-past' or not exists (
        select 1
        from programme_revision as q
        join attempt_span as newer on newer.processing_id = q.processing_id
        where q.programme_id = own.programme_id and newer.word_no > c.word_no
            and newer.commit_no <= @asOf and (newer.until_no is null or newer.until_no > @asOf)))
    and not exists (
        select 1 from later_of_place as n
        where n.submission_id = c.submission_id and n.programme_id = c.programme_id
            and n.commit_no <= @asOf and (n.until_no is null or n.until_no > @asOf))
    and not exists (
        select 1 from programme as g
        join indicator as i on i.programme_id = g.programme_id
        join observation as o on o.indicator_id = i.indicator_id
        join organisation as u on u.organisation_id = o.organisation_id
        join period as t on t.period_id = o.period_id
        join attempt_span as later on later.processing_id = o.processing_id
        where g.programme_id = own.programme_id and i.code = d.indicator_code
            and u.code = d.organisation_code and t.code = d.period_code
            and later.word_no > c.word_no
            and later.commit_no <= @asOf and (later.until_no is null or later.until_no > @asOf))
    and not (d.code = 'passport-changes-past' and exists (
        select 1 from revision_backdating as w
        join programme_revision as r on r.programme_revision_id = w.programme_revision_id
        join processing as q on q.processing_id = r.processing_id
        where q.submission_id = c.submission_id and w.commit_no <= @asOf))
order by d.data_issue_id;
