-- The register shows what runs, of ten times as many that are over.
create index notice_running on housing.notice (enforcement_case_id) where ended_on is null;
