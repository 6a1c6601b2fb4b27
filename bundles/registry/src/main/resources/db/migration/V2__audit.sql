-- What was said, and the log of who said, changed or read it. Nothing here is ever updated or deleted.

-- Every fact that a source says of a subject.
CREATE TABLE statement (
    id          bigint PRIMARY KEY,
    subject     uuid NOT NULL,
    kind        text NOT NULL,
    key         text NOT NULL,
    source      text NOT NULL,
    run         bigint,
    -- The entry of the audit log in which it was written.
    entry       uuid NOT NULL,
    replaces    bigint,
    fingerprint bytea NOT NULL,
    -- Not jsonb: its text is hashed and must stay as it was written.
    body        json NOT NULL
);
-- Serves: the facts of one subject, and who changed them.
CREATE INDEX statement_subject ON statement (subject, id);
-- Serves: the statements of an entry, for verification and export.
CREATE INDEX statement_entry ON statement (entry, id);

-- One entry per transaction that changed something or read people.
CREATE TABLE audit (
    -- 1, 2, 3 … without gaps, in the order of commits.
    seq         bigint PRIMARY KEY,
    -- What statements point to.
    id          uuid NOT NULL UNIQUE,
    -- JSON, hashed exactly as it stands.
    entry       text NOT NULL,
    -- SHA-256 of the previous hash (32 zero bytes before the first) and the entry in UTF-8.
    hash        bytea NOT NULL
);
-- Serve the list of entries by actor, by action and by time (UTC with milliseconds: texts sort as times do).
CREATE INDEX audit_actor ON audit ((entry::json ->> 'actor'), seq);
CREATE INDEX audit_action ON audit ((entry::json ->> 'action'), seq);
CREATE INDEX audit_at ON audit ((entry::json ->> 'at' COLLATE "C"), seq);

-- People whom an entry names itself: who was read, or changed in a way that is no statement.
CREATE TABLE audit_subject (
    subject     uuid,
    seq         bigint REFERENCES audit,
    PRIMARY KEY (subject, seq)
);

-- The last entry. Its row is the lock under which entries are appended.
CREATE TABLE audit_head (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq         bigint NOT NULL,
    hash        bytea NOT NULL
);
INSERT INTO audit_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only, % is refused. 表 % 只能追加,不能修改或删除。', TG_TABLE_NAME, TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'YJ001', HINT = 'Write a new fact that replaces the old one.';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_subject
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
