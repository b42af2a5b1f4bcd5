-- What the owner of an erased address wrote to us in words.
-- @nobody nvarchar(320)
update received_message set subject = '', words = null, attachments = null where sender = @nobody;
