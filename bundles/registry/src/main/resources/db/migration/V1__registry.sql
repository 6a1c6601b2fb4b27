-- The registry. In its middle stands one append-only table: statement, what a source said of a subject, and when. What is in
-- force now is chosen from it; everything that is kept beside it (names, residences, classes, enrolments) is a projection that
-- can be made anew. Taking an import back, putting it in again, merging and un-merging people change which statements count,
-- never a statement. The person is the distribution key. Keys are made by the application and ascend with time.

-- The keys outside the database that this database was written with (a check value, not a key).
CREATE TABLE vault (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    key_check   bytea NOT NULL,
    -- While keys are rotated, that of the new one: the ring must hold both.
    next_check  bytea,
    -- The policy pack that every claim was last decided under.
    policy      text
);

-- ---------------------------------------------------------------------------------------------------------------- people

-- A person as one line of identity brought them in. Several may turn out to be one human being: then one of them is the master.
CREATE TABLE person (
    id          uuid PRIMARY KEY,
    -- Who this person is taken to be: itself, or the person that it was merged into.
    master_id   uuid NOT NULL REFERENCES person,
    -- The person's own data key, wrapped by a master key outside the database; null: crypto-erased.
    key_wrapped bytea,
    -- The resident id under the data key; null: reported without one.
    id_cipher   bytea,
    -- Whether a source wrote the id's check character; not so of an old one of 15 digits.
    id_verified boolean NOT NULL DEFAULT true,
    -- Projection of what is in force, for lists; of a member it is the master's.
    name        text NOT NULL DEFAULT '',
    residence   text,
    registered  text,
    groups      text[] NOT NULL DEFAULT '{}',
    -- Nothing in force is said of this person: the import that brought them was taken back.
    hidden      boolean NOT NULL DEFAULT false,
    created_at  timestamptz NOT NULL,
    erased_at   timestamptz
);
-- Serves: the members of a person.
CREATE INDEX person_master ON person (master_id);
-- Serve: the people of a division.
CREATE INDEX person_residence ON person (residence text_pattern_ops);
CREATE INDEX person_registered ON person (registered text_pattern_ops);

-- Keyed hashes by which a person is found: of a resident id, or of the description that stands for one.
CREATE TABLE person_key (
    key_hash    bytea PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES person,
    -- What was hashed, under the person's data key: another master key needs another hash.
    text_cipher bytea NOT NULL
);
-- Serves: rotation and erasure.
CREATE INDEX person_key_person ON person_key (person_id);

-- Keyed hashes of what likely matches share (name and birth date, birth date and village, …): candidates are looked up here.
-- No foreign key: six rows for each person are the longest table but one, and a stray one costs a comparison.
CREATE TABLE person_block (
    block       bigint NOT NULL,
    person_id   uuid NOT NULL,
    PRIMARY KEY (block, person_id)
);
CREATE INDEX person_block_person ON person_block (person_id);

-- Who was taken for whom, and who took it back.
CREATE TABLE merge (
    id          uuid PRIMARY KEY,
    keeps       uuid NOT NULL REFERENCES person,
    joins       uuid NOT NULL REFERENCES person,
    merged_at   timestamptz NOT NULL,
    merged_by   text NOT NULL,
    reason      text NOT NULL,
    undone_at   timestamptz,
    undone_by   text,
    undone_reason text,
    CHECK (keeps <> joins)
);
CREATE UNIQUE INDEX merge_open ON merge (joins) WHERE undone_at IS NULL;
CREATE INDEX merge_keeps ON merge (keeps);
-- Serves: merges of the system that went with an import and may come back.
CREATE INDEX merge_joins ON merge (joins, id);

-- The operator's word on a field, which no source overrules.
CREATE TABLE pin (
    person_id   uuid NOT NULL REFERENCES person,
    field       text NOT NULL,
    statement   bigint NOT NULL,
    pinned_at   timestamptz NOT NULL,
    pinned_by   text NOT NULL,
    reason      text NOT NULL,
    unpinned_at timestamptz
);
CREATE UNIQUE INDEX pin_open ON pin (person_id, field) WHERE unpinned_at IS NULL;

