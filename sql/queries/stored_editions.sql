-- Which content the frozen papers need.
select edition_id, subject, html_hash, text_hash, attachments, faces from edition;
