package org.yujiang.registry.internal.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Sex;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.matching.BlockingKey;
import org.yujiang.registry.internal.matching.BlockingKeys;
import org.yujiang.registry.internal.matching.Descriptor;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;

/** Keeps the blocking keys of people, hashed, so that whoever comes later is compared with them. */
public final class MatchIndex {
    private MatchIndex() {}

    /** What a person offers for matching: everything that was ever said. */
    static Descriptor descriptor(Person person) {
        Descriptor all = Descriptor.named("");
        for (String name : person.everySaid(Kind.NAME).stream()
                .map(person::name)
                .distinct()
                .toList()) {
            all = all.with(Descriptor.named(name));
        }
        for (Person.Field field : person.fields()) {
            if (!field.value().equals(Person.ERASED)) {
                all = with(all, field);
            }
        }
        Optional<Person.KnownId> id = person.knownId();
        if (id.isPresent()) {
            all = id.get().verified()
                    ? all.withId(id.get().id())
                    : all.withOldId(id.get().id());
        }
        return all;
    }

    private static Descriptor with(Descriptor all, Person.Field field) {
        return switch (field.field()) {
            case ID_AS_WRITTEN -> all.withDamagedId(field.value());
            case BIRTH_DATE -> all.born(LocalDate.parse(field.value()));
            case SEX -> all.ofSex(Sex.valueOf(field.value()));
            case PRESENT_RESIDENCE -> all.livingAt(DivisionCode.parse(field.value()));
            case PHONE -> all.withPhone(field.value());
            case ETHNIC_GROUP,
                    EDUCATION,
                    REGISTERED_RESIDENCE,
                    PAYEE_ACCOUNT,
                    PAYEE_BANK,
                    PAYEE_HOLDER,
                    HOUSEHOLD,
                    HOUSEHOLD_RELATION,
                    DIED_ON -> all;
        };
    }

    /** Adds the keys of some people that are not there yet. A whole id is found by its own hash. */
    public static void store(Connection connection, Vault vault, Collection<Person> people) throws SQLException {
        List<Long> blocks = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (Person person : people) {
            Descriptor descriptor = descriptor(person);
            for (BlockingKey key : BlockingKeys.stored(descriptor)) {
                boolean whole = descriptor.id().map(BlockingKeys::id).equals(Optional.of(key));
                if (!whole) {
                    blocks.add(vault.shortHash(key.text()));
                    ids.add(person.id());
                }
            }
        }
        Sql.update(connection, """
                INSERT INTO person_block (block, person_id) SELECT DISTINCT block, id
                FROM unnest(?::bigint[], ?::uuid[]) AS n (block, id) ORDER BY block, id ON CONFLICT DO NOTHING""", blocks, ids);
    }
}
