-- That an attachment is mailed out.
-- @contentHash varchar(64)
insert into mailed_content (content_hash)
values (@contentHash);
