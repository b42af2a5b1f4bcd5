-- What the receiving mail server could not confirm about a file's sender; null: confirmed, or not asked.

alter table submission add column sender_doubt text null;
