-- An edition for one address, waiting.
-- @editionId bigint
-- @address nvarchar(320)
-- @addressKey nvarchar(320)
-- @displayName nvarchar(max)
-- @readerRole varchar(20)
-- @messageId varchar(400)
-- @at datetime2(3)
insert into delivery (edition_id, address, address_key, display_name, reader_role, message_id, state, attempts, changed_at)
values (@editionId, @address, @addressKey, @displayName, @readerRole, @messageId, 'pending', 0, @at);
