-- People, what feeds reported of them, what the policy decides, and the books of the feeds.
-- The person is the distribution key: it leads every primary key of the facts. Keys are made by the application and
-- ascend with time. Fingerprints make re-reading a no-op.

-- The key outside the database that this database was written with (its check value, not the key).
CREATE TABLE vault (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    key_check   bytea NOT NULL,
    -- The policy pack that every claim was last decided under.
    policy      text
);

CREATE TABLE person (
    id          uuid PRIMARY KEY,
    -- HMAC-SHA-256 of the resident id; the only way to find a person by it.
    id_hash     bytea NOT NULL UNIQUE,
    -- AES-256-GCM of the resident id; birth date and sex are read from it, so that a dump shows neither.
    id_cipher   bytea NOT NULL,
    created_at  timestamptz NOT NULL
);

-- What a feed said of a person, word for word; the newest statement is the current one.
CREATE TABLE person_report (
    person_id    uuid NOT NULL REFERENCES person,
    feed         text NOT NULL,
    fingerprint  bytea NOT NULL,
    name         text NOT NULL,
    residence    text,
    phone_cipher bytea,
    died_on      date,
    reported_at  timestamptz NOT NULL,
    PRIMARY KEY (person_id, feed, fingerprint)
);

-- Trainee groups as dated claims of a feed; since 1900-01-01 stands for "always, as far as this source knows".
CREATE TABLE membership (
    person_id   uuid NOT NULL REFERENCES person,
    feed        text NOT NULL,
    trainee_group text NOT NULL,
    since       date NOT NULL,
    cause       text NOT NULL,
    reported_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, feed, trainee_group, since)
);

-- Who trains or employs, by unified social credit code.
CREATE TABLE provider (
    code        text PRIMARY KEY,
    name        text NOT NULL,
    kind        text NOT NULL,
    feed        text NOT NULL
);

CREATE TABLE training_class (
    provider        text NOT NULL,
    class_no        text NOT NULL,
    title           text NOT NULL,
    occupation      text NOT NULL,
    occupation_name text NOT NULL,
    level           text,
    mode            text NOT NULL,
    starts_on       date NOT NULL,
    ends_on         date NOT NULL CHECK (ends_on >= starts_on),
    planned_seconds bigint NOT NULL,
    place           text,
    feed            text NOT NULL,
    PRIMARY KEY (provider, class_no)
);

-- No foreign key to the class: a roster may arrive before the class that it belongs to.
CREATE TABLE enrolment (
    person_id   uuid NOT NULL REFERENCES person,
    provider    text NOT NULL,
    class_no    text NOT NULL,
    id          uuid NOT NULL UNIQUE,
    enrolled_on date,
    feed        text NOT NULL,
    PRIMARY KEY (person_id, provider, class_no)
);
-- Serves: whose claims to decide anew when a class changes.
CREATE INDEX enrolment_class ON enrolment (provider, class_no);

CREATE TABLE attendance (
    person_id        uuid NOT NULL REFERENCES person,
    provider         text NOT NULL,
    class_no         text NOT NULL,
    starts_at        timestamp NOT NULL,
    ends_at          timestamp NOT NULL CHECK (ends_at > starts_at),
    credited_seconds bigint NOT NULL,
    method           text NOT NULL,
    feed             text NOT NULL,
    PRIMARY KEY (person_id, provider, class_no, starts_at)
);

CREATE TABLE certificate (
    person_id   uuid NOT NULL REFERENCES person,
    provider    text NOT NULL,
    class_no    text NOT NULL,
    number      text NOT NULL,
    kind        text NOT NULL,
    level       text,
    issued_on   date NOT NULL,
    feed        text NOT NULL,
    PRIMARY KEY (person_id, provider, class_no, number)
);

CREATE TABLE work_month (
    person_id   uuid NOT NULL REFERENCES person,
    employer    text NOT NULL,
    month       date NOT NULL CHECK (extract(day FROM month) = 1),
    site        text,
    hired_on    date,
    category    text,
    feed        text NOT NULL,
    PRIMARY KEY (person_id, employer, month)
);

CREATE TABLE wage_payment (
    person_id   uuid NOT NULL REFERENCES person,
    employer    text NOT NULL,
    month       date NOT NULL CHECK (extract(day FROM month) = 1),
    reference   text NOT NULL,
    paid_fen    bigint NOT NULL CHECK (paid_fen > 0),
    paid_on     date NOT NULL,
    feed        text NOT NULL,
    PRIMARY KEY (person_id, employer, month, reference)
);

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

-- People whose facts changed and whose claims wait to be decided anew. Written in the transaction of the facts.
CREATE TABLE adjudication_due (
    person_id   uuid PRIMARY KEY REFERENCES person,
    since       timestamptz NOT NULL
);

CREATE TABLE feed (
    id          text PRIMARY KEY,
    adapter     text NOT NULL,
    cursor      text NOT NULL,
    -- The run that may write; a commit by any other is refused.
    open_run    bigint
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
    -- The line as the source had it (JSON), AES-256-GCM.
    raw_cipher  bytea,
    refused     boolean NOT NULL,
    first_seen  timestamptz NOT NULL,
    last_seen   timestamptz NOT NULL,
    resolved_at timestamptz,
    UNIQUE (feed, document, line)
);
-- Serves: what is open, of one feed or of all, in the order of arrival.
CREATE INDEX quarantine_open ON quarantine (feed, id) WHERE resolved_at IS NULL;
