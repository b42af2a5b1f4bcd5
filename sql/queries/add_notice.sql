-- That a message was told, or that nobody is there to tell.
-- @receivedMessageId bigint
-- @editionId bigint
-- @at datetime2(3)
insert into notice (received_message_id, edition_id, decided_at)
values (@receivedMessageId, @editionId, @at);
