-- What the receiving mail server could not confirm about a file's sender; null: confirmed, or not asked.

alter table submission add sender_doubt nvarchar(400) null;
