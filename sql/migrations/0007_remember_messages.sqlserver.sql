-- The Message-ID of the message that brought a file, so that the answer stands below it in its sender's mailbox.

alter table submission add message_id nvarchar(998) null;
