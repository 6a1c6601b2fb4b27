package org.yujiang.registry.internal.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.Sex;

/** The people of a trial in memory, found by their keys: about 100 bytes for each, and 20 for each key. */
final class TrialPeople {
    private static final String FIELD = "\t";
    private static final String ITEM = ",";

    private final List<byte[]> people = new ArrayList<>();
    private final IntList joined = new IntList();
    private final KeyIndex index = new KeyIndex();
    private int largestBlock;
    private long overflows;

    int size() {
        return people.size();
    }

    int keys() {
        return index.size();
    }

    /** The most people that were found under one key. */
    int largestBlock() {
        return largestBlock;
    }

    /** How often a key was passed over because too many people were under it. */
    long overflows() {
        return overflows;
    }

    int add(Descriptor descriptor) {
        people.add(packed(descriptor));
        joined.add(joined.size());
        put(people.size() - 1, descriptor);
        return people.size() - 1;
    }

    void replace(int person, Descriptor descriptor) {
        people.set(person, packed(descriptor));
        put(person, descriptor);
    }

    /** Lets one go by another's number. */
    void join(int keeps, int joins) {
        joined.set(joins, keeps);
        replace(keeps, get(keeps).with(get(joins)));
    }

    /** The number that somebody goes by. */
    int master(int person) {
        int master = person;
        while (joined.get(master) != master) {
            master = joined.get(master);
        }
        return master;
    }

    Descriptor get(int person) {
        return unpacked(people.get(person));
    }

    /** The people who have a key in common with the line. */
    Map<Integer, Descriptor> candidates(Descriptor line) {
        Map<Integer, Descriptor> found = new LinkedHashMap<>();
        for (BlockingKey key : BlockingKeys.probes(line)) {
            find(key, found);
        }
        return found;
    }

    /** The people under one key. */
    Map<Integer, Descriptor> candidates(BlockingKey key) {
        Map<Integer, Descriptor> found = new LinkedHashMap<>();
        find(key, found);
        return found;
    }

    private void find(BlockingKey key, Map<Integer, Descriptor> found) {
        long hash = KeyIndex.hash(key);
        int block = index.count(hash);
        largestBlock = Math.max(largestBlock, block);
        if (block > BlockingKeys.MOST_CANDIDATES) {
            overflows++;
            return;
        }
        index.each(hash, person -> {
            found.computeIfAbsent(master(person), this::get);
            return true;
        });
    }

    private void put(int person, Descriptor descriptor) {
        BlockingKeys.stored(descriptor).forEach(key -> index.add(KeyIndex.hash(key), person));
    }

    private static byte[] packed(Descriptor d) {
        return String.join(
                        FIELD,
                        d.id().map(ResidentId::value).orElse(""),
                        d.idVerified() ? "1" : "",
                        String.join(ITEM, d.damagedIds()),
                        String.join(ITEM, d.names()),
                        d.statedBirthDate().map(LocalDate::toString).orElse(""),
                        d.statedSex().map(Sex::name).orElse(""),
                        d.residences().stream().map(DivisionCode::value).collect(Collectors.joining(ITEM)),
                        String.join(ITEM, d.phones()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Descriptor unpacked(byte[] bytes) {
        String[] fields = new String(bytes, StandardCharsets.UTF_8).split(FIELD, -1);
        return new Descriptor(
                optional(fields[0], ResidentId::parse),
                !fields[1].isEmpty(),
                list(fields[2], Function.identity()),
                list(fields[3], Function.identity()),
                optional(fields[4], LocalDate::parse),
                optional(fields[5], Sex::valueOf),
                list(fields[6], DivisionCode::parse),
                list(fields[7], Function.identity()));
    }

    private static <T> Optional<T> optional(String field, Function<String, T> reader) {
        return field.isEmpty() ? Optional.empty() : Optional.of(reader.apply(field));
    }

    private static <T> List<T> list(String field, Function<String, T> reader) {
        if (field.isEmpty()) {
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (String item : field.split(ITEM, -1)) {
            items.add(reader.apply(item));
        }
        return items;
    }
}
