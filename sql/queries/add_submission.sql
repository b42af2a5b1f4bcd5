-- A file as it arrived.
-- @source nvarchar(100)
-- @place nvarchar(700)
-- @fileName nvarchar(max)
-- @sender nvarchar(max)
-- @senderKey nvarchar(320)
-- @forwardedFrom nvarchar(max)
-- @messageId nvarchar(998)
-- @senderDoubt nvarchar(400)
-- @senderProof varchar(20)
-- @receivedAt datetime2(3)
-- @receiptBasis varchar(20)
-- @refusal nvarchar(max)
-- @contentHash varchar(64)
-- @byteCount bigint
-- @arrival int
-- @isMachineMade bit
-- @isCarried bit
insert into submission (
    source, place, file_name, sender, sender_key, forwarded_from, message_id, sender_doubt, sender_proof, received_at, receipt_basis, refusal,
    content_hash, byte_count, arrival, is_machine_made, is_carried)
values (
    @source, @place, @fileName, @sender, @senderKey, @forwardedFrom, @messageId, @senderDoubt, @senderProof, @receivedAt, @receiptBasis, @refusal,
    @contentHash, @byteCount, @arrival, @isMachineMade, @isCarried);
