package org.yujiang.registry.internal.matching;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.DivisionCode.Level;
import org.yujiang.domain.ResidentId;
import org.yujiang.registry.internal.matching.BlockingKey.Kind;

/**
 * The keys under which a person is stored, and those under which the candidates for a line are looked for. Two descriptors
 * are compared when they have a key in common; every pair of name, birth date, village and phone is a key, but village and
 * phone, so that two of the four may be wrong or missing.
 *
 * <p>No key gathers many people by its nature; where one does all the same, such as a phone of an agent with namesakes, the
 * caller takes none of them and reports the key as overflowing when it holds more than {@link #MOST_CANDIDATES}. Thread-safe.
 */
public final class BlockingKeys {
    /** More people than this under one key are no candidates: the key says too little. */
    public static final int MOST_CANDIDATES = 50;

    private BlockingKeys() {}

    /** The keys under which somebody is stored: about six; some 15 more for somebody of whom only a damaged id is known. */
    public static Set<BlockingKey> stored(Descriptor descriptor) {
        Set<BlockingKey> keys = new LinkedHashSet<>();
        descriptor.id().ifPresent(id -> keys.add(id(id)));
        for (String damaged : descriptor.damagedIds()) {
            keys.add(BlockingKey.of(Kind.ID, damaged));
            IdCorrections.of(damaged).forEach(id -> keys.add(id(id)));
        }
        Set<String> sounds = new LinkedHashSet<>();
        descriptor.names().forEach(name -> sounds.add(Names.sound(name)));
        for (LocalDate birth : births(descriptor)) {
            sounds.forEach(sound -> keys.add(BlockingKey.of(Kind.NAME_BIRTH, sound, birth)));
            descriptor.phones().forEach(phone -> keys.add(BlockingKey.of(Kind.BIRTH_PHONE, birth, phone)));
        }
        for (DivisionCode place : descriptor.residences()) {
            if (place.level() == Level.VILLAGE) {
                sounds.forEach(sound -> keys.add(BlockingKey.of(Kind.NAME_VILLAGE, sound, place)));
                births(descriptor).forEach(birth -> keys.add(BlockingKey.of(Kind.BIRTH_VILLAGE, birth, place)));
            }
        }
        for (String phone : descriptor.phones()) {
            sounds.forEach(sound -> keys.add(BlockingKey.of(Kind.NAME_PHONE, sound, phone)));
        }
        return keys;
    }

    /**
     * The keys under which the candidates for a line are looked for: those under which it would be stored, and the some 120
     * neighbours of an id converted from 15 digits, which would be too many to store.
     */
    public static Set<BlockingKey> probes(Descriptor descriptor) {
        Set<BlockingKey> keys = stored(descriptor);
        if (!descriptor.idVerified()) {
            descriptor.id().ifPresent(id -> IdCorrections.ofOld(id).forEach(neighbour -> keys.add(id(neighbour))));
        }
        return keys;
    }

    /** The key of a whole id. */
    public static BlockingKey id(ResidentId id) {
        return BlockingKey.of(Kind.ID, id.value());
    }

    /** Every birth date that is said: where two disagree, either may be the right one. */
    private static Set<LocalDate> births(Descriptor descriptor) {
        Set<LocalDate> births = new LinkedHashSet<>();
        descriptor.id().ifPresent(id -> births.add(id.birthDate()));
        descriptor.statedBirthDate().ifPresent(births::add);
        descriptor.damagedIds().forEach(text -> IdCorrections.birthDate(text).ifPresent(births::add));
        return births;
    }
}
