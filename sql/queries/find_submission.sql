-- What a source gave last with this content, of one sender where senders are told apart. The cast keeps the key usable: parameters arrive as nvarchar.
-- @source nvarchar(100)
-- @contentHash varchar(64)
-- @senderKey nvarchar(320)
select s.submission_id, s.source, s.file_name, s.sender, s.forwarded_from, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count
from submission as s
where s.source = @source and s.content_hash = cast(@contentHash as varchar(64)) and s.sender_key = @senderKey
    and s.arrival = (
        select max(latest.arrival) from submission as latest
        where latest.source = s.source and latest.content_hash = s.content_hash and latest.sender_key = s.sender_key);
