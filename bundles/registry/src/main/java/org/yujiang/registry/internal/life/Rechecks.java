package org.yujiang.registry.internal.life;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.yujiang.registry.internal.database.Sql;

/**
 * Has claims checked again before they are approved or paid, inside the caller's transaction. Where facts changed nothing is
 * left of the last check, so that what was cleared is looked at again; where only somebody else came in, what was cleared stays.
 */
public final class Rechecks {
    /** States in which a claim is checked. */
    public static final List<String> UNDER_WAY =
            List.of("SUBMITTED", "FIRST_REVIEWED", "DEPARTMENT_REVIEWED", "PUBLISHED", "SUSPENDED", "APPROVED");

    private Rechecks() {}

    /** The claims of some people, under any of their keys: their facts changed. */
    public static void ofPeople(Connection connection, Collection<UUID> people) throws SQLException {
        Sql.update(connection, """
                UPDATE claim_life l SET checked_with = NULL FROM person d, person p
                WHERE d.id = ANY (?::uuid[]) AND p.master_id = d.master_id AND l.person_id = p.id
                    AND l.checked_with IS NOT NULL""", List.copyOf(people));
    }

    /** The claims of trainees and workers of some organisations, by the keys of these: something is said of them. */
    public static void ofOrganisations(Connection connection, Collection<UUID> organisations) throws SQLException {
        Sql.update(connection, """
                UPDATE claim_life l SET checked_with = NULL FROM provider v
                WHERE v.subject = ANY (?::uuid[]) AND split_part(l.line_key, '/', 1) = v.code
                    AND l.checked_with IS NOT NULL""", List.copyOf(organisations));
    }

    /**
     * The claims of who uses an account or a telephone that somebody else uses now, too.
     *
     * @param uses keyed hashes of what is used
     * @param but who uses it now
     */
    public static void ofUsers(Connection connection, Collection<Long> uses, Collection<UUID> but) throws SQLException {
        Sql.update(connection, """
                UPDATE claim_life l SET checked_with = '' FROM payee_use u JOIN person o ON o.id = u.person_id
                    JOIN person m ON m.master_id = o.master_id
                WHERE u.use = ANY (?::bigint[]) AND u.person_id <> ALL (?::uuid[]) AND l.person_id = m.id
                    AND l.checked_with <> '' AND l.state = ANY (?::text[])""", List.copyOf(uses), List.copyOf(but), UNDER_WAY);
    }
}
