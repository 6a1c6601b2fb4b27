-- The life of a claim, and the money. A claim (V1) is what the policy decides for a line; from its submission on it has a row
-- here with what was frozen: amount, payee, fund. Who moved it when and why is appended to claim_event. Money is a ledger of
-- double entries, append-only: what was wrong is countered, never changed.

-- Serves: four eyes, whose facts an account has entered by hand.
CREATE INDEX statement_by_hand ON statement (source, subject) WHERE run IS NULL;

-- ------------------------------------------------------------------------------------------------------------- claim life

-- 申领批次: claims of one division and kind that are handled together.
CREATE TABLE claim_batch (
    id               uuid PRIMARY KEY,
    -- As people call it, e.g. 411722-2020-0001.
    number           text NOT NULL UNIQUE,
    division         text NOT NULL,
    year             int NOT NULL,
    seq              int NOT NULL,
    kind             text NOT NULL,
    title            text NOT NULL,
    -- Only claims of this trainer or employer; null: of all.
    provider         text,
    payee            text NOT NULL,
    fund_source      text NOT NULL,
    -- How far it has come.
    state            text NOT NULL,
    -- What was handed in, of what the policy asks for.
    materials        text[] NOT NULL,
    publication_days int NOT NULL,
    opened_at        timestamptz NOT NULL,
    opened_by        text NOT NULL,
    published_on     date,
    publication_ends date,
    -- Until when it should be paid.
    pay_by           date,
    UNIQUE (division, year, seq)
);
-- Serves: the batches that wait for a step.
CREATE INDEX claim_batch_state ON claim_batch (state, id);

-- A claim from its submission on; also a supplementary one, which a correction made.
CREATE TABLE claim_life (
    -- The claim's; a supplementary one has its own.
    id               uuid PRIMARY KEY,
    person_id        uuid NOT NULL REFERENCES person,
    kind             text NOT NULL,
    line_key         text NOT NULL,
    state            text NOT NULL,
    -- Of a suspended claim: where it goes on.
    resume_state     text,
    amount_fen       bigint NOT NULL CHECK (amount_fen > 0),
    -- The decision that the amount is frozen from; null: none is left, or a supplement.
    decision         uuid,
    batch            uuid REFERENCES claim_batch,
    payee            text NOT NULL,
    fund_source      text NOT NULL,
    submitted_by     text,
    first_reviewed_by text,
    department_reviewed_by text,
    approved_by      text,
    -- The account that the person had then, under their data key.
    payee_cipher     bytea,
    publication_ends date,
    -- The line of a payment that it is paid by.
    payment_line     uuid,
    supplement_of    uuid REFERENCES claim_life,
    changed_at       timestamptz NOT NULL,
    CHECK ((state = 'SUSPENDED') = (resume_state IS NOT NULL))
);
-- Serves: the lives of a person; a line is claimed once.
CREATE UNIQUE INDEX claim_life_line ON claim_life (person_id, kind, line_key) WHERE supplement_of IS NULL;
CREATE INDEX claim_life_supplement ON claim_life (person_id, kind, line_key) WHERE supplement_of IS NOT NULL;
-- Serves: the claims of a batch, by state.
CREATE INDEX claim_life_batch ON claim_life (batch, state, id);
-- Serves: the claims that wait for a batch, and lists by state.
CREATE INDEX claim_life_state ON claim_life (state, id);
-- Serves: the claims of a payment line.
CREATE INDEX claim_life_payment ON claim_life (payment_line) WHERE payment_line IS NOT NULL;

-- Every transition.
CREATE TABLE claim_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    claim      uuid NOT NULL REFERENCES claim_life,
    from_state text NOT NULL,
    to_state   text NOT NULL,
    amount_fen bigint NOT NULL,
    at         timestamptz NOT NULL,
    by_whom    text NOT NULL,
    -- Why, as a stable code; empty: because somebody decided so.
    code       text NOT NULL,
    reason     text NOT NULL,
    -- The audit entry that recorded it.
    entry      uuid NOT NULL
);
-- Serves: the events of a claim in their order.
CREATE INDEX claim_event_claim ON claim_event (claim, id);

