-- Which content the files that came in need.
select submission_id, file_name, content_hash from submission;
