-- A message of a mailbox that was dealt with; never changed.
-- @source nvarchar(100)
-- @uidValidity bigint
-- @uid bigint
-- @messageKey varchar(64)
-- @kind varchar(20)
-- @messageId nvarchar(998)
-- @sender nvarchar(320)
-- @senderDoubt nvarchar(400)
-- @subject nvarchar(400)
-- @byteCount bigint
-- @receivedAt datetime2(3)
-- @recordedAt datetime2(3)
-- @words nvarchar(max)
-- @attachments nvarchar(max)
-- @deliveryId bigint
insert into received_message (
    source, uid_validity, uid, message_key, kind, message_id, sender, sender_doubt, subject, byte_count, received_at, recorded_at,
    words, attachments, delivery_id)
values (
    @source, @uidValidity, @uid, @messageKey, @kind, @messageId, @sender, @senderDoubt, @subject, @byteCount, @receivedAt, @recordedAt,
    @words, @attachments, @deliveryId);