-- 异议: what somebody says against a published claim.
CREATE TABLE objection (
    id            uuid PRIMARY KEY,
    claim         uuid NOT NULL REFERENCES claim_life,
    -- What it says, under the data key of the person whose claim it is.
    matter_cipher bytea NOT NULL,
    state         text NOT NULL,
    opened_at     timestamptz NOT NULL,
    opened_by     text NOT NULL,
    decided_at    timestamptz,
    decided_by    text,
    reason        text
);
CREATE INDEX objection_claim ON objection (claim) WHERE state = 'OPEN';

-- ------------------------------------------------------------------------------------------------------------------ money

-- Where a county pays trainers and employers. People's accounts are statements.
CREATE TABLE payee_account (
    id           uuid PRIMARY KEY,
    division     text NOT NULL,
    code         text NOT NULL,
    holder       text NOT NULL,
    bank         text NOT NULL,
    account      text NOT NULL,
    -- PROPOSED, IN_FORCE, ENDED.
    state        text NOT NULL,
    set_at       timestamptz NOT NULL,
    set_by       text NOT NULL,
    confirmed_at timestamptz,
    confirmed_by text,
    CHECK (confirmed_by <> set_by)
);
CREATE UNIQUE INDEX payee_account_proposed ON payee_account (division, code) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX payee_account_in_force ON payee_account (code, division) WHERE state = 'IN_FORCE';

CREATE TABLE payment_batch (
    id          uuid PRIMARY KEY,
    number      text NOT NULL UNIQUE,
    claim_batch uuid NOT NULL REFERENCES claim_batch,
    division    text NOT NULL,
    state       text NOT NULL,
    lines       int NOT NULL,
    amount_fen  bigint NOT NULL,
    prepared_at timestamptz NOT NULL,
    prepared_by text NOT NULL,
    sent_at     timestamptz,
    sent_by     text,
    -- SHA-256 of the bank file.
    file_hash   bytea,
    closed_at   timestamptz,
    closed_by   text
);
CREATE INDEX payment_batch_claims ON payment_batch (claim_batch);

-- What one payee gets from one fund.
CREATE TABLE payment_line (
    id            uuid PRIMARY KEY,
    batch         uuid NOT NULL REFERENCES payment_batch,
    payee         text NOT NULL,
    person_id     uuid REFERENCES person,
    organisation  text,
    fund_source   text NOT NULL,
    amount_fen    bigint NOT NULL CHECK (amount_fen > 0),
    -- What of it goes to settle a clawback.
    offset_fen    bigint NOT NULL CHECK (offset_fen BETWEEN 0 AND amount_fen),
    -- Name, bank and account as they were frozen: of a person under the data key.
    payee_cipher  bytea,
    payee_account text,
    state         text NOT NULL,
    reference     text,
    answered_at   timestamptz,
    CHECK ((person_id IS NULL) <> (organisation IS NULL))
);
-- Serves: the lines of a batch, by state.
CREATE INDEX payment_line_batch ON payment_line (batch, state, id);
CREATE INDEX payment_line_person ON payment_line (person_id) WHERE person_id IS NOT NULL;

-- 追回: money that has to come back.
CREATE TABLE clawback (
    id           uuid PRIMARY KEY,
    claim        uuid NOT NULL REFERENCES claim_life,
    person_id    uuid REFERENCES person,
    organisation text,
    division     text NOT NULL,
    amount_fen   bigint NOT NULL CHECK (amount_fen > 0),
    state        text NOT NULL,
    reason       text NOT NULL,
    -- Whether a correction made it, and not a person.
    corrective   boolean NOT NULL,
    proposed_at  timestamptz NOT NULL,
    proposed_by  text NOT NULL,
    decided_at   timestamptz,
    decided_by   text,
    due_on       date,
    CHECK ((person_id IS NULL) <> (organisation IS NULL))
);
CREATE INDEX clawback_claim ON clawback (claim);
-- Serve: what a payee has to give back, when they are paid.
CREATE INDEX clawback_person ON clawback (person_id) WHERE state = 'CONFIRMED';
CREATE INDEX clawback_organisation ON clawback (organisation) WHERE state = 'CONFIRMED';
CREATE INDEX clawback_state ON clawback (state, id);

