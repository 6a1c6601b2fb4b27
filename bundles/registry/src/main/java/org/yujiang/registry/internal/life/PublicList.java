package org.yujiang.registry.internal.life;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.domain.Money;
import org.yujiang.domain.ResidentId;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.statements.Kind;

/**
 * The list of payees that is published: name and id masked, what for and how much. Neither birth date nor trainee group nor
 * account nor address, as the rules of 2017 for published lists demand.
 */
final class PublicList {
    private static final int CHUNK = 500;
    /** What only people in need get is not called by its name: it would say that they are poor. */
    private static final String OF_SOME_KIND = "就业培训类补贴";

    private record Row(UUID id, UUID master, SubsidyKind kind, String what, long fen) {}

    private final Connection connection;
    private final People people;

    PublicList(Connection connection, People people) {
        this.connection = connection;
        this.people = people;
    }

    /** Writes the claims of a batch that are published, or were suspended meanwhile; says whose. */
    Set<UUID> write(UUID batch, OutputStream out) throws SQLException, IOException {
        Set<UUID> shown = new LinkedHashSet<>();
        out.write(Csv.MARK);
        out.write(Csv.line("序号", "姓名", "证件号码", "补贴种类", "班次或用人单位", "金额(元)"));
        UUID after = new UUID(0, 0);
        long number = 0;
        while (true) {
            List<Row> rows = rows(batch, after);
            if (rows.isEmpty()) {
                return shown;
            }
            Set<UUID> masters = new LinkedHashSet<>();
            rows.forEach(row -> masters.add(row.master()));
            Map<UUID, Person> known = people.read(masters, List.of(Kind.NAME), Optional.empty());
            for (Row row : rows) {
                Optional<Person> person = Optional.ofNullable(known.get(row.master()));
                number++;
                out.write(Csv.line(
                        String.valueOf(number),
                        person.map(Person::name).map(Person::maskedName).orElse(""),
                        person.flatMap(Person::residentId)
                                .map(ResidentId::masked)
                                .orElse(""),
                        row.kind().revealsNeed() ? OF_SOME_KIND : row.kind().zh(),
                        row.what(),
                        new Money(row.fen()).toString()));
            }
            shown.addAll(masters);
            after = rows.get(rows.size() - 1).id();
        }
    }

    private List<Row> rows(UUID batch, UUID after) throws SQLException {
        return new ArrayList<>(Sql.list(
                connection,
                """
                SELECT l.id, p.master_id, l.kind, l.amount_fen,
                    concat_ws(' ', coalesce(v.name, split_part(l.line_key, '/', 1)), t.class_no, t.occupation_name) AS what
                FROM claim_life l JOIN person p ON p.id = l.person_id
                    LEFT JOIN training_class t ON t.provider = split_part(l.line_key, '/', 1)
                        AND t.class_no = split_part(l.line_key, '/', 2)
                    LEFT JOIN provider v ON v.code = split_part(l.line_key, '/', 1)
                WHERE l.batch = ? AND l.state IN ('PUBLISHED', 'SUSPENDED') AND l.publication_ends IS NOT NULL AND l.id > ?
                ORDER BY l.id LIMIT ?""",
                row -> new Row(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "master_id"),
                        SubsidyKind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        row.getLong("amount_fen")),
                batch,
                after,
                CHUNK));
    }
}
