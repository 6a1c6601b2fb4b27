package org.yujiang.registry.internal.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ResidentId;
import org.yujiang.provider.PersonRef;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.cases.CaseBook;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.matching.Descriptor;
import org.yujiang.registry.internal.matching.Evidence;
import org.yujiang.registry.internal.matching.Names;
import org.yujiang.registry.internal.matching.Resolution;
import org.yujiang.registry.internal.matching.Resolver;
import org.yujiang.registry.internal.matching.Thresholds;
import org.yujiang.registry.internal.privacy.PersonKey;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Encoder;

/**
 * Finds the people whom a page means, and makes those whom nobody has reported before. Most are found by their id alone;
 * whoever is new is compared with those who share a blocking key. A likely match is never written into another person: the new
 * one is made and joins the other by a merge, which can be taken back.
 */
public final class PersonDirectory {
    private static final HexFormat HEX = HexFormat.of();
    private static final int MOST_CASES = 3;
    /** SQL state of a serialization failure: the transaction is tried again. */
    private static final String TRY_AGAIN = "40001";

    /** Somebody who is in the database, as far as the short way needs it. */
    private record Known(UUID id, UUID master, String name, PersonKey key) {}

    /** Somebody who is new. */
    private record Made(UUID id, PersonRef ref, PersonKey key, String text, String hash, boolean hasId) {}

    private record Joined(UUID keeps, UUID joins, String reason) {}

    private record Looked(CaseKind kind, UUID person, UUID other, int score, Map<String, String> details) {}

    private final Connection connection;
    private final Vault vault;
    private final Settings settings;
    private final Clock clock;
    private final Resolver resolver = new Resolver(Thresholds.DEFAULT);

    private final Map<PersonRef, Encoder.Person> resolved = new HashMap<>();
    private final List<Made> made = new ArrayList<>();
    private final Map<String, Made> madeByText = new HashMap<>();
    private final List<Joined> joined = new ArrayList<>();
    private final List<Looked> looked = new ArrayList<>();
    private int duplicates;

