-- How many letters to an address are not sent yet, or of unknown fate.
-- @addressKey nvarchar(320)
select count(*) from delivery where address_key = @addressKey and state in ('pending', 'sending', 'uncertain');
