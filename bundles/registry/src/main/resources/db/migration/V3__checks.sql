-- Checks before payment: what they find on claims under way.

-- What the checks, lists and policy were like when the claim was last checked; null: since then facts of its person changed.
ALTER TABLE claim_life ADD checked_with text;
-- Serves: what is said of an organisation counts for the claims of its trainees and workers.
CREATE INDEX claim_life_checked ON claim_life (split_part(line_key, '/', 1)) WHERE checked_with IS NOT NULL;

CREATE TABLE check_finding (
    id           uuid PRIMARY KEY,
    claim        uuid NOT NULL REFERENCES claim_life,
    code         text NOT NULL,
    -- DENY, HOLD or FLAG.
    severity     text NOT NULL,
    provision    text,
    -- The list for want of which nothing can be said.
    list         text,
    -- What was compared with what, under the data key of the person whose claim it is.
    text_cipher  bytea NOT NULL,
    found_at     timestamptz NOT NULL,
    gone_at      timestamptz,
    cleared_at   timestamptz,
    cleared_by   text,
    reason       text,
    CHECK ((cleared_at IS NULL) = (cleared_by IS NULL))
);
-- Serves: what stands against a claim.
CREATE INDEX check_finding_claim ON check_finding (claim, severity) WHERE gone_at IS NULL;
CREATE INDEX check_finding_history ON check_finding (claim, id);

-- Who of those that were checked uses which account or telephone, as keyed hashes.
CREATE TABLE payee_use (
    use         bigint NOT NULL,
    person_id   uuid NOT NULL REFERENCES person,
    PRIMARY KEY (use, person_id)
);
CREATE INDEX payee_use_person ON payee_use (person_id);

GRANT SELECT ON check_finding TO yujiang_reader;
ALTER TABLE check_finding ENABLE ROW LEVEL SECURITY;
CREATE POLICY division ON check_finding FOR SELECT TO yujiang_reader
    USING (EXISTS (SELECT FROM claim_life l WHERE l.id = claim));