    /** A directory for one page. */
    public PersonDirectory(Connection connection, Vault vault, Settings settings, Clock clock) {
        this.connection = connection;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The person of each reference.
     *
     * @param acceptDuplicates whether somebody has looked at an abnormal share of duplicates and lets it pass
     * @throws RegistryException {@code INVALID} {@code DUPLICATES_ABNORMAL}; nothing is written then
     */
    public Map<PersonRef, Encoder.Person> resolve(Collection<PersonRef> references, boolean acceptDuplicates)
            throws SQLException {
        Map<String, PersonRef> byHash = new HashMap<>();
        Map<PersonRef, List<String>> hashes = new LinkedHashMap<>();
        for (PersonRef reference : references) {
            List<String> keys = keys(reference);
            hashes.put(reference, keys);
            keys.forEach(key -> byHash.put(key, reference));
        }
        Map<String, Known> known = known(byHash.keySet());
        Map<PersonRef, Optional<Known>> open = new LinkedHashMap<>();
        hashes.forEach((reference, keys) -> {
            Optional<Known> found =
                    keys.stream().filter(known::containsKey).map(known::get).findFirst();
            if (found.isPresent() && agrees(reference.name(), found.get().name())) {
                attach(reference, found.get());
            } else {
                open.put(reference, found);
            }
        });
        if (!open.isEmpty()) {
            look(open);
            if (!acceptDuplicates && settings.isAbnormal(duplicates, made.size())) {
                throw abnormal();
            }
            write();
        }
        return resolved;
    }

    /** What was joined without asking anybody, for the audit log: who, whom, why. */
    public List<String> joined() {
        return joined.stream()
                .map(it -> it.joins() + " " + it.keeps() + " " + it.reason())
                .toList();
    }

    /** The keyed hashes under which a reference may be known: the more particular one first. */
    private List<String> keys(PersonRef reference) {
        List<String> keys = new ArrayList<>();
        vault.hashes(description(reference)).forEach(hash -> keys.add(HEX.formatHex(hash)));
        reference.id().ifPresent(id -> vault.hashes(id.value()).forEach(hash -> keys.add(HEX.formatHex(hash))));
        return keys;
    }

    private static String description(PersonRef reference) {
        return String.join(
                "|",
                "described",
                reference.id().map(ResidentId::value).orElse(""),
                Names.normalise(reference.name()),
                reference.description().birthDate().map(Object::toString).orElse(""),
                reference.description().residence().map(Object::toString).orElse(""),
                reference.description().idAsWritten().orElse(""));
    }

    private Map<String, Known> known(Set<String> hashes) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT k.key_hash, p.id, p.master_id, p.name, p.key_wrapped FROM person_key k
                    JOIN person p ON p.id = k.person_id WHERE k.key_hash = ANY (?::bytea[])""",
                row -> known.put(
                        HEX.formatHex(row.getBytes("key_hash")),
                        new Known(
                                Sql.uuid(row, "id"),
                                Sql.uuid(row, "master_id"),
                                row.getString("name"),
                                vault.personKey(row.getBytes("key_wrapped")))),
                hashes.stream().map(HEX::parseHex).toList());
        return known;
    }

    private static boolean agrees(String name, String known) {
        return name.isBlank()
                || known.isBlank()
                || name.equals(known)
                || Names.compare(name, known) != Names.Likeness.DIFFERENT;
    }

    private void attach(PersonRef reference, Known known) {
        resolved.put(reference, new Encoder.Person(known.id(), known.key()));
    }

    private void look(Map<PersonRef, Optional<Known>> open) throws SQLException {
        Candidates candidates = new Candidates(connection, vault, settings.precedence());
        candidates.load(
                open.keySet().stream().map(PersonDirectory::descriptor).toList(),
                open.values().stream()
                        .flatMap(Optional::stream)
                        .map(Known::master)
                        .toList());
        open.forEach((reference, stored) -> {
            Optional<Known> described = madeAs(description(reference));
            if (described.isPresent()) {
                attach(reference, described.get());
                return;
            }
            // Another line of the page may have brought the same id, with another name or telephone.
            Optional<Known> holder = stored.or(() -> reference.id().flatMap(id -> madeAs(id.value())));
            if (stored.isEmpty()
                    && holder.isPresent()
                    && agrees(reference.name(), holder.get().name())) {
                attach(reference, holder.get());
                return;
            }
            Descriptor line = descriptor(reference);
            Map<UUID, Descriptor> likely = candidates.of(line);
            holder.ifPresent(it -> candidates.find(it.master()).ifPresent(person -> likely.put(it.master(), person)));
            Resolution<UUID> resolution = resolver.resolve(line, likely);
            Optional<UUID> person = resolution.person();
            if (person.isPresent()
                    && holder.isPresent()
                    && holder.get().master().equals(person.get())) {
                attach(reference, holder.get());
                if (resolution.nameConflict()) {
                    // Matter of the case: who else is meant is not known, so it is the person's own.
                    looked.add(new Looked(
                            CaseKind.NAME_CONFLICT,
                            holder.get().master(),
                            holder.get().master(),
                            0,
                            Map.of("reasons", "")));
                }
                return;
            }
            boolean idInDoubt = resolution.idInDoubt() || holder.isPresent();
            Made fresh = make(reference, idInDoubt);
            candidates.add(fresh.id(), idInDoubt ? line.withoutId() : line);
            if (person.isPresent()) {
                joined.add(new Joined(
                        person.get(),
                        fresh.id(),
                        reasons(resolution.candidates().get(0))));
            }
            resolution.candidates().stream()
                    .filter(candidate -> !Optional.of(candidate.person()).equals(person))
                    .limit(MOST_CASES)
                    .forEach(candidate -> looked.add(new Looked(
                            CaseKind.LIKELY_MATCH,
                            fresh.id(),
                            candidate.person(),
                            candidate.match().score(),
                            details(candidate, idInDoubt))));
            if (!resolution.candidates().isEmpty()) {
                duplicates++;
            }
        });
    }

    /** Whom this page has made under a text that is hashed. */
    private Optional<Known> madeAs(String text) {
        return Optional.ofNullable(madeByText.get(text))
                .map(fresh -> new Known(fresh.id(), fresh.id(), fresh.ref().name(), fresh.key()));
    }

    private static Descriptor descriptor(PersonRef reference) {
        Descriptor line = Descriptor.named(reference.name());
        Optional<String> written = reference.description().idAsWritten();
        if (reference.id().isPresent()) {
            line = written.isPresent()
                    ? line.withOldId(reference.id().get())
                    : line.withId(reference.id().get());
        } else if (written.isPresent()) {
            line = line.withDamagedId(written.get());
        }
        if (reference.description().birthDate().isPresent()) {
            line = line.born(reference.description().birthDate().get());
        }
        if (reference.description().sex().isPresent()) {
            line = line.ofSex(reference.description().sex().get());
        }
        if (reference.description().residence().isPresent()) {
            line = line.livingAt(reference.description().residence().get());
        }
        if (reference.description().phone().isPresent()) {
            line = line.withPhone(reference.description().phone().get());
        }
        return line;
    }

    private static Map<String, String> details(Resolution.Candidate<UUID> candidate, boolean idInDoubt) {
        Map<String, String> details = new HashMap<>(Map.of("reasons", reasons(candidate)));
        if (idInDoubt) {
            details.put(HeldApart.ID_IN_DOUBT, Boolean.toString(true));
        }
        return details;
    }

    static String reasons(Resolution.Candidate<UUID> candidate) {
        return candidate.match().score() + ": "
                + candidate.match().evidence().stream().map(Evidence::code).collect(Collectors.joining(" "));
    }

    /** @param idInDoubt whether the id may be somebody else's: then the person is known by the whole description only */
    private Made make(PersonRef reference, boolean idInDoubt) {
        PersonKey key = vault.newPersonKey();
        boolean hasId = reference.id().isPresent() && !idInDoubt;
        String text = hasId ? reference.id().get().value() : description(reference);
        Made fresh = new Made(Ids.next(clock), reference, key, text, HEX.formatHex(vault.hash(text)), hasId);
        made.add(fresh);
        madeByText.put(text, fresh);
        resolved.put(reference, new Encoder.Person(fresh.id(), key));
        return fresh;
    }

    private void write() throws SQLException {
        // Sorted by hash, so that two feeds that bring the same people lock them in the same order.
        Map<String, Made> byHash = new TreeMap<>();
        made.forEach(fresh -> byHash.put(fresh.hash(), fresh));
        List<Made> all = List.copyOf(byHash.values());
        Sql.update(
                connection,
                """
                INSERT INTO person (id, master_id, key_wrapped, id_cipher, id_verified, created_at)
                SELECT n.id, n.id, n.wrapped, nullif(n.cipher, ''::bytea), n.verified, ?
                FROM unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::boolean[]) AS n (id, wrapped, cipher, verified)""",
                clock.instant(),
                all.stream().map(Made::id).toList(),
                all.stream().map(fresh -> fresh.key().wrapped()).toList(),
                all.stream().map(PersonDirectory::cipher).toList(),
                all.stream()
                        .map(fresh -> fresh.ref().description().idAsWritten().isEmpty())
                        .toList());
        int keys = Sql.update(
                connection,
                """
                INSERT INTO person_key (key_hash, person_id, text_cipher)
                SELECT n.hash, n.id, n.cipher FROM unnest(?::bytea[], ?::uuid[], ?::bytea[]) AS n (hash, id, cipher)
                ON CONFLICT (key_hash) DO NOTHING""",
                all.stream().map(fresh -> HEX.parseHex(fresh.hash())).toList(),
                all.stream().map(Made::id).toList(),
                all.stream().map(fresh -> fresh.key().encrypt(fresh.text())).toList());
        if (keys < made.size()) {
            throw new SQLException("Another feed brings the same people at this moment", TRY_AGAIN);
        }
        Merges merges = new Merges(connection, clock);
        for (Joined it : joined) {
            UUID keeps = merges.lock(it.keeps()).orElseThrow();
            UUID ignored = merges.merge(keeps, it.joins(), SystemMerges.SYSTEM, it.reason());
        }
        CaseBook cases = new CaseBook(connection, clock);
        for (Looked it : looked) {
            boolean pair = it.kind() == CaseKind.LIKELY_MATCH;
            Optional<UUID> ignored = cases.open(
                    it.kind(),
                    it.person(),
                    pair ? Optional.of(it.other()) : Optional.empty(),
                    it.other().toString(),
                    pair ? Optional.of(it.score()) : Optional.empty(),
                    it.details());
        }
    }

    private static byte[] cipher(Made fresh) {
        return fresh.hasId()
                ? fresh.key().encrypt(fresh.ref().id().orElseThrow().value())
                : new byte[0];
    }

    private RegistryException abnormal() {
        return new RegistryException(
                RegistryException.Kind.INVALID,
                new Problem(
                        "DUPLICATES_ABNORMAL",
                        "本批 " + made.size() + " 名新人员中有 " + duplicates + " 名疑似已登记,超过 " + settings.duplicatesPercent()
                                + "%,整批未入库;请核对文件(常见原因:身份证号列错位或损坏),确认无误后执行“接受重复”再导入。",
                        duplicates + " of the batch's " + made.size()
                                + " new people look like people whom the registry has"
                                + " already, more than " + settings.duplicatesPercent()
                                + " %; nothing was stored. Check the file (often the id column is shifted or damaged); if"
                                + " it is right, accept the duplicates for the next run."));
    }
}
