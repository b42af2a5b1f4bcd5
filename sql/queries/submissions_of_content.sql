-- All that a source gave with a content, of one sender where senders are told apart, with the attempts that count; what came last first.
-- The cast keeps the key usable: parameters arrive as nvarchar.
-- @source nvarchar(100)
-- @contentHash varchar(64)
-- @senderKey nvarchar(320)
select
    s.submission_id, s.source, s.place, s.file_name, s.sender, s.forwarded_from, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count, s.message_id,
    p.processing_id, p.attempt, p.kind, p.outcome, p.layout, g.code as programme_code, p.reason_code, p.reason, p.reason_expected,
    p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no
from submission as s
left join counting_attempt as p on p.submission_id = s.submission_id
left join programme as g on g.programme_id = p.programme_id
where s.source = @source and s.content_hash = cast(@contentHash as varchar(64)) and s.sender_key = @senderKey
order by s.arrival desc;