-- What a correction found: another amount than was paid.
CREATE TABLE adjustment (
    id         uuid PRIMARY KEY,
    claim      uuid NOT NULL REFERENCES claim_life,
    paid_fen   bigint NOT NULL,
    due_fen    bigint NOT NULL,
    reason     text NOT NULL,
    made_at    timestamptz NOT NULL,
    supplement uuid REFERENCES claim_life,
    clawback   uuid REFERENCES clawback,
    entry      uuid NOT NULL
);
CREATE INDEX adjustment_claim ON adjustment (claim);

CREATE TABLE journal (
    id       uuid PRIMARY KEY,
    division text NOT NULL,
    -- APPROVAL, REVERSAL, PAYMENT, FAILURE, CLAWBACK, RECEIPT.
    kind     text NOT NULL,
    at       timestamptz NOT NULL,
    entry    uuid NOT NULL
);

-- Debits are above nought, credits below.
CREATE TABLE posting (
    journal    uuid NOT NULL REFERENCES journal,
    -- EXPENSE:kind, PAYABLE, FUND:source, RECEIVABLE.
    account    text NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen <> 0),
    claim      uuid REFERENCES claim_life,
    line       uuid REFERENCES payment_line,
    clawback   uuid REFERENCES clawback
);
-- Serves: whether a journal balances, and the balances of accounts, from the index alone.
CREATE INDEX posting_journal ON posting (journal, account) INCLUDE (amount_fen);
-- Serve: counter-entries, and what is left to pay or to give back.
CREATE INDEX posting_claim ON posting (claim) WHERE claim IS NOT NULL;
CREATE INDEX posting_line ON posting (line) WHERE line IS NOT NULL;
CREATE INDEX posting_clawback ON posting (clawback) WHERE clawback IS NOT NULL;

CREATE FUNCTION require_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT coalesce(sum(amount_fen), 1) FROM posting WHERE journal = NEW.id) <> 0 THEN
        RAISE EXCEPTION 'Journal % does not balance. 凭证 % 借贷不平。', NEW.id, NEW.id USING ERRCODE = 'YJ002';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON journal DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION require_balance();

-- Otherwise a journal that balances could be added to later.
CREATE FUNCTION require_own_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT journal FROM fresh) f JOIN journal j ON j.id = f.journal
               WHERE j.xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'A journal takes no more postings. 凭证已入账,不能追加分录。' USING ERRCODE = 'YJ001';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER own_journal AFTER INSERT ON posting REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION require_own_journal();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adjustment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ----------------------------------------------------------------------------------------------------------------- access

GRANT SELECT ON claim_batch, claim_life, claim_event, objection, payee_account, payment_batch, payment_line, clawback,
    adjustment, journal, posting TO yujiang_reader;

ALTER TABLE claim_batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON claim_batch FOR SELECT TO yujiang_reader USING (in_scope(division, division));
ALTER TABLE claim_life ENABLE ROW LEVEL SECURITY;
-- Who handled a claim sees it also when its person has moved away, or is placed nowhere since an import was taken back.
CREATE POLICY division ON claim_life FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM person p WHERE p.id = person_id) OR EXISTS (SELECT FROM claim_batch b WHERE b.id = batch));
ALTER TABLE claim_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON claim_event FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM claim_life l WHERE l.id = claim));
ALTER TABLE objection ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON objection FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM claim_life l WHERE l.id = claim));
ALTER TABLE payee_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON payee_account FOR SELECT TO yujiang_reader USING (in_scope(division, division));
ALTER TABLE payment_batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON payment_batch FOR SELECT TO yujiang_reader USING (in_scope(division, division));
ALTER TABLE payment_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON payment_line FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM payment_batch b WHERE b.id = batch));
ALTER TABLE clawback ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON clawback FOR SELECT TO yujiang_reader USING (in_scope(division, division));
ALTER TABLE adjustment ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON adjustment FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM claim_life l WHERE l.id = claim));
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON journal FOR SELECT TO yujiang_reader USING (in_scope(division, division));
ALTER TABLE posting ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON posting FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM journal j WHERE j.id = journal));