-- ------------------------------------------------------------------------------------------------------------ statements

CREATE SEQUENCE statement_id;

CREATE TABLE statement (
    id          bigint PRIMARY KEY,
    -- A person, a class or a provider.
    subject     uuid NOT NULL,
    kind        text NOT NULL,
    -- Which of the subject's facts of this kind.
    key         text NOT NULL,
    -- The feed, or user:NAME.
    source      text NOT NULL,
    -- The run that brought it; null: entered by a user.
    run         bigint,
    -- The audit entry that recorded it.
    entry       uuid NOT NULL,
    -- What this source said before.
    replaces    bigint,
    -- Where in the source it stands: file and line, or a statement's id; null: entered by a user.
    place       text,
    recorded_at timestamptz NOT NULL,
    -- Tells whether the source says something new without reading the body.
    fingerprint bytea NOT NULL,
    body        json NOT NULL
);
-- Serves: everything that is said of a subject, and what a source said last of one fact.
CREATE INDEX statement_subject ON statement (subject, kind, key, id);
-- Serves: undoing a run.
CREATE INDEX statement_run ON statement (run, subject) WHERE run IS NOT NULL;
-- Serves: verification of the audit chain.
CREATE INDEX statement_entry ON statement (entry, id);

-- Imports that were taken back, and put in again.
CREATE TABLE retraction (
    run          bigint NOT NULL,
    retracted_at timestamptz NOT NULL,
    retracted_by text NOT NULL,
    reason       text NOT NULL,
    restored_at  timestamptz,
    restored_by  text,
    PRIMARY KEY (run, retracted_at)
);
CREATE UNIQUE INDEX retraction_open ON retraction (run) WHERE restored_at IS NULL;

-- ----------------------------------------------------------------------------------------------------------------- audit

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

-- ----------------------------------------------------------------------------------------------------------- projections

-- Who trains or employs, by unified social credit code.
CREATE TABLE provider (
    code        text PRIMARY KEY,
    subject     uuid NOT NULL UNIQUE,
    name        text NOT NULL,
    kind        text NOT NULL
);

CREATE TABLE training_class (
    provider        text NOT NULL,
    class_no        text NOT NULL,
    subject         uuid NOT NULL UNIQUE,
    title           text NOT NULL,
    occupation      text NOT NULL,
    occupation_name text NOT NULL,
    level           text,
    mode            text NOT NULL,
    starts_on       date NOT NULL,
    ends_on         date NOT NULL CHECK (ends_on >= starts_on),
    place           text,
    PRIMARY KEY (provider, class_no)
);

-- Who is in which class, under the person that the source named. No foreign key to the class: a roster may arrive first.
CREATE TABLE enrolment (
    person_id   uuid NOT NULL REFERENCES person,
    provider    text NOT NULL,
    class_no    text NOT NULL,
    id          uuid NOT NULL UNIQUE,
    -- Hidden while no statement in force says it.
    in_force    boolean NOT NULL DEFAULT true,
    PRIMARY KEY (person_id, provider, class_no)
);
-- Serves: whose claims to decide anew when a class changes.
CREATE INDEX enrolment_class ON enrolment (provider, class_no);

-- ---------------------------------------------------------------------------------------------------------------- claims

-- One line to pay or not to pay: a training with certificate, or a month of work.
CREATE TABLE claim (
    person_id    uuid NOT NULL REFERENCES person,
    kind         text NOT NULL,
    line_key     text NOT NULL,
    id           uuid NOT NULL UNIQUE,
    outcome      text NOT NULL,
    amount_fen   bigint NOT NULL CHECK (amount_fen = 0 OR outcome = 'PAY'),
    reason_codes text[] NOT NULL CHECK (cardinality(reason_codes) > 0),
    reasons      jsonb NOT NULL,
    policy       text NOT NULL,
    facts_hash   bytea NOT NULL,
    decided_at   timestamptz NOT NULL,
    PRIMARY KEY (person_id, kind, line_key)
);
-- Serve the claim list, filtered by outcome or reason, in the order of ids.
CREATE INDEX claim_outcome ON claim (outcome, id);
CREATE INDEX claim_reasons ON claim USING gin (reason_codes);

