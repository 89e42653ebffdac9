-- Back to an empty database, in whatever order things hang together.
DO $$
DECLARE
    thing text;
BEGIN
    FOR thing IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'alembic_version' LOOP
        EXECUTE format('DROP TABLE %I CASCADE', thing);
    END LOOP;
    FOR thing IN SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace LOOP
        EXECUTE 'DROP FUNCTION ' || thing || ' CASCADE';
    END LOOP;
    DROP SEQUENCE scope_version;
END $$;
