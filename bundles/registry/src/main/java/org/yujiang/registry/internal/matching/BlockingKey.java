package org.yujiang.registry.internal.matching;

/**
 * A text by which candidates are found. It is hashed with a key before it is stored anywhere: it is personal data.
 *
 * @param kind what it is made of
 * @param text what is to be hashed; texts of different kinds never are the same
 */
public record BlockingKey(Kind kind, String text) {
    /** What a key is made of, which case it serves, and what keeps the number of people under it small. */
    public enum Kind {
        /** An id, whole or such as a damaged one may stand for: wrong digits, old numbers. One or two people. */
        ID,
        /**
         * Sound of the name, birth date: no id and moved, or an id wrong outside its date. About one in ten thousand of
         * those whose names sound so: in a million people at most ten.
         */
        NAME_BIRTH,
        /** Sound of the name, village: no id and a wrong birth date. Namesakes in a village. */
        NAME_VILLAGE,
        /** Sound of the name, phone: no id, wrong birth date, village not given. Namesakes among those who share a phone. */
        NAME_PHONE,
        /** Birth date, village: no id and a wrong character in the name. Those born on a day in a village. */
        BIRTH_VILLAGE,
        /** Birth date, phone: no id, a wrong character in the name, village not given. Twins, mostly. */
        BIRTH_PHONE
    }

    static BlockingKey of(Kind kind, Object... parts) {
        StringBuilder text = new StringBuilder(kind.name());
        for (Object part : parts) {
            text.append('|').append(part);
        }
        return new BlockingKey(kind, text.toString());
    }

    /** Only its kind: the text is personal. */
    @Override
    public String toString() {
        return kind.name();
    }
}