-- Every decision that a line ever had; withdrawn: the line was no longer there.
CREATE TABLE claim_decision (
    id          uuid PRIMARY KEY,
    claim_id    uuid NOT NULL,
    decided_at  timestamptz NOT NULL,
    person_id   uuid NOT NULL,
    kind        text NOT NULL,
    line_key    text NOT NULL,
    outcome     text NOT NULL,
    amount_fen  bigint NOT NULL,
    reasons     jsonb NOT NULL,
    policy      text NOT NULL,
    facts_hash  bytea NOT NULL,
    -- The adapters through which the facts had come.
    adapters    text[] NOT NULL,
    withdrawn   boolean NOT NULL,
    -- The audit entry that recorded it.
    entry       uuid NOT NULL
);
-- Serves: the claims of a person as known on a day.
CREATE INDEX claim_decision_person ON claim_decision (person_id, decided_at, id);
-- Serve: making decisions anew, of one claim or of all.
CREATE INDEX claim_decision_claim ON claim_decision (claim_id, decided_at);
CREATE INDEX claim_decision_at ON claim_decision (decided_at);

-- People whose facts changed and whose claims wait to be decided anew. Written in the transaction of the facts.
CREATE TABLE adjudication_due (
    person_id   uuid PRIMARY KEY REFERENCES person,
    since       timestamptz NOT NULL
);

-- ----------------------------------------------------------------------------------------------------------------- cases

-- What a person has to look at: a likely match, one id with two names, overlapping classes, a follow-up of 1.2-d.
CREATE TABLE case_file (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL,
    person_id   uuid NOT NULL REFERENCES person,
    other_id    uuid REFERENCES person,
    -- Keeps one matter from being opened twice.
    matter      text NOT NULL,
    score       int,
    details     jsonb NOT NULL,
    opened_at   timestamptz NOT NULL,
    state       text NOT NULL,
    closed_at   timestamptz,
    closed_by   text,
    outcome     text,
    reason      text,
    CHECK (other_id <> person_id)
);
CREATE UNIQUE INDEX case_file_matter ON case_file (kind, person_id, matter) WHERE state = 'OPEN';
CREATE INDEX case_file_open ON case_file (kind, id) WHERE state = 'OPEN';
CREATE INDEX case_file_person ON case_file (person_id);
-- Serve: cases that went with an import, when somebody says again what they rest on.
CREATE INDEX case_file_retracted ON case_file (person_id) WHERE outcome = 'SOURCE_RETRACTED';
CREATE INDEX case_file_retracted_other ON case_file (other_id) WHERE outcome = 'SOURCE_RETRACTED';
-- Who waits for a review because of somebody who has become better known?
CREATE INDEX case_file_other ON case_file (other_id) WHERE state = 'OPEN';

-- 1.2-c: how fast whoever fell back into poverty was included.
CREATE TABLE inclusion (
    id          uuid PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES person,
    occurred_at timestamptz NOT NULL,
    included_at timestamptz NOT NULL,
    effective   date NOT NULL,
    cause       text NOT NULL,
    source      text NOT NULL,
    case_id     uuid NOT NULL REFERENCES case_file,
    -- Hidden while no statement in force says the event.
    in_force    boolean NOT NULL DEFAULT true,
    UNIQUE (person_id, occurred_at)
);

-- ----------------------------------------------------------------------------------------------------------------- feeds

CREATE TABLE feed (
    id          text PRIMARY KEY,
    adapter     text NOT NULL,
    cursor      text NOT NULL,
    -- The run that may write; a commit by any other is refused.
    open_run    bigint,
    -- Somebody has looked at an abnormal share of duplicates and lets the next run pass.
    accepts_duplicates boolean NOT NULL DEFAULT false
);

CREATE TABLE feed_run (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed         text NOT NULL REFERENCES feed,
    adapter      text NOT NULL,
    state        text NOT NULL,
    started_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    items_read   bigint NOT NULL DEFAULT 0,
    stored       bigint NOT NULL DEFAULT 0,
    unchanged    bigint NOT NULL DEFAULT 0,
    quarantined  bigint NOT NULL DEFAULT 0,
    refused      bigint NOT NULL DEFAULT 0,
    failure_code text,
    failure_zh   text,
    failure_en   text,
    CONSTRAINT books_balance CHECK (items_read = stored + unchanged + quarantined + refused)
);
-- Serves: the runs of a feed, newest first.
CREATE INDEX feed_run_feed ON feed_run (feed, id DESC);

