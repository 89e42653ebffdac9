-- The rules that must never break, kept by the database whoever writes.

ALTER TABLE ticket
    ADD CONSTRAINT ticket_rung CHECK (rung BETWEEN 1 AND 4),
    ADD CONSTRAINT ticket_climbed CHECK ((rung > 1) = (lower_resolution_id IS NOT NULL)),
    ADD CONSTRAINT ticket_state CHECK (state IN
        ('requested', 'scheduled', 'in_audience', 'held', 'resolved', 'communicated', 'cancelled', 'missed')),
    ADD CONSTRAINT ticket_channel CHECK (channel IN ('webex', 'phone')),
    ADD CONSTRAINT ticket_missed CHECK (missed IN ('citizen_absent', 'official_absent', 'technical')),
    ADD CONSTRAINT ticket_span CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND ends_at > starts_at),
    ADD CONSTRAINT ticket_placed CHECK (state <> 'scheduled' OR starts_at IS NOT NULL),
    ADD CONSTRAINT ticket_talked CHECK (state NOT IN ('held', 'resolved', 'communicated') OR talk IS NOT NULL),
    ADD CONSTRAINT ticket_resolved CHECK (state NOT IN ('resolved', 'communicated') OR resolved_at IS NOT NULL),
    ADD CONSTRAINT ticket_communicated CHECK ((state = 'communicated') = (communicated_at IS NOT NULL)),
    ADD CONSTRAINT no_double_booking EXCLUDE USING gist (occupied WITH &&);

ALTER TABLE case_file ADD CONSTRAINT case_file_state CHECK (state IN ('in_progress', 'answered'));
ALTER TABLE mail ADD CONSTRAINT mail_state CHECK (state IN ('queued', 'delayed', 'accepted', 'bounced'));
ALTER TABLE meeting ADD CONSTRAINT meeting_state CHECK (state IN ('wanted', 'ready', 'moved', 'cancelled', 'failed'));
ALTER TABLE recording ADD CONSTRAINT recording_state
    CHECK (state IN ('expected', 'archived', 'missing', 'download_forbidden'));
ALTER TABLE feed_head ADD CONSTRAINT feed_head_one CHECK (one);

CREATE FUNCTION legal_step(was text, becomes text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT (was, becomes) IN (
        ('requested', 'scheduled'), ('requested', 'cancelled'), ('requested', 'in_audience'), ('requested', 'held'),
        ('scheduled', 'in_audience'), ('scheduled', 'held'), ('scheduled', 'missed'), ('scheduled', 'cancelled'),
        ('in_audience', 'held'), ('in_audience', 'missed'),
        ('missed', 'scheduled'), ('missed', 'cancelled'), ('missed', 'in_audience'), ('missed', 'held'),
        ('held', 'resolved'),
        ('resolved', 'communicated'))
$$;

CREATE FUNCTION guard_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a ticket is never deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_kept';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state NOT IN ('requested', 'scheduled') THEN
            RAISE EXCEPTION 'a ticket cannot begin as %', NEW.state
                USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_steps';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.state <> OLD.state AND NOT legal_step(OLD.state, NEW.state) THEN
        RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_steps';
    END IF;
    IF (NEW.id, NEW.year, NEW.number, NEW.case_file_id, NEW.rung, NEW.requested_at)
        IS DISTINCT FROM (OLD.id, OLD.year, OLD.number, OLD.case_file_id, OLD.rung, OLD.requested_at)
        OR NEW.lower_resolution_id IS DISTINCT FROM OLD.lower_resolution_id THEN
        RAISE EXCEPTION 'what a ticket is born with never changes'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_kept';
    END IF;
    NEW.version := OLD.version + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON ticket FOR EACH ROW EXECUTE FUNCTION guard_ticket();

CREATE FUNCTION guard_resolution() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept resolution := OLD;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.pdf_sha256 IS NULL THEN kept.pdf_sha256 := NEW.pdf_sha256; END IF;
        IF OLD.delivered_at IS NULL THEN kept.delivered_at := NEW.delivered_at; END IF;
        kept.version := NEW.version;
        IF NEW IS NOT DISTINCT FROM kept THEN
            NEW.version := OLD.version + 1;
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'an issued resolution never changes'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'resolution_immutable';
END $$;
CREATE TRIGGER guard BEFORE UPDATE OR DELETE ON resolution FOR EACH ROW EXECUTE FUNCTION guard_resolution();

-- The version of every other entity: a change that changes nothing is not one, and stays unwritten.
CREATE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
    NEW.version := OLD.version + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION next_version();
CREATE TRIGGER guard BEFORE UPDATE ON official FOR EACH ROW EXECUTE FUNCTION next_version();
CREATE TRIGGER guard BEFORE UPDATE ON service FOR EACH ROW EXECUTE FUNCTION next_version();
CREATE TRIGGER guard BEFORE UPDATE ON case_file FOR EACH ROW EXECUTE FUNCTION next_version();
CREATE TRIGGER guard BEFORE UPDATE ON note FOR EACH ROW EXECUTE FUNCTION next_version();
CREATE TRIGGER guard BEFORE UPDATE ON meeting FOR EACH ROW EXECUTE FUNCTION next_version();

-- A recording is asked for again and again; only what its document shows makes a new version.
CREATE FUNCTION next_recording_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.state, NEW.recorded_at, NEW.duration, NEW.size, NEW.sha256, NEW.archived_at, NEW.version)
        IS DISTINCT FROM
        (OLD.state, OLD.recorded_at, OLD.duration, OLD.size, OLD.sha256, OLD.archived_at, OLD.version) THEN
        NEW.version := OLD.version + 1;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON recording FOR EACH ROW EXECUTE FUNCTION next_recording_version();

-- The audit only grows. The one change a row may see is its place in the chain, once, by the stamper.
CREATE FUNCTION guard_audit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept audit;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        kept := OLD;
        IF OLD.seq IS NULL THEN
            kept.seq := NEW.seq;
            kept.previous_hash := NEW.previous_hash;
            kept.hash := NEW.hash;
        END IF;
        IF NEW IS NOT DISTINCT FROM kept THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'the audit only grows' USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_only_grows';
END $$;
CREATE TRIGGER guard BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION guard_audit();
CREATE TRIGGER guard_all BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION guard_audit();

-- A receipt is for ever; only a parked one may be settled later, by an operator.
CREATE FUNCTION guard_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.receipt ->> 'outcome' = 'parked' AND NEW.command_id = OLD.command_id THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a receipt is for ever' USING ERRCODE = 'check_violation', CONSTRAINT = 'receipt_for_ever';
END $$;
CREATE TRIGGER guard BEFORE UPDATE OR DELETE ON receipt FOR EACH ROW EXECUTE FUNCTION guard_receipt();

INSERT INTO feed_head (audit_hash) VALUES (decode(repeat('00', 32), 'hex'));
