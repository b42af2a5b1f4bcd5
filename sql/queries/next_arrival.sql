-- How often a content came before from a source, of one sender where senders are told apart, and once more.
-- The cast keeps the key usable: parameters arrive as nvarchar.
-- @source nvarchar(100)
-- @contentHash varchar(64)
-- @senderKey nvarchar(320)
select coalesce(max(s.arrival), 0) + 1
from submission as s
where s.source = @source and s.content_hash = cast(@contentHash as varchar(64)) and s.sender_key = @senderKey;