CREATE TABLE feed_page (
    run          bigint NOT NULL REFERENCES feed_run,
    page         int NOT NULL,
    committed_at timestamptz NOT NULL,
    items_read   bigint NOT NULL,
    stored       bigint NOT NULL,
    unchanged    bigint NOT NULL,
    quarantined  bigint NOT NULL,
    refused      bigint NOT NULL,
    PRIMARY KEY (run, page),
    CONSTRAINT books_balance CHECK (items_read = stored + unchanged + quarantined + refused)
);

CREATE TABLE quarantine (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed        text NOT NULL REFERENCES feed,
    run         bigint NOT NULL,
    document    text NOT NULL,
    line        bigint NOT NULL,
    column_name text,
    code        text NOT NULL,
    zh          text NOT NULL,
    en          text NOT NULL,
    -- The line as the source had it (JSON), under a master key.
    raw_cipher  bytea,
    refused     boolean NOT NULL,
    first_seen  timestamptz NOT NULL,
    last_seen   timestamptz NOT NULL,
    resolved_at timestamptz,
    UNIQUE (feed, document, line)
);
-- Serves: what is open, of one feed or of all, in the order of arrival.
CREATE INDEX quarantine_open ON quarantine (feed, id) WHERE resolved_at IS NULL;

-- ---------------------------------------------------------------------------------------------------------------- access

-- Somebody asked for people beyond their divisions, with a reason, for a while.
CREATE TABLE break_glass (
    id          uuid PRIMARY KEY,
    account     text NOT NULL,
    division    text NOT NULL,
    reason      text NOT NULL,
    opened_at   timestamptz NOT NULL,
    closes_at   timestamptz NOT NULL
);
-- Serves: what an account may see beyond its divisions right now.
CREATE INDEX break_glass_account ON break_glass (account, closes_at);

-- Whoever reads for a caller does so in this role, to which row-level security applies, whatever the query forgets.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'yujiang_reader') THEN
        CREATE ROLE yujiang_reader NOLOGIN;
    END IF;
    EXECUTE format('GRANT yujiang_reader TO %I', current_user);
END $$;
GRANT SELECT ON person, person_key, merge, pin, statement, retraction, provider, training_class, enrolment, claim,
    claim_decision, case_file, inclusion, feed, feed_run, feed_page, quarantine, break_glass TO yujiang_reader;

-- The caller's divisions as prefixes between commas (4117,411722), * for the whole province; and counties that lie in one of
-- these prefectures but answer to the province themselves. No setting: nobody.
CREATE FUNCTION in_scope(residence text, registered text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (
        SELECT FROM unnest(string_to_array(current_setting('yujiang.divisions', true), ',')) AS d (prefix)
        WHERE d.prefix = '*'
           OR ((residence LIKE d.prefix || '%' OR registered LIKE d.prefix || '%')
               AND (length(d.prefix) > 4 OR left(coalesce(residence, registered), 6)
                   <> ALL (string_to_array(current_setting('yujiang.apart', true), ',')))))
    $$;

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON person FOR SELECT TO yujiang_reader USING (in_scope(residence, registered));
ALTER TABLE person_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON person_key FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON enrolment FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE claim ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON claim FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE claim_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON claim_decision FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON case_file FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE inclusion ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON inclusion FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE pin ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON pin FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE merge ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON merge FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM person p WHERE p.id = keeps OR p.id = joins));
-- What is said of a class or a provider is for everybody; what is said of a person, for those who may see the person.
ALTER TABLE statement ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON statement FOR SELECT TO yujiang_reader
    USING (kind IN ('PROVIDER', 'LICENCE', 'SITE', 'CLASS', 'APPLICATION')
        OR EXISTS (SELECT FROM person p WHERE p.id = subject));
