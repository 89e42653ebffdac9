-- The feed: who may see what now (scopes), and every change noted per scope inside the transaction that makes it.
-- A chain of tickets belongs to one case, so the case file's row is the lock that orders scopes: whoever adds a ticket
-- or changes its holder holds it, whoever adds something below a ticket holds it shared.

ALTER TABLE feed_pending SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
CREATE SEQUENCE scope_version;

-- The tickets of a chain, from this one downwards (itself first), and upwards.
CREATE FUNCTION tickets_below(uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE below (id, lower) AS (
        SELECT id, lower_resolution_id FROM ticket WHERE id = $1
        UNION ALL
        SELECT t.id, t.lower_resolution_id
        FROM below b JOIN resolution r ON r.id = b.lower JOIN ticket t ON t.id = r.ticket_id)
    SELECT id FROM below
$$;
CREATE FUNCTION tickets_above(uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above (id) AS (
        SELECT $1
        UNION ALL
        SELECT t.id FROM above a JOIN resolution r ON r.ticket_id = a.id JOIN ticket t ON t.lower_resolution_id = r.id)
    SELECT id FROM above
$$;

-- Every scope that may read an entity, now. These four functions are the only statement of who sees what.
CREATE FUNCTION ticket_scopes(uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY['official:' || t.holder_id, 'unit:' || s.unit_id]
    FROM ticket t JOIN case_file c ON c.id = t.case_file_id JOIN service s ON s.id = c.service_id WHERE t.id = $1
$$;
-- Resolutions and recordings: also the holders of the rungs that were climbed to from here.
CREATE FUNCTION chain_scopes(uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT array_agg(DISTINCT scope) FROM (
        SELECT unnest(ticket_scopes($1)) AS scope
        UNION
        SELECT 'official:' || t.holder_id FROM ticket t WHERE t.id IN (SELECT tickets_above($1))) AS seen
$$;
CREATE FUNCTION case_scopes(integer) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(DISTINCT scope), '{}') FROM (
        SELECT unnest(ticket_scopes(t.id)) AS scope FROM ticket t WHERE t.case_file_id = $1) AS seen
$$;
CREATE FUNCTION entity_scopes(kind text, entity text) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT CASE kind
        WHEN 'ticket' THEN ticket_scopes(entity::uuid)
        WHEN 'case_file' THEN case_scopes(entity::integer)
        WHEN 'note' THEN (SELECT ticket_scopes(ticket_id) FROM note WHERE id = entity::uuid)
        WHEN 'resolution' THEN (SELECT chain_scopes(ticket_id) FROM resolution WHERE id = entity::uuid)
        WHEN 'recording' THEN (SELECT chain_scopes(ticket_id) FROM recording WHERE id = entity::uuid)
        ELSE ARRAY['everyone'] END
$$;

CREATE FUNCTION emit(op text, kind text, entity text, version bigint, scopes text[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO feed_pending (scope, op, kind, entity, version)
    SELECT scope, emit.op, emit.kind, emit.entity, emit.version FROM unnest(scopes) AS scope
$$;

-- After a scope lost a whole case or chain: a drop for each entity the scope may not read any more.
CREATE FUNCTION emit_drops(lost text, tickets uuid[], case_id integer) RETURNS void LANGUAGE sql AS $$
    INSERT INTO feed_pending (scope, op, kind, entity, version)
    SELECT lost, 'drop', e.kind, e.id, e.version FROM (
        SELECT 'ticket' AS kind, id::text, version FROM ticket WHERE id = ANY (tickets)
        UNION ALL SELECT 'note', id::text, version FROM note WHERE ticket_id = ANY (tickets)
        UNION ALL SELECT 'resolution', id::text, version FROM resolution WHERE ticket_id = ANY (tickets)
        UNION ALL SELECT 'recording', id::text, version FROM recording WHERE ticket_id = ANY (tickets)
        UNION ALL SELECT 'case_file', id::text, version FROM case_file WHERE id = case_id) AS e
    WHERE NOT lost = ANY (entity_scopes(e.kind, e.id))
$$;

-- Re-emit what hangs on these tickets, each with a new version, so that away and back again is two true changes.
CREATE FUNCTION touch_children(tickets uuid[]) RETURNS void LANGUAGE sql AS $$
    UPDATE note SET version = version + 1 WHERE ticket_id = ANY (tickets);
    UPDATE resolution SET version = version + 1 WHERE ticket_id = ANY (tickets);
    UPDATE recording SET version = version + 1 WHERE ticket_id = ANY (tickets);
$$;

CREATE FUNCTION ticket_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    chain uuid[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM 1 FROM case_file WHERE id = NEW.case_file_id FOR NO KEY UPDATE;
        PERFORM emit('put', 'ticket', NEW.id::text, NEW.version, ticket_scopes(NEW.id));
        UPDATE case_file SET version = version + 1 WHERE id = NEW.case_file_id;
        IF NEW.lower_resolution_id IS NOT NULL THEN
            chain := ARRAY(SELECT tickets_below(NEW.id) EXCEPT SELECT NEW.id);
            UPDATE ticket SET version = version + 1 WHERE id = ANY (chain);
            PERFORM touch_children(chain);
        END IF;
        RETURN NULL;
    END IF;
    IF NEW.holder_id <> OLD.holder_id THEN
        PERFORM 1 FROM case_file WHERE id = NEW.case_file_id FOR NO KEY UPDATE;
        chain := ARRAY(SELECT tickets_below(NEW.id));
        PERFORM emit('put', 'ticket', NEW.id::text, NEW.version, ticket_scopes(NEW.id));
        UPDATE case_file SET version = version + 1 WHERE id = NEW.case_file_id;
        PERFORM touch_children(chain);
        PERFORM emit_drops('official:' || OLD.holder_id, chain, NEW.case_file_id);
    ELSE
        PERFORM emit('put', 'ticket', NEW.id::text, NEW.version, ticket_scopes(NEW.id));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON ticket FOR EACH ROW EXECUTE FUNCTION ticket_changed();

CREATE FUNCTION child_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.version = OLD.version THEN RETURN NULL; END IF;
    END IF;
    -- Without this lock a row added during a reassignment would never reach the new clerk.
    PERFORM 1 FROM case_file c WHERE c.id = (SELECT t.case_file_id FROM ticket t WHERE t.id = NEW.ticket_id) FOR SHARE;
    PERFORM emit('put', TG_TABLE_NAME, NEW.id::text, NEW.version, entity_scopes(TG_TABLE_NAME, NEW.id::text));
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON note FOR EACH ROW EXECUTE FUNCTION child_changed();
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON resolution FOR EACH ROW EXECUTE FUNCTION child_changed();
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON recording FOR EACH ROW EXECUTE FUNCTION child_changed();

-- Another unit answers for the case: its tickets and all below them move from one oversight to the other.
CREATE FUNCTION rescope_case(case_id integer, old_unit integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    tickets uuid[] := ARRAY(SELECT id FROM ticket WHERE case_file_id = case_id);
BEGIN
    UPDATE ticket SET version = version + 1 WHERE id = ANY (tickets);
    PERFORM touch_children(tickets);
    PERFORM emit_drops('unit:' || old_unit, tickets, case_id);
END $$;

CREATE FUNCTION case_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM emit('put', 'case_file', NEW.id::text, NEW.version, case_scopes(NEW.id));
    IF NEW.service_id <> OLD.service_id THEN
        PERFORM rescope_case(NEW.id, (SELECT unit_id FROM service WHERE id = OLD.service_id));
    ELSIF NEW.registration_number <> OLD.registration_number THEN
        UPDATE ticket SET version = version + 1 WHERE case_file_id = NEW.id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER UPDATE ON case_file FOR EACH ROW EXECUTE FUNCTION case_changed();

CREATE FUNCTION service_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    case_id integer;
BEGIN
    PERFORM emit('put', 'service', NEW.id::text, NEW.version, '{everyone}');
    IF TG_OP = 'UPDATE' AND (NEW.name, NEW.unit_id) IS DISTINCT FROM (OLD.name, OLD.unit_id) THEN
        -- All of its cases are locked, those without a ticket too: one may be asked for at this very moment.
        PERFORM 1 FROM case_file WHERE service_id = NEW.id ORDER BY id FOR NO KEY UPDATE;
        FOR case_id IN SELECT DISTINCT t.case_file_id FROM ticket t JOIN case_file c ON c.id = t.case_file_id
            WHERE c.service_id = NEW.id LOOP
            UPDATE case_file SET version = version + 1 WHERE id = case_id;
            PERFORM rescope_case(case_id, OLD.unit_id);
        END LOOP;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON service FOR EACH ROW EXECUTE FUNCTION service_changed();

-- What a ticket's document shows of its meeting and of the mail that carries the resolution.
CREATE FUNCTION meeting_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR (NEW.state, NEW.web_link, NEW.number, NEW.call_in_number, NEW.access_code)
        IS DISTINCT FROM (OLD.state, OLD.web_link, OLD.number, OLD.call_in_number, OLD.access_code) THEN
        UPDATE ticket SET version = version + 1 WHERE id = NEW.ticket_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON meeting FOR EACH ROW EXECUTE FUNCTION meeting_changed();

CREATE FUNCTION mail_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind = 'resolution' AND (TG_OP = 'INSERT' OR NEW.state <> OLD.state) THEN
        UPDATE ticket SET version = version + 1 WHERE id = NEW.ticket_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON mail FOR EACH ROW EXECUTE FUNCTION mail_changed();

-- What everyone may know.
CREATE FUNCTION everyone_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM emit('put', TG_TABLE_NAME, NEW.id::text, NEW.version, '{everyone}');
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION everyone_changed();

CREATE FUNCTION official_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM emit('put', 'official', NEW.id::text, NEW.version, '{everyone}');
    IF TG_OP = 'UPDATE' AND NEW.name <> OLD.name THEN
        UPDATE ticket SET version = version + 1 WHERE holder_id = NEW.id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE ON official FOR EACH ROW EXECUTE FUNCTION official_changed();

CREATE FUNCTION policy_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM emit('put', 'policy', 'policy', NEW.version, '{everyone}');
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT ON policy FOR EACH ROW EXECUTE FUNCTION policy_changed();

-- Who reads which scope: oneself, what everyone may know, and the units below those one leads or coordinates.
CREATE FUNCTION refresh_scopes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('official_scope'));
    WITH RECURSIVE leads (official_id, unit_id) AS (
        SELECT head_id, id FROM unit WHERE head_id IS NOT NULL
        UNION SELECT coordinator_id, id FROM unit WHERE coordinator_id IS NOT NULL
        UNION SELECT l.official_id, u.id FROM leads l JOIN unit u ON u.parent_id = l.unit_id),
    wanted (official_id, scope) AS (
        SELECT id, 'official:' || id FROM official WHERE is_active
        UNION SELECT id, 'everyone' FROM official WHERE is_active
        UNION SELECT l.official_id, 'unit:' || l.unit_id
        FROM leads l JOIN official o ON o.id = l.official_id WHERE o.is_active),
    lost AS (
        DELETE FROM official_scope s WHERE NOT EXISTS (
            SELECT FROM wanted w WHERE w.official_id = s.official_id AND w.scope = s.scope)
        RETURNING s.official_id, s.scope),
    gained AS (
        INSERT INTO official_scope SELECT w.official_id, w.scope FROM wanted w
        ON CONFLICT DO NOTHING RETURNING official_id, scope)
    INSERT INTO feed_pending (scope, op, kind, entity, version)
    SELECT 'official:' || official_id, op, 'scope', scope, nextval('scope_version') FROM (
        SELECT official_id, 'leave' AS op, scope FROM lost
        UNION ALL SELECT official_id, 'join', scope FROM gained) AS moved
    WHERE scope LIKE 'unit:_%';
    RETURN NULL;
END $$;
CREATE TRIGGER scopes AFTER INSERT OR UPDATE OR DELETE ON unit FOR EACH STATEMENT EXECUTE FUNCTION refresh_scopes();
CREATE TRIGGER scopes AFTER INSERT OR UPDATE OR DELETE ON official FOR EACH STATEMENT EXECUTE FUNCTION refresh_scopes();

-- The programme's defaults are policy version 1.
INSERT INTO policy (version, stored_at, body) VALUES (1, now(), '{"eligible_days":30,"hold_within_hours":48,"min_notice_hours":0,"slot_minutes":15,"gap_minutes":5,
 "daily_cap_above_clerk":5,"resolution_working_days":1,"climb_within_days":30,"petition_days":30,
 "hours":{"opens":"08:00:00","closes":"16:30:00"},"closed":[]}');
