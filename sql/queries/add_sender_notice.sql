-- That the sender of a message was asked for its table, or is not to be asked.
-- @receivedMessageId bigint
-- @editionId bigint
-- @at datetime2(3)
insert into sender_notice (received_message_id, edition_id, decided_at)
values (@receivedMessageId, @editionId, @at);
