-- Letters with an answer about files that arrived since a moment: who sent the file, where the letter goes and what became of it.
-- @since datetime2(3)
select
    s.submission_id, s.sender, d.address,
    case d.state when 'sent' then 'went' when 'failed' then 'failed' when 'returned' then 'failed' else 'waits' end as fate
from submission as s
join processing as p on p.submission_id = s.submission_id
join answer as a on a.processing_id = p.processing_id
join delivery as d on d.edition_id = a.edition_id
where s.received_at >= @since
order by d.delivery_id;
